// Groups that are formed only with at least so many: exact by opening and closing the doubtful ones, case by case.
#pragma once

#include "match/solve/settled.h"

namespace mentor {

struct BranchResult {
  bool found = false;            // false: no case has a solution (a required minimum cannot be met)
  Assignment assignment;         // the best one found, with forced pairs, with the prices of its own case
  Worth worth;                   // tiers, then score
  Worth bound;                   // no match is worth more; equal to `worth` where it is proved the best
  PriceCase final_case;          // the case of `assignment`
  std::vector<PriceCase> cases;  // the proof: they cover everything and allow no more than `bound`
  bool complete = true;          // whether `cases` holds all of them
};

// The best assignment of a part of the problem (its at_least and by_score; decisions are added). Depth first, the group
// that lacks least before the others, opened before closed. At most `most_cases` assignments are computed (0: by size).
BranchResult branch(const Settled& settled, const Subproblem& part, std::size_t most_cases);

}  // namespace mentor
