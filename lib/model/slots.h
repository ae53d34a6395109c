// How many requests a mentor may take, and which a pair takes: matching, reports and rules ask here, so that they can
// never disagree.
#pragma once

#include <string>
#include <vector>

#include "model/repository.h"

namespace mentor {

// The slots that the file gives a mentor: its capacity, where a group's `max` binds no more than that; without a
// capacity the bounds of the group are it (`max`, else `min`), and without them one. 0 or more.
std::int64_t slots_of(const Mentor& mentor);

// The requests that a pair serves, as `mentee/request`: those it names, else all of its mentees in its form.
std::vector<std::string> served_requests(const Programme& programme, const Pair& pair);

// How many slots of its mentor a running pair holds: one a request, one a mentee where it names none.
std::int64_t slots_held(const Pair& pair);

}  // namespace mentor
