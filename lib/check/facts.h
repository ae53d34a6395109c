// What several rules ask of a roadmap, found out once whoever asks first: a rule knows nothing of the others.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "check/abbreviations.h"
#include "check/duplicates.h"
#include "check/parties.h"
#include "check/walk.h"

namespace mentor {

// A value made at the first question. Safe for several threads.
template <class T>
class Once {
 public:
  template <class Make>
  const T& get(Make make) const {
    std::call_once(flag_, [&] { value_ = make(); });
    return value_;
  }

 private:
  mutable std::once_flag flag_;
  mutable T value_;
};

// Of one roadmap; each is filled by the function of its name.
struct RoadmapFacts {
  Once<std::vector<RoadmapText>> texts;
  Once<AbbreviationUses> abbreviations;
  Once<std::vector<PartyInitials>> initials;
  Once<std::set<std::string, std::less<>>> explained;
  Once<Meanings> meanings;
  Once<std::map<std::string, SameParty>> parties;
  Once<std::set<std::string, std::less<>>> parties_of_one_word;
  Once<std::vector<DuplicateItems>> duplicates;
  Once<std::map<const Item*, std::vector<Scope>>> scopes_of_titles;
};

// Of all roadmaps of a repository, which must outlive it.
class Facts {
 public:
  // O(roadmaps).
  explicit Facts(const Repository& repository) {
    for (const Programme& programme : repository.programmes)
      for (const Roadmap& roadmap : programme.roadmaps) facts_.try_emplace(&roadmap);
  }

  // O(log roadmaps).
  const RoadmapFacts& of(const Roadmap& roadmap) const { return facts_.at(&roadmap); }
  // Of a short form that the repository declares. O(log declarations), and O(declarations) at the first question.
  const FirstMeaning& first_meaning(const Repository& repository, std::string_view form) const {
    return meanings_.get([&] { return first_meanings(repository); }).find(form)->second;
  }

 private:
  std::map<const Roadmap*, RoadmapFacts> facts_;
  Once<FirstMeanings> meanings_;
};

}  // namespace mentor
