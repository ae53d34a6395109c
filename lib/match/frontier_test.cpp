#include "match/frontier.h"

#include <doctest/doctest.h>

#include <map>

#include "match/solve/oracle.h"
#include "match/solve/solve.h"
#include "match/weighted.h"

using namespace mentor;
using oracle::ProblemShape;

namespace {

// Pairs that run already: some random allowed ones that fit.
std::vector<std::int32_t> some_running(const MatchProblem& problem, std::uint32_t seed) {
  oracle::Dice dice(seed);
  std::vector<std::int32_t> running(problem.requests.size(), nobody);
  std::vector<std::int64_t> load(problem.mentors.size(), 0);
  for (const auto& edge : problem.edges) {
    if (running[edge.request] != nobody || load[edge.mentor] >= problem.mentors[edge.mentor].capacity) continue;
    if (!dice.chance(60)) continue;
    running[edge.request] = static_cast<std::int32_t>(edge.mentor);
    ++load[edge.mentor];
  }
  return running;
}

std::int64_t changes_of(const std::vector<std::int32_t>& running, const std::vector<std::int32_t>& mentor_of) {
  std::int64_t count = 0;
  for (std::size_t at = 0; at < running.size(); ++at)
    count += running[at] != nobody && running[at] != mentor_of[at] ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("the frontier of changes is what trying everything finds") {
  const ProblemShape shapes[] = {{.requests = 6, .mentors = 4, .capacity = 2, .tiers = 1, .low = 0, .high = 9},
                                 {.requests = 6, .mentors = 3, .capacity = 2, .tiers = 3},
                                 {.requests = 7, .mentors = 3, .capacity = 1, .tiers = 2, .low = 0, .high = 2},
                                 {.requests = 5, .mentors = 5, .capacity = 1, .low = 0, .high = 50, .edges = 90}};
  for (const auto& shape : shapes)
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      const auto running = some_running(problem, seed);
      std::map<std::int64_t, Worth> best;
      oracle::every_assignment(problem, true, [&](const auto& mentor_of) {
        auto& here = best[changes_of(running, mentor_of)];
        here = std::max(here, oracle::worth_of(problem, mentor_of));
      });
      const auto frontier = find_frontier(problem, running);
      REQUIRE(frontier);
      CHECK(frontier->complete);
      Worth so_far;
      std::size_t at = 0;
      for (const auto& [changes, worth] : best) {
        if (!so_far.empty() && worth <= so_far) continue;
        so_far = worth;
        REQUIRE(at < frontier->points.size());
        const auto& point = frontier->points[at++];
        CHECK(point.proved);
        CHECK(point.changes == changes);
        CHECK(changes_of(running, point.mentor_of) == changes);
        CHECK(oracle::worth_of(problem, point.mentor_of) == worth);
      }
      CHECK(at == frontier->points.size());
    }
}

TEST_CASE("what is not settled in time is marked, and the ends are always proved") {
  bool incomplete = false;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const auto problem = canonical(oracle::random_problem(
        {.requests = 30, .mentors = 12, .capacity = 2, .low = 0, .high = 1000, .edges = 40}, seed));
    const auto running = some_running(problem, seed);
    const auto all = find_frontier(problem, running, 100000), some = find_frontier(problem, running, 1);
    REQUIRE(all);
    REQUIRE(some);
    CHECK(all->complete);
    CHECK(some->points.front().score == all->points.front().score);
    CHECK(some->points.back().score == all->points.back().score);
    for (const auto& point : some->points)
      if (point.proved) CHECK(point.score == within(*all, point.changes).score);
    incomplete = incomplete || !some->complete;
    const auto best = solve_best(problem);
    CHECK(all->points.back().served == best.served);
    CHECK(all->points.back().score == best.score);
  }
  CHECK(incomplete);
}

TEST_CASE("no change at all: the running pairs stay, the others are served as well as can be") {
  MatchProblem problem;
  problem.requests = {{"anna", "r1"}, {"boris", "r1"}};
  problem.mentors = {{"kim", 1}, {"lee", 1}};
  problem.edges = {{0, 0, 5}, {0, 1, 4}, {1, 0, 9}};
  problem = canonical(problem);
  const auto frontier = find_frontier(problem, {0, nobody});
  REQUIRE(frontier);
  REQUIRE(frontier->points.size() == 2);
  CHECK(within(*frontier, 0).served == 1);
  CHECK(within(*frontier, 1).served == 2);
  CHECK(within(*frontier, 9).score == 13);
}
