// For tests: small random problems that repeat on every machine, and the answer found by trying everything.
#pragma once

#include <functional>
#include <random>

#include "match/problem.h"
#include "match/solution.h"

namespace mentor::oracle {

// Numbers from a seed; the standard distributions differ between libraries, this one does not.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  // A number from `low` to `high`, both included.
  std::int64_t roll(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return roll(1, 100) <= percent; }

 private:
  std::mt19937 engine_;
};

struct ProblemShape {
  std::int64_t requests = 5, mentors = 4, capacity = 2, tiers = 1, low = -4, high = 4;
  int edges = 60, minimums = 0, groups = 0, forced = 0;  // per cent
  bool ranked = false;
};

// A problem in a random order of requests, mentors and edges; not canonical.
MatchProblem random_problem(const ProblemShape& shape, std::uint32_t seed);

// Calls `visit` with every assignment that keeps the forced pairs, the capacities and the minimums (the required ones
// only where `with_required`). For a handful of requests only.
void every_assignment(const MatchProblem& problem, bool with_required,
                      const std::function<void(const std::vector<std::int32_t>&)>& visit);

// The worth of the best assignment: tiers, then score. Required minimums are dropped where they cannot all be met.
Worth best_worth(const MatchProblem& problem);
// What `balanced` reaches: tiers, then the worst pair (0 without pairs), then the score.
Worth balanced_worth(const MatchProblem& problem);
// Tiers, then score.
Worth worth_of(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of);

}  // namespace mentor::oracle
