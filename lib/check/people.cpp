#include "check/people.h"

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

ProgrammeDays programme_days(const Pair& pair) {
  ProgrammeDays days;
  if (pair.programme.from) days.first = pair.programme.from.value;
  if (pair.programme.to) days.last = pair.programme.to.value;
  return days;
}

}  // namespace mentor
