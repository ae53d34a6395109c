#include "match/solve/solve.h"

#include <algorithm>
#include <array>

namespace mentor {

std::span<const Solver> solvers() {
#define MENTOR_SOLVER(name, function, en, ru) Solver{name, Text{en, ru}, function},
  static constexpr std::array all = {
#include "match/solve/solvers.def"
  };
#undef MENTOR_SOLVER
  return all;
}

const Solver* find_solver(std::string_view name) {
  const auto all = solvers();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Solver& solver) { return solver.name == name; });
  return found == all.end() ? nullptr : &*found;
}

void add_up(const MatchProblem& problem, MatchSolution& solution) {
  solution.served = 0;
  solution.score = 0;
  solution.worst.reset();
  solution.served_by_tier.assign(problem.tiers(), 0);
  for (const auto& edge : problem.edges) {
    if (solution.mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    ++solution.served;
    ++solution.served_by_tier[problem.requests[edge.request].tier];
    solution.score += edge.score;
    solution.worst = std::min(solution.worst.value_or(edge.score), edge.score);
  }
  solution.blocking_pairs = static_cast<std::int64_t>(blocking_pairs(problem, solution.mentor_of).size());
}

}  // namespace mentor
