// What several rules ask of a roadmap, found out once whoever asks first: a rule knows nothing of the others.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "check/abbreviations.h"
#include "check/duplicates.h"
#include "check/moves.h"
#include "check/near_parties.h"
#include "check/parties.h"
#include "check/people.h"
#include "check/personal_data.h"
#include "check/surveys.h"
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

using ItemIndex = std::unordered_map<std::string_view, const Item*>;

// Of one roadmap; each is filled by the function of its name.
struct RoadmapFacts {
  Once<ItemIndex> items;
  Once<std::vector<RoadmapText>> texts;
  Once<AbbreviationUses> abbreviations;
  Once<Initials> initials;
  Once<DeclaredForms> declared;
  Once<std::set<std::string, std::less<>>> explained;
  Once<Meanings> meanings;
  Once<std::map<std::string, SameParty>> parties;
  Once<std::set<std::string, std::less<>>> parties_of_one_word;
  Once<std::vector<DuplicateItems>> duplicates;
  Once<std::map<const Item*, std::vector<Scope>>> scopes_of_titles;
};

using PairIndex = std::unordered_map<std::string_view, const Pair*>;

// Of one programme.
struct ProgrammeFacts {
  Once<PairIndex> pairs;
  Once<PairSides> sides;
  Once<std::unordered_set<std::string_view>> served;
  Once<std::unique_ptr<NearParties>> near_parties;
  Once<SurveyIndex> surveys;
  Once<std::vector<PlacedSighting>> personal_data;
};

// Of all roadmaps and programmes of a repository, which must outlive it.
class Facts {
 public:
  // `tracked`: the files among those asked for that git tracks, relative to the root. O(roadmaps + programmes).
  // `moved`: the deadlines that moved since a revision; nothing where nobody asked.
  explicit Facts(const Repository& repository, std::set<std::string, std::less<>> tracked = {},
                 std::shared_ptr<const MovedDeadlines> moved = {})
      : tracked_(std::move(tracked)), moved_(std::move(moved)) {
    for (const Programme& programme : repository.programmes) {
      programmes_.try_emplace(&programme);
      for (const Roadmap& roadmap : programme.roadmaps) facts_.try_emplace(&roadmap, std::make_unique<RoadmapFacts>());
    }
  }

  // O(1).
  const RoadmapFacts& of(const Roadmap& roadmap) const { return *facts_.at(&roadmap); }
  // Gives back the memory of a roadmap that all rules have judged; should one ask again, all is found anew. While it is
  // called nobody may ask for this roadmap. O(facts).
  void forget(const Roadmap& roadmap) const { facts_.at(&roadmap) = std::make_unique<RoadmapFacts>(); }
  // O(1).
  const ProgrammeFacts& of(const Programme& programme) const { return programmes_.at(&programme); }
  // Whether git is known to track the file; false where nobody asked git. O(log files).
  bool is_tracked(std::string_view path) const { return tracked_.contains(path); }
  // The deadlines that moved; nullptr where nobody asked for them.
  const MovedDeadlines* moved() const { return moved_.get(); }
  // The files of a programme, without the profiles inside the program. O(log programmes), and O(files × programmes) at
  // the first question.
  const std::vector<const Source*>& sources_of(const Repository& repository, const Programme& programme) const {
    return sources_.get([&] { return sources_by_programme(repository); }).at(&programme);
  }
  // Of a short form that the repository declares. O(log declarations), and O(declarations) at the first question.
  const FirstMeaning& first_meaning(const Repository& repository, std::string_view form) const {
    return meanings_.get([&] { return first_meanings(repository); }).find(form)->second;
  }

 private:
  std::set<std::string, std::less<>> tracked_;
  std::shared_ptr<const MovedDeadlines> moved_;
  mutable std::unordered_map<const Roadmap*, std::unique_ptr<RoadmapFacts>> facts_;
  std::unordered_map<const Programme*, ProgrammeFacts> programmes_;
  Once<FirstMeanings> meanings_;
  Once<SourcesByProgramme> sources_;
};

}  // namespace mentor
