// Living with a match: the best answer that changes at most so many of the pairs that run already, and what each
// further change would bring.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "match/problem.h"
#include "match/solution.h"

namespace mentor {

// The best match within a number of changes. A change: a request of a running pair gets another mentor, or none.
struct FrontierPoint {
  std::int64_t changes = 0;  // that it really makes; no fewer would do for as much
  std::int64_t served = 0, score = 0;
  bool proved = true;  // that nothing better is possible within as many changes
  std::vector<std::int32_t> mentor_of;
};

struct Frontier {
  // From no change to the best match of all, each better than the one before.
  std::vector<FrontierPoint> points;
  // Whether the points are all there are: for every number of changes the last point that makes no more is the best.
  // Else there may be better ones between points that are not proved.
  bool complete = true;
};

// `running[r]` is the mentor that request r has now, or nobody; its pair must be allowed in the problem (canonical),
// and the running pairs together with the forced ones must fit the capacities; no request has both. Minimums are not
// looked at. Better means, as for `best`: most
// served by tier, then the score.
// Exact by Lagrangian relaxation: a price for each change, lowered step by step, gives all matches on the concave hull
// (each proved by its own optimality); what lies between is closed by branching on single pairs under the bound of the
// hull. At most `most_solves` assignments are computed (0: as many as take reasonable time for the size); what is not
// settled by then is marked. Nothing where the sums would need more than 124 bits.
std::optional<Frontier> find_frontier(const MatchProblem& problem, const std::vector<std::int32_t>& running,
                                      std::size_t most_solves = 0);

// The last point that makes at most so many changes.
const FrontierPoint& within(const Frontier& frontier, std::int64_t changes);

}  // namespace mentor
