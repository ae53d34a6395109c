#include "match/solve/solve.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "match/solve/oracle.h"

using namespace mentor;
using oracle::ProblemShape;

namespace {

struct Row {
  std::string name;
  ProblemShape shape;
};

const Row rows[] = {
    {"one tier", {}},
    {"three tiers", {.requests = 6, .mentors = 3, .tiers = 3}},
    {"many ties", {.requests = 6, .mentors = 4, .low = 0, .high = 1}},
    {"few edges", {.requests = 6, .mentors = 5, .capacity = 1, .edges = 30}},
    {"large scores", {.requests = 6, .tiers = 2, .low = -max_score, .high = max_score}},
    {"forced", {.requests = 5, .capacity = 2, .tiers = 2, .forced = 40}},
    {"required minimums", {.requests = 6, .mentors = 3, .capacity = 3, .tiers = 2, .minimums = 60}},
    {"groups", {.requests = 6, .mentors = 3, .capacity = 4, .tiers = 2, .groups = 80}},
    {"all at once",
     {.requests = 6, .mentors = 4, .capacity = 3, .tiers = 3, .minimums = 25, .groups = 40, .forced = 20}},
};

std::vector<std::string> as_ids(const MatchProblem& problem, const MatchSolution& solution) {
  std::vector<std::string> pairs;
  for (std::size_t at = 0; at < problem.requests.size(); ++at)
    pairs.push_back(problem.requests[at].id() + ":" +
                    (solution.mentor_of[at] == nobody ? "-" : problem.mentors[solution.mentor_of[at]].id));
  return pairs;
}

// The assignment is one that the oracle would also make (with or without the required minimums).
bool possible(const MatchProblem& problem, const MatchSolution& solution) {
  bool found = false;
  oracle::every_assignment(problem, solution.conflicts.empty(),
                           [&](const auto& mentor_of) { found = found || mentor_of == solution.mentor_of; });
  return found;
}

}  // namespace

TEST_CASE("a forced pair that has no slot keeps nobody out, and stands again once there is one") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}};
  problem.mentors = {{"k", 1}, {"m", 1}};
  problem.edges = {{0, 1, 1, true}, {1, 0, 5}, {1, 1, 1, true}};
  MatchProblem made = canonical(problem);
  REQUIRE(made.set_aside.size() == 1);
  for (const char* objective : {"best", "balanced", "stable"})
    CHECK(as_ids(made, find_solver(objective)->solve(made, {})) == std::vector<std::string>{"a:m", "b:k"});
  made.mentors[1].capacity = 2;
  settle_forced(made);
  CHECK(made.set_aside.empty());
  CHECK(as_ids(made, solve_best(made)) == std::vector<std::string>{"a:m", "b:m"});
}

TEST_CASE("best reaches what trying everything reaches") {
  for (const auto& row : rows) {
    CAPTURE(row.name);
    for (std::uint32_t seed = 1; seed <= 250; ++seed) {
      CAPTURE(seed);
      const auto problem = canonical(oracle::random_problem(row.shape, seed));
      const auto solution = solve_best(problem);
      REQUIRE(possible(problem, solution));
      REQUIRE(oracle::worth_of(problem, solution.mentor_of) == oracle::best_worth(problem));
      REQUIRE(solution.optimal);
      REQUIRE(solution.gap == Worth(problem.tiers() + 1, 0));
    }
  }
}

TEST_CASE("balanced reaches what trying everything reaches") {
  for (const auto& row : rows) {
    CAPTURE(row.name);
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
      CAPTURE(seed);
      const auto problem = canonical(oracle::random_problem(row.shape, seed));
      const auto solution = solve_balanced(problem);
      REQUIRE(possible(problem, solution));
      Worth worth = oracle::worth_of(problem, solution.mentor_of);
      worth.insert(worth.end() - 1, solution.worst.value_or(0));
      REQUIRE(worth == oracle::balanced_worth(problem));
      REQUIRE(solution.optimal);
    }
  }
}

TEST_CASE("stable leaves no pair that would both rather have each other") {
  const ProblemShape shapes[] = {{.requests = 12, .mentors = 6, .ranked = true},
                                 {.requests = 12, .mentors = 6, .tiers = 3, .forced = 25, .ranked = true},
                                 {.requests = 12, .mentors = 6, .low = 0, .high = 2}};
  for (const auto& shape : shapes) {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
      CAPTURE(seed);
      const auto problem = canonical(oracle::random_problem(shape, seed));
      const auto solution = solve_stable(problem);
      REQUIRE(solution.blocking_pairs == 0);
      // The stable match of a strict market is known; here only that nobody is left whom a free mentor would take.
      for (const auto& edge : problem.edges)
        if (solution.mentor_of[edge.request] == nobody && !edge.forced) {
          const auto load =
              std::count(solution.mentor_of.begin(), solution.mentor_of.end(), static_cast<std::int32_t>(edge.mentor));
          const bool forced_elsewhere = std::any_of(problem.edges.begin(), problem.edges.end(), [&](const auto& other) {
            return other.request == edge.request && other.forced;
          });
          REQUIRE((forced_elsewhere || load == problem.mentors[edge.mentor].capacity));
        }
    }
  }
}

