#include <algorithm>

#include "match/solve/best.h"
#include "match/solve/solve.h"

namespace mentor {

namespace {

// The lowest score of a forced pair that stands: the worst pair cannot be better than that.
std::optional<std::int64_t> lowest_forced(const MatchProblem& problem, const Settled& settled) {
  std::optional<std::int64_t> lowest;
  for (const auto& edge : problem.edges)
    if (edge.forced && settled.fixed[edge.request] != nobody)
      lowest = std::min(lowest.value_or(edge.score), edge.score);
  return lowest;
}

// All scores that the worst pair could have, ascending.
std::vector<std::int64_t> thresholds(const MatchProblem& problem, std::optional<std::int64_t> ceiling) {
  std::vector<std::int64_t> scores;
  for (const auto& edge : problem.edges)
    if (!ceiling || edge.score <= *ceiling) scores.push_back(edge.score);
  std::sort(scores.begin(), scores.end());
  scores.erase(std::unique(scores.begin(), scores.end()), scores.end());
  return scores;
}

class Balance {
 public:
  Balance(const MatchProblem& problem, const SolveOptions& options)
      : problem_(problem), options_(options), settled_(settle(problem)) {}
  MatchSolution solve();

 private:
  BranchResult served(std::optional<std::int64_t> at_least) {
    auto result = branch(settled_, {{}, at_least, false}, options_.most_cases);
    proved_ = proved_ && (!result.found || result.bound == result.worth);
    return result;
  }
  std::int64_t highest_threshold(const Worth& target, const std::vector<std::int64_t>& scores);
  void finish(const BranchResult& all, std::int64_t worst, std::optional<std::int64_t> ceiling);

  const MatchProblem& problem_;
  const SolveOptions& options_;
  Settled settled_;
  MatchSolution solution_;
  bool proved_ = true;
};

// The highest score such that the pairs not below it still serve as many. `scores` is not empty.
std::int64_t Balance::highest_threshold(const Worth& target, const std::vector<std::int64_t>& scores) {
  std::size_t good = 0, bad = scores.size();
  while (good + 1 < bad) {
    const auto middle = good + (bad - good) / 2;
    const auto result = served(scores[middle]);
    (result.found && result.worth == target ? good : bad) = middle;
  }
  return scores[good];
}

void Balance::finish(const BranchResult& all, std::int64_t worst, std::optional<std::int64_t> ceiling) {
  if (!ceiling || worst < *ceiling) add_cases(served(worst + 1), solution_);
  const auto result = branch(settled_, {{}, worst, true}, options_.most_cases);
  add_cases(result, solution_);
  solution_.mentor_of = result.assignment.mentor_of;
  solution_.final_case = result.final_case;
  for (std::size_t at = 0; at < result.worth.size(); ++at)
    solution_.gap.push_back((at + 1 < result.worth.size() ? all.bound[at] : result.bound[at]) - result.worth[at]);
  proved_ = proved_ && result.bound == result.worth;
}

MatchSolution Balance::solve() {
  drop_impossible_minimums(settled_, solution_);
  const auto all = served({});
  add_cases(all, solution_);
  const auto ceiling = lowest_forced(problem_, settled_);
  const auto scores = thresholds(problem_, ceiling);
  if (std::all_of(all.worth.begin(), all.worth.end(), [](std::int64_t part) { return part == 0; })) {
    solution_.mentor_of = all.assignment.mentor_of;
    solution_.final_case = all.final_case;
    solution_.gap = Worth(all.worth.size(), 0);
  } else {
    finish(all, highest_threshold(all.worth, scores), ceiling);
  }
  solution_.optimal = proved_;
  add_up(problem_, solution_);
  return std::move(solution_);
}

}  // namespace

MatchSolution solve_balanced(const MatchProblem& problem, const SolveOptions& options) {
  return Balance(problem, options).solve();
}

}  // namespace mentor
