// The two sides of a pair as matching looks at them: words as numbers, half-days as bits, so that a pair is judged
// without comparing text. Made once for each mentor and each request; the people behind them say the rest in words.
#pragma once

#include <bitset>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "model/eligibility.h"
#include "model/repository.h"

namespace mentor {

// Half-days of a week: bit 2 × day + (0: before noon, 1: after), Monday first.
using HalfDays = std::bitset<14>;
// The half-days of a list (`mon-am`, `tue-pm`, `sat`: the whole day); words that are none are left out (a rule reports
// them).
HalfDays half_days(const List<Located<std::string>>& available);
// Those of a request: its own list, else its person's.
HalfDays half_days(const Person& mentee, const Request& request);
// The words for them, as in the files: `mon`, `tue-pm`.
std::vector<std::string> words_of(const HalfDays& free);
// How many hours they have: four each, before noon 9–13 and after noon 14–18 o'clock.
inline std::int64_t hours_of(HalfDays half_days) { return 4 * static_cast<std::int64_t>(half_days.count()); }

// A number for each different word; 0 stands for none.
using WordId = std::uint32_t;

// Gives words their numbers: the same for words that differ only in case, ё/е or white space.
class Vocabulary {
 public:
  // Amortised O(size of the word); folding is done once for each spelling.
  WordId id_of(std::string_view word);
  // The same without taking up a new word: 0 where it is none of those known.
  WordId find(std::string_view word) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> by_spelling_, by_folded_;
};

// A topic with its weight in a request, or its level at a mentor.
struct TopicValue {
  WordId topic = 0;
  std::int32_t value = 0;
};

// Where somebody can meet: what is written under `place`, there or at the organisation, and the organisation itself.
struct Whereabouts {
  WordId place = 0;         // 0: not known
  WordId organisation = 0;  // the organisation as a place
};

// Constraints by their place in constraints.cpp, as bits.
using ConstraintMask = std::uint32_t;

// What both sides have.
struct PersonFacts {
  const Person* person = nullptr;
  std::uint32_t number = 0;  // of the person, in the order of ids
  HalfDays half_days;
  WordId organisation = 0;
  Whereabouts whereabouts;
  std::vector<WordId> languages;
  std::vector<TopicValue> topics;                // by number; what is asked for, or offered
  std::vector<std::uint32_t> prefers, declines;  // numbers of people, in the order of the file
  std::optional<std::int64_t> experience;        // years at work
  std::optional<std::int64_t> grade;
  ConstraintMask waived = 0;                   // constraints that are taken as settled for this person on this side
  std::vector<const ProfileConsent*> granted;  // consents that are taken as given, on both sides
};

struct MentorSide : PersonFacts {
  std::int64_t free_slots = 1;  // after kept pairs
  std::int64_t all_slots = 1;   // with them; at least 1
  bool to_be_trained = false;   // the training is taken as finished: what would be if it were
};

struct RequestSide : PersonFacts {
  const Request* request = nullptr;
  std::int64_t asked = 0;                    // sum of the weights of its topics
  std::optional<std::int64_t> waiting_days;  // nothing: `since` is missing or still to come
  std::vector<std::uint32_t> forbidden;      // mentors who are forbidden by hand, by number
};

// Two people as one number, for sets of pairs.
constexpr std::uint64_t couple(std::uint32_t mentor, std::uint32_t mentee) {
  return (std::uint64_t{mentor} << 32U) | mentee;
}

// What holds for all pairs of a programme.
struct MatchRules {
  const Programme* programme = nullptr;
  Date today;
  std::vector<long> weights;           // of each criterion, in the order of criteria()
  std::vector<std::int64_t> at_least;  // what `must` asks of each; 0: nothing
  bool has_must = false;
  ConstraintMask waived = 0;                  // constraints that do not count for anybody
  std::unordered_set<std::uint64_t> earlier;  // couples that were a pair before; empty where that does not matter

  SameOrganisation same_organisation() const { return programme->effective.same_organisation; }
  EarlierPairs earlier_pairs() const { return programme->effective.earlier_pairs; }
  bool were_a_pair(const MentorSide& mentor, const RequestSide& mentee) const {
    return !earlier.empty() && earlier.contains(couple(mentor.number, mentee.number));
  }
};

// Makes the sides and rules of one programme.
class SideMaker {
 public:
  SideMaker(const Programme& programme, Date today);

  // `without`: constraints and criteria that do not count.
  MatchRules rules(const std::vector<std::string>& without = {}) const;
  // `slots`: how many are left of how many. O(what the person says).
  MentorSide mentor(const Person& person, std::int64_t free_slots, std::int64_t all_slots);
  RequestSide request(const Person& person, const Request& request);
  // A mentor who is not in the files, with one free slot, as the people there would see one.
  MentorSide stranger(const Person& person) const;
  // People in the order of ids: their numbers.
  const std::vector<const Person*>& people() const { return people_; }
  // Nothing where nobody has the id.
  std::optional<std::uint32_t> number_of(std::string_view id) const;

 private:
  template <class Lookup>
  void fill(PersonFacts& side, const Person& person, const Topics& topics, Lookup number) const;
  std::vector<std::uint32_t> numbers_of(const List<Located<std::string>>& ids) const;
  template <class Lookup>
  Whereabouts whereabouts_of(const Person& person, Lookup number) const;

  const Programme& programme_;
  Date today_;
  std::vector<const Person*> people_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::unordered_map<std::string_view, const Organisation*> organisations_;
  std::unordered_multimap<std::uint32_t, const NamedPair*> forbidden_;  // by the mentee's number
  Vocabulary vocabulary_;
};

}  // namespace mentor
