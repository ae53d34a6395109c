#include "check/people.h"

#include <algorithm>

#include "base/parallel.h"
#include "check/engine.h"
#include "check/facts.h"
#include "model/shape_rules.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Calls `use(side, id)` for the mentor and the mentees that the pair names.
template <class Use>
void each_side(const Pair& pair, Use use) {
  if (pair.mentor) use(Side::mentor, pair.mentor);
  for (const auto& mentee : pair.mentees)
    if (mentee) use(Side::mentee, mentee);
}

PairSides find_sides(const Programme& programme, unsigned threads) {
  PairSides sides;
  std::size_t count = 0;
  sides.begins.reserve(programme.pairs.size() + 1);
  for (const Pair& pair : programme.pairs) {
    sides.begins.push_back(count);
    each_side(pair, [&](Side, const auto&) { ++count; });
  }
  sides.begins.push_back(count);
  sides.all.resize(count);
  constexpr std::size_t at_once = 1024;
  for_each_index((programme.pairs.size() + at_once - 1) / at_once, threads, [&](std::size_t part) {
    const std::size_t end = std::min(programme.pairs.size(), (part + 1) * at_once);
    for (std::size_t i = part * at_once; i < end; ++i) {
      PairSide* into = &sides.all[sides.begins[i]];
      each_side(programme.pairs[i],
                [&](Side side, const auto& id) { *into++ = {side, &id, programme.person(id.value)}; });
    }
  });
  return sides;
}

const PairSides& sides_of_all(const CheckInput& input, unsigned threads) {
  return input.facts.of(input.programme).sides.get([&] { return find_sides(input.programme, threads); });
}

std::unordered_set<std::string_view> find_served(const Programme& programme) {
  std::unordered_set<std::string_view> served;
  for (const Pair& pair : programme.pairs) {
    if (!is_running(pair)) continue;
    for (const auto& request : pair.requests) served.insert(request.value);
  }
  return served;
}

}  // namespace

std::span<const PairSide> sides_of(const CheckInput& input, const Pair& pair) {
  const PairSides& sides = sides_of_all(input, 1);
  const auto at = static_cast<std::size_t>(&pair - input.programme.pairs.data());
  return std::span(sides.all).subspan(sides.begins[at], sides.begins[at + 1] - sides.begins[at]);
}

const Person* mentor_of(const CheckInput& input, const Pair& pair) {
  return pair.mentor ? sides_of(input, pair).front().person : nullptr;
}

std::size_t number_of(const CheckInput& input, const Person& person) {
  return static_cast<std::size_t>(&person - input.programme.people.data());
}

void find_sides(const CheckInput& input, unsigned threads) { (void)sides_of_all(input, threads); }

const std::unordered_set<std::string_view>& served_requests(const CheckInput& input) {
  return input.facts.of(input.programme).served.get([&] { return find_served(input.programme); });
}

Argument title_of(const ProfileConsent& consent) {
  if (!consent.title.en) return consent.id.value;
  return {std::string(consent.title.in(Language::en)), std::string(consent.title.in(Language::ru))};
}

Severity severity_of(const ProfileConsent& consent) {
  return severity_from(consent.severity.value).value_or(Severity::error);
}