// Said in the words of the definition, for every pair there is.
std::int64_t count_blocking(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of) {
  std::vector<const MatchEdge*> own(problem.requests.size(), nullptr);
  std::vector<std::vector<const MatchEdge*>> held(problem.mentors.size());
  for (const auto& edge : problem.edges) {
    if (mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    own[edge.request] = &edge;
    held[edge.mentor].push_back(&edge);
  }
  return std::count_if(problem.edges.begin(), problem.edges.end(), [&](const MatchEdge& edge) {
    const auto* mine = own[edge.request];
    if (mine != nullptr && mine->mentee_rank <= edge.mentee_rank) return false;
    const auto& others = held[edge.mentor];
    if (static_cast<std::int64_t>(others.size()) < problem.mentors[edge.mentor].capacity) return true;
    return std::any_of(others.begin(), others.end(),
                       [&](const MatchEdge* other) { return other->mentor_rank > edge.mentor_rank; });
  });
}

TEST_CASE("stable: no blocking pair among a hundred thousand requests, looked for pair by pair") {
  oracle::Dice dice(7);
  MatchProblem problem;
  problem.ranked = true;
  for (std::uint32_t at = 0; at < 30'000; ++at) problem.mentors.push_back({std::to_string(at), dice.roll(1, 5)});
  for (std::uint32_t at = 0; at < 100'000; ++at) {
    problem.requests.push_back({std::to_string(at), "", 0});
    for (std::uint32_t mentor = static_cast<std::uint32_t>(dice.roll(0, 4000)); mentor < 30'000;
         mentor += static_cast<std::uint32_t>(dice.roll(1, 8000)))
      problem.edges.push_back({at, mentor, 0, false, static_cast<std::int32_t>(dice.roll(1, 6)),
                               static_cast<std::int32_t>(dice.roll(1, 9))});
  }
  const auto solution = solve_stable(problem);
  CHECK(count_blocking(problem, solution.mentor_of) == 0);
  CHECK(solution.served > 80'000);
  auto spoilt = solution.mentor_of;
  std::fill_n(spoilt.begin(), 100, nobody);
  CHECK(count_blocking(problem, spoilt) > 0);
}

TEST_CASE("stable: a textbook market, by hand") {
  // a and b both want x first; x wants b first. a has to go to y.
  MatchProblem problem;
  problem.ranked = true;
  problem.requests = {{"a", "", 0}, {"b", "", 0}, {"c", "", 0}};
  problem.mentors = {{"x", 1}, {"y", 1}};
  problem.edges = {{0, 0, 0, false, 1, 2}, {0, 1, 0, false, 2, 1}, {1, 0, 0, false, 1, 1}, {2, 1, 0, false, 1, 2}};
  const auto solution = solve_stable(canonical(problem));
  CHECK(as_ids(problem, solution) == std::vector<std::string>{"a:y", "b:x", "c:-"});
  CHECK(blocking_pairs(problem, {0, nobody, 1}) == std::vector<std::uint32_t>{2});
}

TEST_CASE("the order of the input changes nothing") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    auto problem =
        oracle::random_problem({.requests = 8, .mentors = 5, .tiers = 2, .minimums = 20, .groups = 20}, seed);
    auto turned = problem;
    std::reverse(turned.requests.begin(), turned.requests.end());
    std::reverse(turned.mentors.begin(), turned.mentors.end());
    std::reverse(turned.edges.begin(), turned.edges.end());
    for (auto& edge : turned.edges) {
      edge.request = static_cast<std::uint32_t>(turned.requests.size()) - 1 - edge.request;
      edge.mentor = static_cast<std::uint32_t>(turned.mentors.size()) - 1 - edge.mentor;
    }
    problem = canonical(problem);
    turned = canonical(turned);
    for (const auto& solver : solvers())
      REQUIRE(as_ids(problem, solver.solve(problem, {})) == as_ids(turned, solver.solve(turned, {})));
  }
}

TEST_CASE("a served request is worth more than any score, and an earlier tier more than a later one") {
  MatchProblem problem;
  problem.requests = {{"a", "", 1}, {"b", "", 1}, {"c", "", 0}};
  problem.mentors = {{"x", 1}, {"y", 1}};
  problem.edges = {{0, 0, max_score}, {1, 0, 5}, {1, 1, max_score}, {2, 1, -max_score}};
  const auto solution = solve_best(canonical(problem));
  CHECK(solution.served_by_tier == std::vector<std::int64_t>{1, 1});
  CHECK(as_ids(problem, solution) == std::vector<std::string>{"a:x", "b:-", "c:y"});
  CHECK(solution.score == 0);
}

TEST_CASE("minimums that cannot be met are named and left out") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}, {"c", "", 0}};
  problem.mentors = {{"x", 2, 2}, {"y", 2, 1}, {"z", 1, 1}};
  problem.edges = {{0, 0, 1}, {0, 1, 1}, {1, 1, 1}, {1, 0, 1}, {2, 2, 9}};
  const auto solution = solve_best(canonical(problem));
  REQUIRE(solution.conflicts.size() == 1);
  CHECK(solution.conflicts[0].mentors == std::vector<std::uint32_t>{0, 1});
  CHECK(solution.conflicts[0].requests == std::vector<std::uint32_t>{0, 1});
  CHECK(solution.conflicts[0].needed == 3);
  CHECK(solution.served == 3);
}

TEST_CASE("a step limit gives a match with an honest bound") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const auto problem =
        canonical(oracle::random_problem({.requests = 6, .mentors = 4, .capacity = 4, .groups = 90}, seed));
    const auto solution = solve_best(problem, {.most_cases = 1});
    const auto best = oracle::best_worth(problem);
    REQUIRE(possible(problem, solution));
    auto bound = oracle::worth_of(problem, solution.mentor_of);
    for (std::size_t at = 0; at < bound.size(); ++at) bound[at] += solution.gap[at];
    REQUIRE(bound >= best);
    if (solution.optimal) REQUIRE(oracle::worth_of(problem, solution.mentor_of) == best);
  }
}

TEST_CASE("every solver can be found by its name") {
  for (const auto& solver : solvers()) CHECK(find_solver(solver.name) == &solver);
  CHECK(find_solver("greedy") == nullptr);
}
