#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "match/difference.h"
#include "match/explain_unmatched.h"
#include "match/residual.h"
#include "match/solve/oracle.h"

using namespace mentor;
using oracle::ProblemShape;

namespace {

std::uint32_t request_at(const MatchProblem& problem, const RequestName& name) {
  for (std::uint32_t at = 0; at < problem.requests.size(); ++at)
    if (problem.requests[at].mentee == name.mentee && problem.requests[at].request == name.request) return at;
  return ~0U;
}

// The least dear request of a full mentor, by trying everyone; of equals the last.
std::int32_t given_up(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of, std::uint32_t mentor) {
  std::int64_t load = 0, least = 0;
  std::int32_t who = nobody;
  std::set<std::uint32_t> forced;
  for (const auto& edge : problem.edges)
    if (edge.forced) forced.insert(edge.request);
  for (const auto& edge : problem.edges) {
    if (edge.mentor != mentor || mentor_of[edge.request] != static_cast<std::int32_t>(mentor)) continue;
    ++load;
    const std::int64_t view = problem.ranked ? edge.mentor_rank : -edge.score;
    if (forced.contains(edge.request) || (who != nobody && view <= least)) continue;
    who = static_cast<std::int32_t>(edge.request);
    least = view;
  }
  return load < problem.mentors[mentor].capacity ? nobody : who;
}

}  // namespace

TEST_CASE("stable: the blocking pairs that an alternative would bring are those that a full count finds") {
  for (const bool ranked : {false, true})
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
      const auto problem = canonical(oracle::random_problem(
          {.requests = 7, .mentors = 4, .capacity = 2, .low = 0, .high = 3, .forced = 15, .ranked = ranked}, seed));
      const auto solution = solve_stable(problem);
      const auto all = stable_alternatives(problem, solution, 10);
      for (std::uint32_t request = 0; request < all.size(); ++request)
        for (const auto& one : all[request]) {
          const auto mentor = *find_mentor(problem, one.mentor);
          auto changed = solution.mentor_of;
          const auto lost = given_up(problem, changed, mentor);
          if (lost != nobody) changed[static_cast<std::size_t>(lost)] = nobody;
          changed[request] = static_cast<std::int32_t>(mentor);
          std::vector<std::uint32_t> found;
          for (const auto& pair : *one.blocking) {
            const auto at = request_at(problem, pair.name);
            found.push_back(static_cast<std::uint32_t>(find_edge(problem, at, *find_mentor(problem, pair.mentor)) -
                                                       problem.edges.data()));
          }
          CHECK(found == blocking_pairs(problem, changed));
          CHECK(one.loses_served == (lost == nobody ? 0 : 1));
        }
    }
}

TEST_CASE("the pairs that stand in every best match, by trying everything") {
  const ProblemShape shapes[] = {
      {.requests = 5, .mentors = 4, .capacity = 2, .low = 0, .high = 2},
      {.requests = 6, .mentors = 3, .capacity = 2, .tiers = 2, .low = 0, .high = 1, .forced = 20},
      {.requests = 5, .mentors = 3, .capacity = 3, .low = 0, .high = 2, .minimums = 50}};
  for (const auto& shape : shapes)
    for (const char* objective : {"best", "balanced"})
      for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const auto problem = canonical(oracle::random_problem(shape, seed));
        const auto solution = find_solver(objective)->solve(problem, {});
        if (!solution.conflicts.empty()) continue;
        const auto always = Residual(problem, solution).in_every_optimum();
        REQUIRE(always);
        std::vector<bool> expected(problem.requests.size(), true);
        const bool balanced = std::string_view(objective) == "balanced";
        oracle::every_assignment(problem, true, [&](const auto& mentor_of) {
          MatchSolution other;
          other.mentor_of = mentor_of;
          add_up(problem, other);
          if (oracle::worth_of(problem, mentor_of) != oracle::worth_of(problem, solution.mentor_of)) return;
          if (balanced && other.worst != solution.worst) return;
          for (std::size_t at = 0; at < expected.size(); ++at)
            if (mentor_of[at] != solution.mentor_of[at]) expected[at] = false;
        });
        CHECK(*always == expected);
      }
}

