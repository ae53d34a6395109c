// Who is served first: the levels of `match: priority`, or the requests' own `priority`.
#pragma once

#include <cstdint>
#include <vector>

#include "base/text.h"
#include "match/score/sides.h"

namespace mentor {

// The level of a request: the smaller, the earlier it is served. Without `match: priority` it is its own `priority`
// (9 where it has none). With it the first level whose test the request fulfils; after the last one come all others. A
// request's own priority orders the requests of the level that the word `request` stands in.
std::uint32_t priority_level(const MatchRules& rules, const RequestSide& request);

// The levels of all requests as tiers: 0 is served first, and no tier is empty. O(n log n).
std::vector<std::uint32_t> tiers_of(const std::vector<std::uint32_t>& levels);

// Whether somebody counts as a young specialist: of that category, or at work for three years at most.
bool is_young_specialist(const Person& person);

}  // namespace mentor
