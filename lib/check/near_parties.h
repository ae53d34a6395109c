// What an unknown party may be meant for: a declared party, a short form, a person or a role of its roadmap.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/rule.h"
#include "unicode/known_words.h"

namespace mentor {

struct MeantParty {
  Message help;                      // "did you mean …?"; empty where nothing is near
  std::optional<std::string> known;  // the name that is near
};

// Of all roadmaps of a programme. They name the same parties, and people are most of the names and the same for all:
// each name is looked for once, and people are prepared once. Safe for several threads.
class NearParties {
 public:
  // Nothing is near a short form: everything would be. Stays valid as long as this. O(log names); at the first question
  // after a name O(known names of a like length), and O(people) at the first one.
  const MeantParty& meant(const Roadmap& roadmap, const std::string& name);

 private:
  // Names that a roadmap knows beside those of people; most roadmaps know those of their programme only.
  struct Own {
    explicit Own(const PartyDirectory& directory);
    KnownWords names, roles;
    std::map<std::string, MeantParty, std::less<>> said;
  };
  Own& own(const PartyDirectory& directory);

  std::mutex mutex_;
  std::optional<KnownWords> people_;
  std::map<std::vector<std::string_view>, Own> own_;
  std::unordered_map<const PartyDirectory*, Own*> own_of_;
};

// Those of the programme that is judged.
NearParties& near_parties(const CheckInput& input);

}  // namespace mentor
