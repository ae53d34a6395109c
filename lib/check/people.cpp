#include "check/people.h"

#include <algorithm>

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

bool is_served(const Programme& programme, std::string_view request) {
  return std::any_of(programme.pairs.begin(), programme.pairs.end(), [&](const Pair& pair) {
    return is_running(pair) && std::any_of(pair.requests.begin(), pair.requests.end(),
                                           [&](const auto& each) { return each.value == request; });
  });
}

ProgrammeDays programme_days(const Pair& pair) {
  ProgrammeDays days;
  if (pair.programme.from) days.first = pair.programme.from.value;
  if (pair.programme.to) days.last = pair.programme.to.value;
  return days;
}

}  // namespace mentor
