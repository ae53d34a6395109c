#include "match/score/sides.h"

#include <algorithm>
#include <array>

#include "match/score/criterion.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 7> days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

// The number of somebody whom the files do not have.
constexpr std::uint32_t outsider = 0xFFFFFFFF;

bool is_over(const Pair& pair) {
  return pair.status.value == PairStatus::completed || pair.status.value == PairStatus::dissolved;
}

}  // namespace

HalfDays half_days(const List<Located<std::string>>& available) {
  HalfDays found;
  for (const auto& word : available) {
    const std::string_view text = *word;
    for (std::size_t day = 0; day < days.size(); ++day) {
      if (!text.starts_with(days[day])) continue;
      const std::string_view part = text.substr(days[day].size());
      if (part.empty() || part == "-am") found.set(2 * day);
      if (part.empty() || part == "-pm") found.set(2 * day + 1);
    }
  }
  return found;
}

HalfDays half_days(const Person& mentee, const Request& request) {
  return half_days(request.available.empty() ? mentee.available : request.available);
}

std::vector<std::string> words_of(const HalfDays& free) {
  std::vector<std::string> words;
  for (std::size_t day = 0; day < days.size(); ++day) {
    const bool morning = free[2 * day], afternoon = free[2 * day + 1];
    if (!morning && !afternoon) continue;
    words.emplace_back(days[day]);
    if (morning != afternoon) words.back() += morning ? "-am" : "-pm";
  }
  return words;
}

WordId Vocabulary::id_of(std::string_view word) {
  if (word.empty()) return 0;
  if (const auto known = by_spelling_.find(word); known != by_spelling_.end()) return known->second;
  const WordId id = by_folded_.try_emplace(fold(word), by_folded_.size() + 1).first->second;
  return by_spelling_.emplace(word, id).first->second;
}

WordId Vocabulary::find(std::string_view word) const {
  const auto spelling = by_spelling_.find(word);
  if (spelling != by_spelling_.end()) return spelling->second;
  const auto folded = by_folded_.find(fold(word));
  return folded == by_folded_.end() ? 0 : folded->second;
}

SideMaker::SideMaker(const Programme& programme, Date today)
    : programme_(programme), today_(today), people_(programme.people_by_id()) {
  numbers_.reserve(people_.size());
  for (std::size_t i = 0; i < people_.size(); ++i) numbers_.emplace(*people_[i]->id, static_cast<std::uint32_t>(i));
  // The nearest programme's organisation of an id is the one that is meant.
  for (const Programme* at = &programme; at; at = at->parent)
    for (const Organisation& each : at->organisations) organisations_.emplace(*each.id, &each);
  for (const NamedPair& pair : programme.file.match.forbidden)
    if (const auto mentee = number_of(*pair.mentee)) forbidden_.emplace(*mentee, &pair);
}

std::optional<std::uint32_t> SideMaker::number_of(std::string_view id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::uint32_t> SideMaker::numbers_of(const List<Located<std::string>>& ids) const {
  std::vector<std::uint32_t> numbers;
  for (const auto& id : ids)
    if (const auto number = number_of(*id)) numbers.push_back(*number);
  return numbers;
}

MatchRules SideMaker::rules(const std::vector<std::string>& without) const {
  const auto counts = [&](std::string_view word) { return std::ranges::find(without, word) == without.end(); };
  MatchRules rules{.programme = &programme_, .today = today_, .weights = {}, .at_least = {}, .earlier = {}};
  for (const Criterion& criterion : criteria()) {
    rules.weights.push_back(counts(criterion.name) ? weight_of(programme_, criterion) : 0);
    const auto must = std::ranges::find(programme_.effective.must, criterion.name,
                                        [](const Must& each) { return std::string_view(*each); });
    const bool is_must = must != programme_.effective.must.end() && counts(criterion.name) &&
                         counts("must-" + std::string(criterion.name));
    rules.at_least.push_back(is_must ? must->at_least : 0);
    rules.has_must = rules.has_must || rules.at_least.back() > 0;
  }
  if (rules.earlier_pairs() == EarlierPairs::any) return rules;
  for (const Pair& pair : programme_.pairs)
    for (const auto& mentee : pair.mentees) {
      const auto first = number_of(*pair.mentor), second = number_of(*mentee);
      if (is_over(pair) && first && second) rules.earlier.insert(couple(*first, *second));
    }
  return rules;
}

template <class Lookup>
Whereabouts SideMaker::whereabouts_of(const Person& person, Lookup number) const {
  const std::string_view written = *person.place_of_work;
  const bool is_organisation = organisations_.contains(written);
  if (person.place_of_work && !is_organisation) return {number(written), 0};
  const std::string_view organisation = is_organisation ? written : std::string_view(*person.organisation);
  Whereabouts found{0, number(organisation)};
  const auto at = organisations_.find(organisation);
  if (at != organisations_.end()) found.place = number(*at->second->place_of_work);
  return found;
}

template <class Lookup>
void SideMaker::fill(PersonFacts& side, const Person& person, const Topics& topics, Lookup number) const {
  side.person = &person;
  side.number = number_of(*person.id).value_or(outsider);
  side.organisation = number(*person.organisation);
  side.whereabouts = whereabouts_of(person, number);
  for (const auto& language : person.languages) side.languages.push_back(number(*language));
  for (const auto& entry : topics.entries)
    side.topics.push_back({number(*entry.topic), static_cast<std::int32_t>(entry.value)});
  // Of a topic that is named twice the first counts.
  std::ranges::stable_sort(side.topics, {}, &TopicValue::topic);
  const auto twice = std::ranges::unique(side.topics, {}, &TopicValue::topic);
  side.topics.erase(twice.begin(), twice.end());
  if (person.experience_years) side.experience = *person.experience_years;
  if (person.grade) side.grade = *person.grade;
}

MentorSide SideMaker::mentor(const Person& person, std::int64_t free_slots, std::int64_t all_slots) {
  MentorSide side;
  fill(side, person, person.mentor->skills, [&](std::string_view word) { return vocabulary_.id_of(word); });
  side.half_days = half_days(person.available);
  side.prefers = numbers_of(person.mentor->prefers);
  side.declines = numbers_of(person.mentor->declines);
  side.free_slots = free_slots;
  side.all_slots = std::max<std::int64_t>(1, all_slots);
  return side;
}

MentorSide SideMaker::stranger(const Person& person) const {
  MentorSide side;
  fill(side, person, person.mentor->skills, [&](std::string_view word) { return vocabulary_.find(word); });
  side.half_days = half_days(person.available);
  side.prefers = numbers_of(person.mentor->prefers);
  side.declines = numbers_of(person.mentor->declines);
  return side;
}

RequestSide SideMaker::request(const Person& person, const Request& request) {
  RequestSide side;
  fill(side, person, request.topics, [&](std::string_view word) { return vocabulary_.id_of(word); });
  side.half_days = half_days(person, request);
  side.request = &request;
  side.prefers = numbers_of(request.prefers);
  side.declines = numbers_of(request.declines);
  for (const TopicValue& topic : side.topics) side.asked += topic.value;
  const auto [first, last] = forbidden_.equal_range(side.number);
  for (auto each = first; each != last; ++each) {
    const auto mentor = number_of(*each->second->mentor);
    if (mentor && (!each->second->request || *each->second->request == *request.id)) side.forbidden.push_back(*mentor);
  }
  if (request.since && *request.since <= today_) side.waiting_days = (today_ - *request.since).count();
  return side;
}

}  // namespace mentor
