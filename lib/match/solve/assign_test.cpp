#include <doctest/doctest.h>

#include <algorithm>

#include "match/solve/oracle.h"
#include "match/solve/repair.h"
#include "match/solve/settled.h"
#include "match/solve/solve.h"

using namespace mentor;
using oracle::Dice;
using oracle::ProblemShape;

namespace {

AssignmentInstance instance_from(const MatchProblem& problem) { return instance_of(settle(problem), {}); }

// What an assignment is worth; fails where it is not one.
Worth worth_of(const AssignmentInstance& instance, const std::vector<std::int32_t>& mentor_of) {
  Worth worth(instance.tiers + 1, 0);
  std::vector<std::int64_t> load(instance.mentors(), 0);
  for (std::size_t request = 0; request < instance.requests(); ++request) {
    if (mentor_of[request] == nobody) continue;
    bool allowed = false;
    for (auto at = instance.first[request]; at < instance.first[request + 1]; ++at) {
      if (static_cast<std::int32_t>(instance.arcs[at].mentor) != mentor_of[request]) continue;
      allowed = true;
      worth.back() += instance.arcs[at].score;
    }
    REQUIRE(allowed);
    ++worth[instance.tier[request]];
    ++load[static_cast<std::size_t>(mentor_of[request])];
  }
  for (std::size_t mentor = 0; mentor < load.size(); ++mentor) REQUIRE(load[mentor] <= instance.capacity[mentor]);
  return worth;
}

Worth sum(std::span<const std::int64_t> left, std::span<const std::int64_t> right) {
  Worth all(left.begin(), left.end());
  for (std::size_t at = 0; at < all.size(); ++at) all[at] += right[at];
  return all;
}

// The prices prove that nothing is worth more than their bound, and the assignment reaches it.
void check_proof(const AssignmentInstance& instance, const Assignment& answer) {
  const Worth zero(instance.levels(), 0);
  for (std::size_t request = 0; request < instance.requests(); ++request) {
    const auto price = answer.prices.request(request);
    REQUIRE(Worth(price.begin(), price.end()) >= zero);
    for (auto at = instance.first[request]; at < instance.first[request + 1]; ++at) {
      Worth worth = zero;
      worth[instance.tier[request]] = 1;
      worth.back() = instance.arcs[at].score;
      REQUIRE(sum(price, answer.prices.mentor(instance.arcs[at].mentor)) >= worth);
    }
  }
  for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor) {
    const auto price = answer.prices.mentor(mentor);
    REQUIRE(Worth(price.begin(), price.end()) >= zero);
  }
  REQUIRE(worth_of(instance, answer.mentor_of) == bound_of(instance, answer.prices));
}

MatchProblem empty_problem(std::uint32_t requests, std::uint32_t mentors, std::int64_t capacity) {
  MatchProblem problem;
  for (std::uint32_t at = 0; at < requests; ++at) problem.requests.push_back({"r" + std::to_string(1000 + at), "", 0});
  for (std::uint32_t at = 0; at < mentors; ++at) problem.mentors.push_back({"m" + std::to_string(1000 + at), capacity});
  return problem;
}

// Everybody wants the same mentor.
MatchProblem star(std::int64_t capacity) {
  auto problem = empty_problem(60, 20, 1);
  problem.mentors[0].capacity = capacity;
  for (std::uint32_t at = 0; at < 60; ++at) {
    problem.edges.push_back({at, 0, 100 + at % 7});
    if (at % 3 == 0) problem.edges.push_back({at, 1 + at / 3 % 19, at});
  }
  return problem;
}

// Each request can go to two neighbours, and the only free slot is at the far end: every answer shifts all.
MatchProblem path(std::int64_t gain) {
  auto problem = empty_problem(120, 120, 1);
  for (std::uint32_t at = 0; at < 120; ++at) {
    problem.edges.push_back({at, at, gain});
    if (at + 1 < 120) problem.edges.push_back({at, at + 1, 0});
  }
  problem.edges.push_back({119, 0, gain - 1});
  return problem;
}

// Two mentors, many rivals with one other way out that is worth nearly nothing: prices rise as far as they can.
MatchProblem price_war(std::int64_t height) {
  auto problem = empty_problem(41, 42, 1);
  for (std::uint32_t at = 0; at < 41; ++at) {
    problem.edges.push_back({at, 0, height});
    problem.edges.push_back({at, 1, height});
    if (at > 1) problem.edges.push_back({at, at, -height + at % 5});
  }
  return problem;
}

MatchProblem all_equal() {
  auto problem = empty_problem(50, 12, 3);
  for (std::uint32_t at = 0; at < 50; ++at)
    for (std::uint32_t mentor = at % 4; mentor < 12; mentor += 3) problem.edges.push_back({at, mentor, 7});
  return problem;
}

