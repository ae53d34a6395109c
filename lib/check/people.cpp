#include "check/people.h"

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
