#include "match/more_slots.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "match/solve/oracle.h"
#include "match/solve/solve.h"

using namespace mentor;
using oracle::ProblemShape;

namespace {

Worth worth_of(const MatchSolution& solution) {
  Worth worth = solution.served_by_tier;
  worth.push_back(solution.score);
  return worth;
}

}  // namespace

TEST_CASE("what more slots gain is what solving again finds") {
  const ProblemShape shapes[] = {
      {.requests = 7, .mentors = 3, .capacity = 2},
      {.requests = 9, .mentors = 4, .capacity = 2, .tiers = 3},
      {.requests = 9, .mentors = 4, .capacity = 3, .tiers = 2, .forced = 30},
      {.requests = 40, .mentors = 12, .capacity = 3, .tiers = 3, .low = 0, .high = 2, .edges = 25},
      {.requests = 60, .mentors = 15, .capacity = 3, .tiers = 2, .low = -50, .high = 900, .edges = 20, .forced = 5},
  };
  const Solver& solver = *find_solver("best");
  int told = 0;
  for (const ProblemShape& shape : shapes)
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
      const MatchProblem problem = canonical(oracle::random_problem(shape, seed));
      const MatchSolution solution = solver.solve(problem, {});
      if (!MoreSlots::can_tell(problem, solution)) continue;
      const Residual residual(problem, solution);
      const MoreSlots more(problem, solution, residual);
      for (std::uint32_t mentor = 0; mentor < problem.mentors.size(); ++mentor)
        for (const std::int64_t by : {1, 2, 5, 100}) {
          MatchProblem larger = problem;
          larger.mentors[mentor].capacity += by;
          Worth gain = worth_of(solver.solve(larger, {}));
          const Worth own = worth_of(solution);
          for (std::size_t level = 0; level < gain.size(); ++level) gain[level] -= own[level];
          CAPTURE(seed);
          CAPTURE(by);
          REQUIRE(more.gain(mentor, by) == gain);
          told += gain != Worth(gain.size(), 0) ? 1 : 0;
        }
    }
  CHECK(told > 1000);
}

TEST_CASE("it does not speak of groups, of more forced requests than slots, of another goal") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}};
  problem.mentors = {{"x", 1}};
  problem.edges = {{0, 0, 3}, {1, 0, 2}};
  const auto can = [&](const char* objective) {
    const MatchProblem made = canonical(problem);
    return MoreSlots::can_tell(made, find_solver(objective)->solve(made, {}));
  };
  CHECK(can("best"));
  CHECK_FALSE(can("stable"));
  CHECK_FALSE(can("balanced"));
  problem.mentors[0].minimum = 1;
  CHECK_FALSE(can("best"));
  problem.mentors[0] = {"x", 1};
  for (auto& edge : problem.edges) edge.forced = true;
  CHECK_FALSE(can("best"));
}
