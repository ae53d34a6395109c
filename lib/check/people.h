// People and pairs as rules look at them: who takes part in a pair and on which side.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "model/eligibility.h"

namespace mentor {

// One side of a pair: the id as the pair has it and the person, nullptr where nobody has that id.
struct PairSide {
  Side side;
  const Located<std::string>* id;
  const Person* person;
};
// The mentor and the mentees that a pair names. O(people of the pair × log people).
std::vector<PairSide> sides_of(const Programme& programme, const Pair& pair);

// Slots of its mentor that a running pair holds: one for each request, else one for each mentee.
std::size_t slots_of(const Pair& pair);

// The requests, written `person/request`, that running pairs serve. O(pairs × log).
std::set<std::string_view> served_requests(const Programme& programme);

// The first and last day of a pair's programme as far as it is given; nothing for the side that is not.
struct ProgrammeDays {
  std::optional<Date> first;
  std::optional<Date> last;
};
ProgrammeDays programme_days(const Pair& pair);

}  // namespace mentor
