// Our optimum against that of LEMON: how many of each tier are served, and the total.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "match/solve/solve.h"
#include "tests/peers/shapes.h"
#ifdef MENTOR_LEMON
#include "tests/peers/lemon_flow.h"
#endif

namespace mentor::peers {

#ifdef MENTOR_LEMON

namespace {

constexpr std::int64_t highest_score = 1000;

// Penalties that make a served request worth more than all scores, and one of tier 0 more than all of tier 1.
FlowProblem flow_of(const MatchProblem& problem) {
  FlowProblem flow;
  for (const auto& edge : problem.edges) {
    flow.request.push_back(edge.request);
    flow.mentor.push_back(edge.mentor);
    flow.score.push_back(edge.score);
  }
  const auto requests = static_cast<std::int64_t>(problem.requests.size());
  const auto tiers = problem.tiers();
  const std::int64_t served = 2 * highest_score * requests + 1;
  for (const auto& request : problem.requests)
    flow.penalty.push_back(request.tier + 1 < tiers ? served * (requests + 1) : served);
  for (const auto& mentor : problem.mentors) flow.capacity.push_back(mentor.capacity);
  return flow;
}

// Served by tier, then the total.
std::vector<std::int64_t> counted(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of) {
  std::vector<std::int64_t> worth(problem.tiers() + 1, 0);
  for (const auto& edge : problem.edges) {
    if (mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    ++worth[problem.requests[edge.request].tier];
    worth.back() += edge.score;
  }
  return worth;
}

void compare(const NamedShape& shape, std::uint32_t requests, std::uint64_t seed) {
  const std::string name = std::string(shape.name) + ", " + std::to_string(requests) + ", seed " + std::to_string(seed);
  const auto problem = shape.make(requests, seed);
  REQUIRE_MESSAGE(problem.tiers() <= 2, name);
  const auto solver = seed % 3 == 0 ? FlowSolver::cost_scaling : FlowSolver::network_simplex;
  const auto theirs = solve_flow(flow_of(problem), solver);
  REQUIRE_MESSAGE(theirs.solved, name);
  const auto ours = solve_best(problem);
  auto worth = ours.served_by_tier;
  worth.push_back(ours.score);
  CHECK_MESSAGE(worth == counted(problem, theirs.mentor_of), name);
  CHECK_MESSAGE(worth == counted(problem, ours.mentor_of), name);
  CHECK_MESSAGE(ours.optimal, name);
}

void compare_all(std::uint32_t requests, std::uint64_t seeds) {
  for (const auto& shape : hard_shapes())
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) compare(shape, requests, seed);
}

}  // namespace

TEST_CASE("LEMON finds the same: a hundred requests") { compare_all(100, 24); }
TEST_CASE("LEMON finds the same: a thousand requests") { compare_all(1000, 3); }
TEST_CASE("LEMON finds the same: ten thousand requests") { compare_all(10'000, 1); }

#else

TEST_CASE("LEMON finds the same") { MESSAGE("skipped: LEMON is not installed (liblemon-dev)"); }

#endif

}  // namespace mentor::peers
