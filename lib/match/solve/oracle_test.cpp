#include <doctest/doctest.h>

#include <algorithm>

#include "match/solve/oracle.h"

namespace mentor::oracle {

namespace {

template <class T>
void shuffle(std::vector<T>& items, Dice& dice) {
  for (std::size_t at = items.size(); at > 1; --at)
    std::swap(items[at - 1], items[static_cast<std::size_t>(dice.roll(0, static_cast<std::int64_t>(at) - 1))]);
}

std::vector<std::int64_t> forced_counts(const MatchProblem& problem) {
  std::vector<std::int64_t> counts(problem.mentors.size(), 0);
  for (const auto& edge : problem.edges) counts[edge.mentor] += edge.forced ? 1 : 0;
  return counts;
}

// Tries the mentors of one request after the other.
class Everything {
 public:
  Everything(const MatchProblem& problem, bool with_required,
             const std::function<void(const std::vector<std::int32_t>&)>& visit)
      : problem_(problem),
        visit_(visit),
        with_required_(with_required),
        forced_(forced_counts(problem)),
        load_(problem.mentors.size(), 0),
        mentor_of_(problem.requests.size(), nobody) {}

  void from(std::size_t request) {
    if (request == mentor_of_.size()) {
      if (minimums_met()) visit_(mentor_of_);
      return;
    }
    const bool forced = std::any_of(problem_.edges.begin(), problem_.edges.end(),
                                    [&](const MatchEdge& edge) { return edge.request == request && edge.forced; });
    bool must = false;
    for (const auto& edge : problem_.edges) {
      if (edge.request != request) continue;
      const auto capacity = problem_.mentors[edge.mentor].capacity;
      if (!edge.forced && forced) continue;
      must = must || forced;
      if (load_[edge.mentor] >= capacity) continue;
      ++load_[edge.mentor];
      mentor_of_[request] = static_cast<std::int32_t>(edge.mentor);
      from(request + 1);
      --load_[edge.mentor];
      mentor_of_[request] = nobody;
    }
    if (!must) from(request + 1);
  }

 private:
  bool minimums_met() const {
    for (std::size_t at = 0; at < load_.size(); ++at) {
      const auto& mentor = problem_.mentors[at];
      const bool required = mentor.kind == Minimum::required || forced_[at] > 0;
      if (load_[at] >= mentor.minimum) continue;
      if (required ? with_required_ : load_[at] > 0) return false;
    }
    return true;
  }

  const MatchProblem& problem_;
  const std::function<void(const std::vector<std::int32_t>&)>& visit_;
  bool with_required_;
  std::vector<std::int64_t> forced_, load_;
  std::vector<std::int32_t> mentor_of_;
};

Worth highest(const MatchProblem& problem, const std::function<Worth(const std::vector<std::int32_t>&)>& worth) {
  Worth best;
  const auto look = [&](const std::vector<std::int32_t>& mentor_of) { best = std::max(best, worth(mentor_of)); };
  every_assignment(problem, true, look);
  if (best.empty()) every_assignment(problem, false, look);
  return best;
}

std::int64_t below(const ProblemShape& shape, Dice& dice, std::int64_t capacity) {
  return dice.chance(shape.minimums + shape.groups) ? dice.roll(0, capacity) : 0;
}

}  // namespace

MatchProblem random_problem(const ProblemShape& shape, std::uint32_t seed) {
  Dice dice(seed);
  MatchProblem problem;
  problem.ranked = shape.ranked;
  const auto requests = dice.roll(0, shape.requests), mentors = dice.roll(1, shape.mentors);
  for (std::int64_t at = 0; at < requests; ++at)
    problem.requests.push_back(
        {"r" + std::to_string(at), "", static_cast<std::uint32_t>(dice.roll(1, shape.tiers) - 1)});
  for (std::int64_t at = 0; at < mentors; ++at) {
    const auto capacity = dice.roll(0, shape.capacity);
    const bool group = dice.roll(1, std::max(shape.minimums + shape.groups, 1)) <= shape.groups;
    problem.mentors.push_back({"m" + std::to_string(at), capacity, below(shape, dice, capacity),
                               group ? Minimum::group_or_none : Minimum::required});
  }
  for (std::uint32_t request = 0; request < problem.requests.size(); ++request) {
    bool forced = dice.chance(shape.forced);
    for (std::uint32_t mentor = 0; mentor < problem.mentors.size(); ++mentor) {
      if (!dice.chance(shape.edges)) continue;
      problem.edges.push_back({request, mentor, dice.roll(shape.low, shape.high), forced,
                               static_cast<std::int32_t>(dice.roll(1, 4)), static_cast<std::int32_t>(dice.roll(1, 4))});
      forced = false;
    }
  }
  shuffle(problem.edges, dice);
  return problem;
}

void every_assignment(const MatchProblem& problem, bool with_required,
                      const std::function<void(const std::vector<std::int32_t>&)>& visit) {
  Everything(problem, with_required, visit).from(0);
}

Worth worth_of(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of) {
  Worth worth(problem.tiers() + 1, 0);
  for (const auto& edge : problem.edges) {
    if (mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    ++worth[problem.requests[edge.request].tier];
    worth.back() += edge.score;
  }
  return worth;
}

Worth best_worth(const MatchProblem& problem) {
  return highest(problem, [&](const auto& mentor_of) { return worth_of(problem, mentor_of); });
}

Worth balanced_worth(const MatchProblem& problem) {
  return highest(problem, [&](const auto& mentor_of) {
    Worth worth = worth_of(problem, mentor_of);
    std::optional<std::int64_t> worst;
    for (const auto& edge : problem.edges)
      if (mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor))
        worst = std::min(worst.value_or(edge.score), edge.score);
    worth.insert(worth.end() - 1, worst.value_or(0));
    return worth;
  });
}

TEST_CASE("the oracle counts the assignments of a problem that can be counted by hand") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}};
  problem.mentors = {{"x", 1}, {"y", 1}};
  problem.edges = {{0, 0, 3}, {0, 1, 1}, {1, 0, 2}};
  int count = 0;
  every_assignment(problem, true, [&](const auto&) { ++count; });
  CHECK(count == 5);  // none; a-x; a-y; b-x; a-y and b-x
  CHECK(best_worth(problem) == Worth{2, 3});
}

}  // namespace mentor::oracle
