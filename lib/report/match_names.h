// Whom a match speaks of, as those read it who have the file of identities.
#pragma once

#include "report/match_view.h"
#include "report/people_names.h"

namespace mentor {

// Names of mentees and mentors by their ids in the problem. None where the problem comes from tables of scores, for a
// programme whose repository is public, and for whoever has no file of identities.
class MatchNames {
 public:
  explicit MatchNames(const MatchView& view);

  // "Ann Lee (p-0016)", or the id alone.
  std::string of(const std::string& id) const;
  // "Ann Lee (p-0016/r1)", or `p-0016/r1` alone.
  std::string of(const std::string& mentee, const std::string& request) const;

 private:
  void add(const std::string& id, const Programme& programme, std::string_view person);

  std::map<const Programme*, PeopleNames> known_;
  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace mentor