TEST_CASE("what one more slot is worth is what solving again gives") {
  for (std::uint32_t seed = 0; seed < 80; ++seed) {
    const auto problem =
        canonical(oracle::random_problem({.requests = 7, .mentors = 3, .capacity = 2, .tiers = 2}, seed));
    const auto solution = solve_best(problem);
    const auto values = slot_values(problem, Residual(problem, solution).gain_of_slot());
    for (std::uint32_t at = 0; at < problem.mentors.size(); ++at) {
      auto larger = problem;
      ++larger.mentors[at].capacity;
      const auto then = solve_best(larger);
      const auto found = std::ranges::find(values, problem.mentors[at].id, &MatchSlotValue::mentor);
      const MatchSlotValue value = found == values.end() ? MatchSlotValue{} : *found;
      CHECK(then.served - solution.served == value.served);
      CHECK(then.score - solution.score == value.score);
    }
  }
}

TEST_CASE("what a pair would cost: who moves, as a story") {
  MatchProblem problem;
  problem.requests = {{"anna", "r1"}, {"boris", "r1"}, {"vera", "r1"}};
  problem.mentors = {{"kim", 1}, {"lee", 1}};
  problem.edges = {{0, 0, 9}, {1, 0, 8}, {1, 1, 5}, {2, 1, 3}};
  problem = canonical(problem);
  const auto solution = solve_best(problem);
  const Answer now{problem, solution};
  REQUIRE(solution.score == 14);
  const auto cost = cost_of_pair(now, *find_solver("best"), 1, 0);
  REQUIRE(cost);
  CHECK(cost->change.served == 0);
  CHECK(cost->change.score == -3);
  const auto chain = as_chain(cost->change.moves, {"boris", "r1"});
  REQUIRE(chain.size() == 3);
  CHECK(chain[0].name.mentee == "boris");
  CHECK(chain[1].name.mentee == "anna");
  CHECK(chain[1].loses());
  CHECK(chain[2].name.mentee == "vera");
  CHECK(chain[2].gains());
  CHECK_FALSE(cost_of_pair(now, *find_solver("best"), 0, 1));
  CHECK_FALSE(cost->as_good);
  // In a stable match the pair that was torn apart would rather have each other.
  const auto stable = solve_stable(problem);
  CHECK(cost_of_pair({problem, stable}, *find_solver("stable"), 1, 0)->blocking_pairs == 1);
}

TEST_CASE("a pair costs nothing only where everything that the objective looks at stays the same") {
  struct Row {
    const char* objective;
    std::vector<MatchEdge> edges;
    std::uint32_t tier;  // of the second request
    bool as_good;
  };
  const Row rows[] = {
      {"best", {{0, 0, 5}, {1, 0, 5}}, 0, true},
      {"best", {{0, 0, 5}, {1, 0, 4}}, 0, false},
      {"best", {{0, 0, 5}, {1, 0, 5}}, 1, false},  // a later tier is served in the place of an earlier one
      {"best", {{0, 0, 5}, {0, 1, 1}, {1, 0, 8}, {1, 1, 4}}, 0, true},
      {"balanced", {{0, 0, 5}, {0, 1, 1}, {1, 0, 8}, {1, 1, 4}}, 0, false},  // the worst pair is worse
      {"stable", {{0, 0, 5}, {1, 0, 5}}, 0, true},
      {"stable", {{0, 0, 5}, {1, 0, 4}}, 0, false},
  };
  for (const Row& row : rows) {
    MatchProblem problem;
    problem.requests = {{"anna", "r1", 0}, {"boris", "r1", row.tier}};
    problem.mentors = {{"kim", 1}, {"lee", 1}};
    problem.edges = row.edges;
    problem = canonical(problem);
    const Solver& solver = *find_solver(row.objective);
    const auto solution = solver.solve(problem, {});
    CAPTURE(std::string(row.objective));
    const std::uint32_t other = solution.mentor_of[1] == 0 ? 0 : 1;
    const auto cost = cost_of_pair({problem, solution}, solver, other, 0);
    REQUIRE(cost);
    CHECK(cost->as_good == row.as_good);
  }
}