struct Named {
  const char* name;
  MatchProblem problem;
};

std::vector<Named> shaped() {
  return {{"nobody", {}},
          {"no pairs", empty_problem(3, 2, 1)},
          {"star, slots short", star(5)},
          {"star, slots to spare", star(1000)},
          {"path", path(1)},
          {"path of the highest scores", path(max_score)},
          {"price war", price_war(1000)},
          {"price war as high as can be", price_war(max_score)},
          {"all equal", all_equal()}};
}

const ProblemShape shapes[] = {
    {.requests = 40, .mentors = 15, .capacity = 3},
    {.requests = 40, .mentors = 15, .capacity = 3, .low = 0, .high = 1},
    {.requests = 40, .mentors = 15, .capacity = 6, .edges = 15},
    {.requests = 40, .mentors = 10, .capacity = 2, .low = -1000, .high = 1000},
    {.requests = 40, .mentors = 20, .capacity = 4, .tiers = 4, .edges = 20},
    {.requests = 60, .mentors = 20, .capacity = 2, .tiers = 3, .low = -max_score, .high = max_score, .edges = 30},
    {.requests = 30, .mentors = 30, .capacity = 1, .low = 0, .high = 20, .edges = 25},
    {.requests = 50, .mentors = 12, .capacity = 5, .tiers = 64, .edges = 40},
};

}  // namespace

TEST_CASE("auction and repair reach what shortest paths reach, and prove it") {
  for (const auto& shape : shapes) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      CAPTURE(seed);
      const auto instance = instance_from(canonical(oracle::random_problem(shape, seed)));
      const auto answer = assign_by_auction(instance);
      check_proof(instance, answer);
      REQUIRE(worth_of(instance, answer.mentor_of) == worth_of(instance, assign_by_paths(instance).mentor_of));
    }
  }
}

TEST_CASE("stars, paths, price wars and ties are solved exactly") {
  for (const auto& [name, problem] : shaped()) {
    CAPTURE(name);
    const auto instance = instance_from(canonical(problem));
    const auto answer = assign_by_auction(instance);
    check_proof(instance, answer);
    CHECK(worth_of(instance, answer.mentor_of) == worth_of(instance, assign_by_paths(instance).mentor_of));
  }
}

TEST_CASE("an auction that is stopped at any step costs no exactness") {
  for (const auto& shape : shapes) {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
      const auto instance = instance_from(canonical(oracle::random_problem(shape, seed)));
      const auto expected = worth_of(instance, assign_by_paths(instance).mentor_of);
      const auto parts = split(instance, serve_most(instance));
      for (const std::size_t steps : {1, 7, 60, 300}) {
        CAPTURE(steps);
        REQUIRE(worth_of(instance, repair(parts, auction(parts, steps)).mentor_of) == expected);
      }
    }
  }
}

TEST_CASE("any prices at all can be repaired") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const auto instance = instance_from(canonical(oracle::random_problem(shapes[seed % std::size(shapes)], seed)));
    const auto parts = split(instance, serve_most(instance));
    Dice dice(seed);
    Offers offers{std::vector<std::int32_t>(parts.requests(), nobody), {}};
    for (std::uint32_t mentor = 0; mentor < parts.mentors(); ++mentor)
      offers.price.push_back(dice.roll(parts.must_be_full(mentor) ? -50 : 0, 50));
    REQUIRE(worth_of(instance, repair(parts, offers).mentor_of) ==
            worth_of(instance, assign_by_paths(instance).mentor_of));
  }
}

TEST_CASE("as many are served as shortest paths serve, tier by tier") {
  for (const auto& shape : shapes) {
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
      const auto instance = instance_from(canonical(oracle::random_problem(shape, seed)));
      auto seated = worth_of(instance, serve_most(instance).mentor_of);
      auto best = worth_of(instance, assign_by_paths(instance).mentor_of);
      seated.back() = best.back() = 0;
      REQUIRE(seated == best);
    }
  }
}

TEST_CASE("scaling scores scales the answer, a useless mentor changes nothing, a doubled slot costs nothing") {
  for (const auto& shape : shapes) {
    if (shape.high == max_score) continue;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
      CAPTURE(seed);
      const auto problem = canonical(oracle::random_problem(shape, seed));
      const auto best = solve_best(problem);
      auto scaled = problem, extended = problem, roomier = problem;
      for (auto& edge : scaled.edges) edge.score *= 1000;
      extended.mentors.push_back({"useless", 5});
      for (auto& mentor : roomier.mentors) mentor.capacity *= 2;
      const auto larger = solve_best(canonical(scaled));
      CHECK(larger.mentor_of == best.mentor_of);
      CHECK(larger.score == best.score * 1000);
      CHECK(solve_best(canonical(extended)).score == best.score);
      CHECK(solve_best(canonical(roomier)).served >= best.served);
    }
  }
}
