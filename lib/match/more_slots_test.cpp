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
        for (const auto& [by, bonus] : {std::pair(1, 0), {2, 3}, {5, 0}, {100, 70}, {1, 1}}) {
          const bool full = std::ranges::count(solution.mentor_of, static_cast<std::int32_t>(mentor)) ==
                            problem.mentors[mentor].capacity;
          if (bonus > 0 && !full) continue;
          Worth gain = worth_of(solver.solve(with_more_slots(problem, mentor, by, bonus), {}));
          const Worth own = worth_of(solution);
          for (std::size_t level = 0; level < gain.size(); ++level) gain[level] -= own[level];
          CAPTURE(seed);
          CAPTURE(by);
          CAPTURE(bonus);
          std::size_t work = 1'000'000;
          REQUIRE(more.gain(mentor, by, bonus, work) == gain);
          CHECK(work < 1'000'000);
          told += gain != Worth(gain.size(), 0) ? 1 : 0;
        }
    }
  CHECK(told > 1000);
}

TEST_CASE("what a slot is worth counts what it makes of the mentor's other pairs") {
  const Solver& solver = *find_solver("best");
  int told = 0;
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    const MatchProblem problem =
        canonical(oracle::random_problem({.requests = 9, .mentors = 4, .capacity = 2, .tiers = 2}, seed));
    const MatchSolution solution = solver.solve(problem, {});
    const Changes changes(problem, solution, [](std::uint32_t mentor, std::int64_t) { return 3 + mentor; });
    for (std::uint32_t mentor = 0; mentor < problem.mentors.size(); ++mentor) {
      Worth gain = changes.slot_gains[mentor];
      if (gain == Worth(gain.size(), 0)) continue;
      const Worth own = worth_of(solution);
      for (std::size_t level = 0; level < gain.size(); ++level) gain[level] += own[level];
      CAPTURE(seed);
      REQUIRE(gain == worth_of(solver.solve(with_more_slots(problem, mentor, 1, 3 + mentor), {})));
      ++told;
    }
  }
  CHECK(told > 50);
}

TEST_CASE("it does not speak of groups, of forced pairs set aside, of another goal") {
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
