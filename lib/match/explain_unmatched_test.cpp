#include "match/explain_unmatched.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "match/residual.h"
#include "match/solve/oracle.h"
#include "match/verify.h"

using namespace mentor;
using oracle::ProblemShape;

namespace {

const ProblemShape shapes[] = {
    {.requests = 6, .mentors = 3, .capacity = 2, .tiers = 2},
    {.requests = 6, .mentors = 3, .capacity = 2, .tiers = 2, .forced = 30},
    {.requests = 6, .mentors = 3, .capacity = 3, .tiers = 2, .minimums = 50},
};

// The best worth among the assignments with a certain pair (or where a request has anybody), by trying everything.
template <class Accept>
Worth best_where(const MatchProblem& problem, bool with_required, Accept accept) {
  Worth best;
  oracle::every_assignment(problem, with_required, [&](const auto& mentor_of) {
    if (accept(mentor_of)) best = std::max(best, oracle::worth_of(problem, mentor_of));
  });
  return best;
}

Worth minus(Worth left, const Worth& right) {
  for (std::size_t at = 0; at < left.size(); ++at) left[at] -= right[at];
  return left;
}

MatchProblem school() {
  MatchProblem problem;
  problem.requests = {
      {"anna", "maths", 0}, {"boris", "maths", 0}, {"vera", "maths", 0}, {"gleb", "art", 0}, {"dina", "sport", 0}};
  problem.mentors = {{"m-1", 1}, {"m-2", 1}, {"m-3", 2}};
  problem.edges = {{0, 0, 9}, {0, 1, 5}, {1, 0, 7}, {1, 1, 6}, {2, 0, 2}, {3, 2, 4}};
  return canonical(problem);
}

}  // namespace

TEST_CASE("causes, a shortage that proves itself, what serving would cost, and what would help") {
  const auto problem = school();
  const auto* solver = find_solver("best");
  const auto report = make_report(problem, solver->solve(problem, {}), *solver);
  REQUIRE(report.unmatched.size() == 2);
  CHECK(report.summary.score == 9 + 6 + 4);
  CHECK(report.unmatched[0].mentee == "dina");
  CHECK(report.unmatched[0].cause == "no-admissible-mentor");
  const auto& vera = report.unmatched[1];
  CHECK(vera.cause == "shortage");
  CHECK(vera.shortage == "shortage-1");
  REQUIRE(report.shortages.size() == 1);
  CHECK(report.shortages[0].mentors == std::vector<std::string>{"m-1", "m-2"});
  CHECK(report.shortages[0].needed == 3);
  CHECK(report.shortages[0].available == 2);
  REQUIRE(vera.displacement);
  CHECK(vera.displacement->chain == std::vector<std::string>{"m-1"});
  CHECK(vera.displacement->displaced_mentee == "anna");
  CHECK(vera.displacement->served == 0);
  CHECK(vera.displacement->score == 2 - 9);
  REQUIRE(!vera.advice.empty());
  CHECK(vera.advice[0].action == "add-capacity");
  CHECK(vera.advice[0].mentor == "m-1");
  CHECK(vera.advice[0].served == 1);
  CHECK(vera.advice[0].score == 2);
  REQUIRE(report.unused.size() == 1);
  CHECK(report.unused[0].mentor == "m-3");
  CHECK(report.unused[0].free == 1);
  CHECK(report.unused[0].why == "not-needed");
}

TEST_CASE("everybody without a mentor has a cause, and every shortage passes the referee") {
  const ProblemShape more[] = {
      shapes[0], shapes[1], shapes[2], {.requests = 7, .mentors = 4, .capacity = 4, .groups = 80}};
  for (const auto& shape : more)
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      for (const auto& solver : solvers()) {
        const auto report = make_report(problem, solver.solve(problem, {}), solver, {.most_resolves = 2});
        REQUIRE(verify(problem, report).empty());
        for (const auto& one : report.unmatched) {
          REQUIRE(!one.cause.empty());
          REQUIRE((one.cause == "shortage") == one.shortage.has_value());
          if (solver.name != "stable") REQUIRE(one.cause != "displacement");
        }
      }
    }
}

