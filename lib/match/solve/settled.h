// What is left to decide of a problem once the forced pairs have their slots.
#pragma once

#include <optional>

#include "match/problem.h"
#include "match/solve/assignment.h"

namespace mentor {

struct Settled {
  const MatchProblem* problem = nullptr;
  std::vector<std::int32_t> fixed;          // for each request: its forced mentor, or nobody
  std::vector<std::int64_t> forced;         // forced requests that each mentor has
  std::vector<std::int64_t> capacity;       // slots left
  std::vector<std::int64_t> minimum;        // required and still missing; a group with a forced request must be formed
  std::vector<std::int64_t> group_minimum;  // at least so many or none; 0 where that does not bind
};

// Gives the forced requests their slots; no mentor has more of them than slots (settle_forced). O(edges).
Settled settle(const MatchProblem& problem);

// A part of the problem to be solved: which groups are open, which pairs count.
struct Subproblem {
  std::vector<PriceCase::Decision> decisions;
  std::optional<std::int64_t> at_least;  // leave out pairs with a lower score
  bool by_score = true;                  // false: every score counts as 0, only being served matters
};

// The instance for assign(): forced requests have no arcs, a closed group no slots, an open one a required minimum.
AssignmentInstance instance_of(const Settled& settled, const Subproblem& part);

// The assignment and its prices for the whole problem: with the forced pairs, whose price makes their pair just pay.
Assignment with_forced(const Settled& settled, const Subproblem& part, Assignment assignment);

}  // namespace mentor
