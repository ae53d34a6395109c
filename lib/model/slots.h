// How many requests a mentor may take: matching and rules ask here, so that they can never disagree.
#pragma once

#include "model/participants.h"

namespace mentor {

// The slots that the file gives a mentor: its capacity, where a group's `max` binds no more than that; without a
// capacity the bounds of the group are it (`max`, else `min`), and without them one. 0 or more.
std::int64_t slots_of(const Mentor& mentor);

}  // namespace mentor
