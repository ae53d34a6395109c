#include "check/people.h"

#include <algorithm>

#include "check/engine.h"
#include "check/facts.h"

namespace mentor {

std::vector<PairSide> sides_of(const Programme& programme, const Pair& pair) {
  std::vector<PairSide> sides;
  const auto add = [&](Side side, const Located<std::string>& id) {
    if (id) sides.push_back({side, &id, programme.person(id.value)});
  };
  add(Side::mentor, pair.mentor);
  for (const auto& mentee : pair.mentees) add(Side::mentee, mentee);
  return sides;
}

std::size_t slots_of(const Pair& pair) { return pair.requests.empty() ? pair.mentees.size() : pair.requests.size(); }

std::set<std::string_view> served_requests(const Programme& programme) {
  std::set<std::string_view> served;
  for (const Pair& pair : programme.pairs) {
    if (!is_running(pair)) continue;
    for (const auto& request : pair.requests) served.insert(request.value);
  }
  return served;
}

Argument title_of(const ProfileConsent& consent) {
  if (!consent.title.en) return consent.id.value;
  return {std::string(consent.title.in(Language::en)), std::string(consent.title.in(Language::ru))};
}

Severity severity_of(const ProfileConsent& consent) {
  return severity_from(consent.severity.value).value_or(Severity::error);
}

const Consent* ended_consent(const Person& person, std::string_view consent, Date day) {
  const auto* entry = person.consents.find(consent);
  const bool has_ended = entry && entry->value.on && entry->value.until && entry->value.until.value < day;
  return has_ended ? &entry->value : nullptr;
}

const Meeting* first_held(const Pair& pair) {
  const Meeting* first = nullptr;
  for (const Meeting& meeting : pair.meetings)
    if (meeting.held && (!first || meeting.held.value < first->held.value)) first = &meeting;
  return first;
}

std::map<const Person*, const Meeting*> first_meetings_of_mentors(const Programme& programme) {
  std::map<const Person*, const Meeting*> first;
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
