// What the objectives that look for an optimum share.
#pragma once

#include "match/solve/branch.h"

namespace mentor {

// Where the required minimums cannot all be met, notes why in `solution` (conflicts, the prices that prove it) and
// takes all of them out of `settled`.
void drop_impossible_minimums(Settled& settled, MatchSolution& solution);

// Adds the cases of a result to the certificate.
void add_cases(const BranchResult& result, MatchSolution& solution);

}  // namespace mentor
