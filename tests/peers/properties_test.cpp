// What must hold of every match, for problems that rapidcheck makes up and shrinks: the proof proves it, and what is
// known to change nothing (or a known amount) does just that.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>
#include <ostream>
#include <string>

#include "match/solve/assignment.h"
#include "match/solve/settled.h"
#include "match/solve/solve.h"

namespace mentor::peers {

namespace {

// As lists of small numbers, which shrink well; ends of edges are taken modulo what there is.
struct Sketch {
  std::vector<int> tiers, slots;
  struct Line {
    unsigned request = 0, mentor = 0;
    int score = 0, mentee_rank = 1, mentor_rank = 1;
  };
  std::vector<Line> lines;
};

std::string number(std::size_t at) { return std::string(at < 10 ? "0" : "") + std::to_string(at); }

MatchProblem problem_of(const Sketch& sketch, bool ranked = false) {
  MatchProblem problem;
  problem.ranked = ranked;
  for (const int tier : sketch.tiers)
    problem.requests.push_back({"r" + number(problem.requests.size()), "", static_cast<std::uint32_t>(tier)});
  for (const int slots : sketch.slots) problem.mentors.push_back({"m" + number(problem.mentors.size()), slots});
  if (problem.requests.empty() || problem.mentors.empty()) return problem;
  for (const auto& line : sketch.lines)
    problem.edges.push_back({static_cast<std::uint32_t>(line.request % problem.requests.size()),
                             static_cast<std::uint32_t>(line.mentor % problem.mentors.size()), line.score, false,
                             line.mentee_rank, line.mentor_rank});
  return canonical(problem);
}

std::ostream& operator<<(std::ostream& out, const Sketch& sketch) {
  out << "tiers";
  for (const int tier : sketch.tiers) out << ' ' << tier;
  out << ", slots";
  for (const int slots : sketch.slots) out << ' ' << slots;
  for (const auto& line : sketch.lines)
    out << ", " << line.request << '-' << line.mentor << ':' << line.score << '/' << line.mentee_rank << '/'
        << line.mentor_rank;
  return out;
}

rc::Gen<Sketch> sketches() {
  using rc::gen::inRange;
  const auto line = rc::gen::build<Sketch::Line>(
      rc::gen::set(&Sketch::Line::request, inRange(0U, 30U)), rc::gen::set(&Sketch::Line::mentor, inRange(0U, 20U)),
      rc::gen::set(&Sketch::Line::score, inRange(-9, 30)), rc::gen::set(&Sketch::Line::mentee_rank, inRange(1, 6)),
      rc::gen::set(&Sketch::Line::mentor_rank, inRange(1, 6)));
  return rc::gen::build<Sketch>(
      rc::gen::set(&Sketch::tiers, rc::gen::container<std::vector<int>>(inRange(0, 3))),
      rc::gen::set(&Sketch::slots, rc::gen::container<std::vector<int>>(inRange(0, 4))),
      rc::gen::set(&Sketch::lines, rc::gen::scale(3.0, rc::gen::container<std::vector<Sketch::Line>>(line))));
}

// Runs a property on many sketches.
template <class Property>
void for_any(const char* what, const Property& property) {
  CHECK_MESSAGE(rc::check(what, [&] { property(*sketches()); }), what);
}

// Served by tier, then the score: what `best` maximises.
Worth worth_of(const MatchSolution& solution) {
  Worth worth = solution.served_by_tier;
  worth.push_back(solution.score);
  return worth;
}

Worth times(Worth worth, std::int64_t factor) {
  for (auto& part : worth) part *= factor;
  return worth;
}

std::vector<std::string> pairs_of(const MatchProblem& problem, const MatchSolution& solution) {
  std::vector<std::string> pairs;
  for (std::size_t at = 0; at < problem.requests.size(); ++at)
    if (solution.mentor_of[at] != nobody)
      pairs.push_back(problem.requests[at].id() + ":" + problem.mentors[solution.mentor_of[at]].id);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

// The prices of the certificate allow no more than the match has.
bool proved(const MatchProblem& problem, const MatchSolution& solution) {
  const auto& prices = solution.certificate.cases.at(0).prices;
  const Worth zero(prices.levels, 0);
  Worth bound = zero;
  for (std::size_t at = 0; at < problem.requests.size(); ++at) {
    const auto price = prices.request(at);
    if (Worth(price.begin(), price.end()) < zero) return false;
    std::transform(bound.begin(), bound.end(), price.begin(), bound.begin(), std::plus<>());
  }
  for (std::size_t at = 0; at < problem.mentors.size(); ++at) {
    const auto price = prices.mentor(at);
    if (Worth(price.begin(), price.end()) < zero) return false;
    for (std::uint32_t level = 0; level < prices.levels; ++level)
      bound[level] += price[level] * problem.mentors[at].capacity;
  }
  for (const auto& edge : problem.edges) {
    Worth worth = zero, sum = zero;
    worth[problem.requests[edge.request].tier] = 1;
    worth.back() = edge.score;
    for (std::uint32_t level = 0; level < prices.levels; ++level)
      sum[level] = prices.request(edge.request)[level] + prices.mentor(edge.mentor)[level];
    if (sum < worth) return false;
  }
  return bound == worth_of(solution);
}

// The same problem with everything in another order.
MatchProblem shuffled(const MatchProblem& problem, const std::vector<std::size_t>& requests,
                      const std::vector<std::size_t>& mentors) {
  MatchProblem other = problem;
  for (std::size_t at = 0; at < requests.size(); ++at) other.requests[requests[at]] = problem.requests[at];
  for (std::size_t at = 0; at < mentors.size(); ++at) other.mentors[mentors[at]] = problem.mentors[at];
  for (auto& edge : other.edges) {
    edge.request = static_cast<std::uint32_t>(requests[edge.request]);
    edge.mentor = static_cast<std::uint32_t>(mentors[edge.mentor]);
  }
  std::reverse(other.edges.begin(), other.edges.end());
  return other;
}

std::vector<std::size_t> any_order(std::size_t count) {
  std::vector<std::size_t> order(count), ranks(count);
  std::iota(order.begin(), order.end(), 0);
  const auto keys = *rc::gen::container<std::vector<unsigned>>(count, rc::gen::arbitrary<unsigned>());
  std::stable_sort(order.begin(), order.end(), [&](auto left, auto right) { return keys[left] < keys[right]; });
  return order;
}

// The problem and a copy of it that shares nobody with it.
MatchProblem twice(const MatchProblem& problem) {
  MatchProblem both = problem;
  for (auto request : problem.requests) both.requests.push_back({"x" + request.mentee, "", request.tier});
  for (auto mentor : problem.mentors) both.mentors.push_back({"x" + mentor.id, mentor.capacity});
  for (auto edge : problem.edges) {
    edge.request += static_cast<std::uint32_t>(problem.requests.size());
    edge.mentor += static_cast<std::uint32_t>(problem.mentors.size());
    both.edges.push_back(edge);
  }
  return canonical(both);
}

// Each mentor as that many mentors with one slot.
MatchProblem slot_by_slot(const MatchProblem& problem) {
  MatchProblem apart;
  apart.requests = problem.requests;
  std::vector<std::uint32_t> first;
  for (const auto& mentor : problem.mentors) {
    first.push_back(static_cast<std::uint32_t>(apart.mentors.size()));
    for (std::int64_t slot = 0; slot < mentor.capacity; ++slot)
      apart.mentors.push_back({mentor.id + "-" + std::to_string(slot), 1});
  }
  for (auto edge : problem.edges) {
    const auto mentor = edge.mentor;
    for (std::uint32_t slot = 0; slot < problem.mentors[mentor].capacity; ++slot) {
      edge.mentor = first[mentor] + slot;
      apart.edges.push_back(edge);
    }
  }
  return canonical(apart);
}

}  // namespace

TEST_CASE("best: the prices prove the match, and shortest paths find as much") {
  for_any("proved", [](const Sketch& sketch) {
    const auto problem = problem_of(sketch);
    const auto best = solve_best(problem);
    RC_ASSERT(best.optimal);
    RC_ASSERT(proved(problem, best));
    const auto instance = instance_of(settle(problem), {});
    RC_ASSERT(bound_of(instance, assign_by_paths(instance).prices) == worth_of(best));
  });
}

TEST_CASE("every objective: the order of requests, mentors and pairs changes nothing") {
  for_any("permuted", [](const Sketch& sketch) {
    const auto problem = problem_of(sketch);
    const auto other =
        canonical(shuffled(problem, any_order(problem.requests.size()), any_order(problem.mentors.size())));
    for (const auto& solver : solvers())
      RC_ASSERT(pairs_of(problem, solver.solve(problem, {})) == pairs_of(other, solver.solve(other, {})));
  });
}

TEST_CASE("every objective: scores in another unit give the same match") {
  for_any("scaled", [](const Sketch& sketch) {
    const auto problem = problem_of(sketch);
    const auto factor = *rc::gen::inRange(2, 1000);
    auto scaled = problem;
    for (auto& edge : scaled.edges) edge.score *= factor;
    for (const auto& solver : solvers()) {
      const auto before = solver.solve(problem, {}), after = solver.solve(scaled, {});
      RC_ASSERT(before.mentor_of == after.mentor_of);
      RC_ASSERT(before.score * factor == after.score);
    }
  });
}

TEST_CASE("every objective: a mentor whom nobody suits, or who has no slot, changes nothing") {
  for_any("useless", [](const Sketch& sketch) {
    const auto problem = problem_of(sketch);
    auto larger = problem;
    larger.mentors.push_back({"a-nobody-suits", 3});
    larger.mentors.push_back({"z-no-slot", 0});
    for (std::uint32_t at = 0; at < larger.requests.size(); ++at)
      larger.edges.push_back({at, static_cast<std::uint32_t>(larger.mentors.size()) - 1, 99});
    larger = canonical(larger);
    for (const auto& solver : solvers())
      RC_ASSERT(pairs_of(problem, solver.solve(problem, {})) == pairs_of(larger, solver.solve(larger, {})));
  });
}

TEST_CASE("best: a problem twice is worth twice as much, a pair given twice nothing more") {
  for_any("duplicated", [](const Sketch& sketch) {
    const auto problem = problem_of(sketch);
    const auto best = solve_best(problem);
    RC_ASSERT(worth_of(solve_best(twice(problem))) == times(worth_of(best), 2));
    auto repeated = problem;
    repeated.edges.insert(repeated.edges.end(), problem.edges.begin(), problem.edges.end());
    RC_ASSERT(solve_best(canonical(repeated)).mentor_of == best.mentor_of);
  });
}

TEST_CASE("best: a mentor with many slots is as good as many mentors with one") {
  for_any("apart", [](const Sketch& sketch) {
    const auto problem = problem_of(sketch);
    RC_ASSERT(worth_of(solve_best(slot_by_slot(problem))) == worth_of(solve_best(problem)));
  });
}

TEST_CASE("best: one more slot serves one more at most, and never makes anything worse") {
  for_any("slot", [](const Sketch& sketch) {
    auto problem = problem_of(sketch);
    RC_PRE(!problem.mentors.empty());
    const auto before = solve_best(problem);
    ++problem.mentors[*rc::gen::inRange<std::size_t>(0, problem.mentors.size())].capacity;
    const auto after = solve_best(problem);
    RC_ASSERT(worth_of(after) >= worth_of(before));
    RC_ASSERT(after.served <= before.served + 1);
  });
}

TEST_CASE("balanced: serves as many as best, no pair of it is worse, and no total is higher than that of best") {
  for_any("balanced", [](const Sketch& sketch) {
    const auto problem = problem_of(sketch);
    const auto best = solve_best(problem), balanced = solve_balanced(problem);
    RC_ASSERT(balanced.served_by_tier == best.served_by_tier);
    RC_ASSERT(balanced.worst.value_or(0) >= best.worst.value_or(0));
    RC_ASSERT(balanced.score <= best.score);
  });
}

TEST_CASE("stable: nobody objects; with one more slot no request is worse off") {
  for_any("stable", [](const Sketch& sketch) {
    for (const bool ranked : {false, true}) {
      auto problem = problem_of(sketch, ranked);
      const auto before = solve_stable(problem);
      RC_ASSERT(before.blocking_pairs == 0);
      if (problem.mentors.empty()) continue;
      ++problem.mentors[*rc::gen::inRange<std::size_t>(0, problem.mentors.size())].capacity;
      const auto after = solve_stable(problem);
      const auto view = [&](const MatchSolution& solution, const MatchEdge& edge) {
        for (const auto& own : problem.edges)
          if (own.request == edge.request && static_cast<std::int32_t>(own.mentor) == solution.mentor_of[own.request])
            return mentees_view(problem, own);
        return std::int64_t{1} << 40;
      };
      for (const auto& edge : problem.edges) RC_ASSERT(view(after, edge) <= view(before, edge));
    }
  });
}

}  // namespace mentor::peers