namespace {

const std::vector<std::string>& consents_of_the_model() {
  static const std::vector<std::string> words = {"personal-data", "guardian", "extra-duties", "image"};
  return words;
}

bool is_among(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<std::string> misspelt_consent(const ProfileConsent& consent) {
  const auto& known = consents_of_the_model();
  if (!consent.id || is_among(known, consent.id.value)) return std::nullopt;
  return nearest(consent.id.value, known);
}

std::vector<std::string> known_consents(const Profile& profile) {
  std::vector<std::string> known = consents_of_the_model();
  for (const ProfileConsent& consent : profile.consents) known.push_back(consent.id.value);
  return known;
}

std::vector<std::string> meant_consents(const CheckInput& input, const Person& person) {
  std::vector<std::string> meant;
  const Profile& profile = *input.programme.effective.profile;
  const auto is_of_profile = [&](std::string_view word) {
    return std::ranges::any_of(profile.consents, [&](const auto& each) { return each.id.value == word; });
  };
  const auto is_known = [&](const auto& entry) {
    return is_among(consents_of_the_model(), entry.key.value) || is_of_profile(entry.key.value);
  };
  if (std::ranges::all_of(person.consents.entries, is_known)) return meant;
  const std::vector<std::string> known = known_consents(profile);
  for (const auto& entry : person.consents.entries) {
    const auto near = is_among(known, entry.key.value) ? std::nullopt : nearest(entry.key.value, known);
    if (near) meant.push_back(*near);
  }
  return meant;
}

bool is_told_elsewhere(const CheckInput& input, const Person& person, const ProfileConsent& consent) {
  const auto* entry = person.consents.find(consent.id.value);
  if (entry && entry->value.place && !entry->value.on) return true;
  return misspelt_consent(consent) || is_among(meant_consents(input, person), consent.id.value);
}

const Consent* ended_consent(const Person& person, std::string_view consent, Date day) {
  const auto* entry = person.consents.find(consent);
  const Located<Date>* end = entry && entry->value.on ? entry->value.end() : nullptr;
  const bool has_ended = end && end->value < day;
  return has_ended ? &entry->value : nullptr;
}

const Meeting* first_held(const Pair& pair) {
  const Meeting* first = nullptr;
  for (const Meeting& meeting : pair.meetings)
    if (meeting.held && (!first || meeting.held.value < first->held.value)) first = &meeting;
  return first;
}

std::unordered_map<const Person*, const Meeting*> first_meetings_of_mentors(const Programme& programme) {
  std::unordered_map<const Person*, const Meeting*> first;
  for (const Pair& pair : programme.pairs) {
    const Person* mentor = programme.person(pair.mentor.value);
    const Meeting* held = mentor ? first_held(pair) : nullptr;
    if (!held) continue;
    const Meeting*& known = first[mentor];
    if (!known || held->held.value < known->held.value) known = held;
  }
  return first;
}

const Located<Date>& day_of_meeting(const Meeting& meeting) { return meeting.held ? meeting.held : meeting.planned; }

std::string_view name_of(MeetingType type) { return words_of(MeetingType{})[static_cast<std::size_t>(type)].name; }

std::optional<MeetingType> meeting_type(const ProfileMeeting& meeting) {
  const auto words = words_of(MeetingType{});
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i].name == meeting.type.value) return static_cast<MeetingType>(i);
  return std::nullopt;
}

bool has_meeting(const Pair& pair, MeetingType type, Held held) {
  return std::any_of(pair.meetings.begin(), pair.meetings.end(), [&](const Meeting& meeting) {
    return meeting.type && meeting.type.value == type &&
           (meeting.held || (held == Held::or_planned && meeting.planned));
  });
}

bool has_wrong_date(const CheckInput& input, const Place& record) {
  if (!record) return false;
  const auto& all = input.repository.findings;  // in the order of files and places
  const Place start{record.source, {record.span.begin, record.span.begin}};
  auto at = std::lower_bound(all.begin(), all.end(), start,
                             [](const Diagnostic& each, const Place& place) { return before(each.place, place); });
  for (; at != all.end() && at->place.source == record.source && record.span.contains(at->place.span.begin); ++at)
    if (at->rule == &not_a_date) return true;
  return false;
}

bool is_reversed(const PairProgramme& programme) {
  return programme.from && programme.to && programme.to.value < programme.from.value;
}

std::vector<const Profile*> own_profiles(const CheckInput& input) {
  std::vector<const Profile*> own;
  for (const Profile& profile : input.repository.profiles) {
    const bool is_shipped = !profile.place || profile.place.source->path().starts_with("profile:");
    if (!is_shipped && programme_of(input.repository, profile.place) == &input.programme) own.push_back(&profile);
  }
  return own;
}

bool is_completed(const Pair& pair) { return pair.status && pair.status.value == PairStatus::completed; }

const Pair* find_pair(const CheckInput& input, std::string_view id) {
  const PairIndex& index = input.facts.of(input.programme).pairs.get([&] {
    PairIndex made;
    for (const Pair& pair : input.programme.pairs) made.emplace(pair.id.value, &pair);
    return made;
  });
  const auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

}  // namespace mentor