TEST_CASE("what serving somebody costs is what trying everything finds") {
  for (const auto& shape : shapes)
    for (std::uint32_t seed = 1; seed <= 80; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      const auto solution = solve_best(problem);
      const Residual residual(problem, solution);
      const auto own = oracle::worth_of(problem, solution.mentor_of);
      const auto ways = residual.ways_to_serve();
      for (std::uint32_t request = 0; request < problem.requests.size(); ++request) {
        if (solution.mentor_of[request] != nobody) continue;
        const auto best = best_where(problem, solution.conflicts.empty(),
                                     [&](const auto& mentor_of) { return mentor_of[request] != nobody; });
        const bool forced = std::any_of(problem.edges.begin(), problem.edges.end(),
                                        [&](const auto& edge) { return edge.request == request && edge.forced; });
        if (forced) continue;
        const auto& detour = ways[request];
        CAPTURE(seed);
        REQUIRE(detour.has_value() == !best.empty());
        if (detour) REQUIRE(detour->loss == minus(own, best));
      }
    }
}

TEST_CASE("no shorter chain costs as little") {
  for (const auto& shape : shapes)
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      const auto solution = solve_best(problem);
      if (!solution.conflicts.empty()) continue;
      const auto own = oracle::worth_of(problem, solution.mentor_of);
      const auto ways = Residual(problem, solution).ways_to_serve();
      for (std::uint32_t request = 0; request < ways.size(); ++request) {
        if (!ways[request]) continue;
        std::size_t fewest = problem.requests.size() + 1;
        oracle::every_assignment(problem, true, [&](const auto& mentor_of) {
          if (mentor_of[request] == nobody) return;
          if (minus(own, oracle::worth_of(problem, mentor_of)) != ways[request]->loss) return;
          std::size_t moved = 0;
          for (std::size_t at = 0; at < mentor_of.size(); ++at)
            moved += mentor_of[at] != solution.mentor_of[at] ? 1 : 0;
          fewest = std::min(fewest, moved);
        });
        CAPTURE(seed);
        REQUIRE(ways[request]->steps.size() == fewest);
      }
    }
}

TEST_CASE("what an alternative costs is what trying everything finds") {
  for (const auto& shape : shapes)
    for (std::uint32_t seed = 1; seed <= 80; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      const auto solution = solve_best(problem);
      const auto own = oracle::worth_of(problem, solution.mentor_of);
      const auto all = alternatives(problem, solution, 10);
      for (const auto& edge : problem.edges) {
        if (solution.mentor_of[edge.request] == nobody) continue;
        if (solution.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor)) continue;
        const auto best = best_where(problem, solution.conflicts.empty(), [&](const auto& mentor_of) {
          return mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor);
        });
        const auto& list = all[edge.request];
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&](const auto& one) { return one.mentor == problem.mentors[edge.mentor].id; });
        CAPTURE(seed);
        REQUIRE((found == list.end()) == best.empty());
        if (best.empty()) continue;
        const auto loss = minus(own, best);
        REQUIRE(found->loses_score == loss.back());
        REQUIRE(found->loses_served == std::accumulate(loss.begin(), loss.end() - 1, std::int64_t{0}));
      }
    }
}

TEST_CASE("what one more slot gains is what solving again finds") {
  for (const auto& shape : shapes)
    for (std::uint32_t seed = 1; seed <= 80; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      const auto solution = solve_best(problem);
      if (!solution.conflicts.empty()) continue;
      const auto gains = Residual(problem, solution).gain_of_slot();
      for (std::size_t mentor = 0; mentor < problem.mentors.size(); ++mentor) {
        auto larger = problem;
        ++larger.mentors[mentor].capacity;
        CAPTURE(seed);
        REQUIRE(gains[mentor] == minus(oracle::best_worth(larger), oracle::worth_of(problem, solution.mentor_of)));
      }
    }
}

TEST_CASE("where advice is not tried for all shortages a note says so") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}, {"c", "", 0}, {"d", "", 0}};
  problem.mentors = {{"x", 1}, {"y", 1}};
  problem.edges = {{0, 0, 1}, {1, 0, 1}, {2, 1, 1}, {3, 1, 1}};
  const auto* solver = find_solver("best");
  const auto notes = [&](std::size_t most) {
    return make_report(problem, solver->solve(problem, {}), *solver, {.most_resolves = most}).notes.size();
  };
  CHECK(notes(0) == 0);
  CHECK(notes(2) == 0);
  CHECK(notes(1) == 1);
}

TEST_CASE("a group that cannot be formed is named as the cause") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}};
  problem.mentors = {{"x", 4, 3, Minimum::group_or_none}};
  problem.edges = {{0, 0, 1}, {1, 0, 1}};
  const auto* solver = find_solver("best");
  const auto report = make_report(problem, solver->solve(problem, {}), *solver);
  REQUIRE(report.unmatched.size() == 2);
  CHECK(report.unmatched[0].cause == "group-minimum");
  REQUIRE(report.below_minimum.size() == 1);
  CHECK(report.below_minimum[0].cause == "group-not-formed");
  CHECK(report.unused[0].why == "group-not-formed");
}
