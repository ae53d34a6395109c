// What two matches differ in: for "what if" questions, and for what a pair that was not made would have cost.
#pragma once

#include <optional>

#include "match/problem.h"
#include "match/report.h"
#include "match/solution.h"
#include "match/solve/solve.h"

namespace mentor {

// A match with the problem (canonical) that it answers.
struct Answer {
  const MatchProblem& problem;
  const MatchSolution& solution;
};

// A request whose mentor differs; an empty mentor: nobody. A score is nothing where there is no pair.
struct MatchMove {
  RequestName name;
  std::string before, after;
  std::optional<std::int64_t> score_before, score_after;
  std::optional<std::int64_t> rank_before, rank_after;  // the mentor's in the mentee's list, where there are ranks

  bool gains() const { return !after.empty() && (before.empty() || *score_after > *score_before); }
  bool loses() const { return !before.empty() && (after.empty() || *score_after < *score_before); }
};

struct MatchDifference {
  std::int64_t served = 0, score = 0;  // how many more are served, by how much the total grows
  std::vector<MatchMove> moves;        // by request
};

// From one match to the other; requests that only one of the problems has count as without a mentor in the other.
// O(requests + edges).
MatchDifference difference(const Answer& before, const Answer& after);

// The moves as a story: `first` and then, again and again, whoever had the place that the one before takes; what is
// left follows by request.
std::vector<MatchMove> as_chain(std::vector<MatchMove> moves, const RequestName& first);

// The answer with one pair fixed: what the whole match would lose by it, and who would move. Solves again. Nothing
// where the pair is not allowed.
struct PairCost {
  MatchDifference change;
  std::int64_t blocking_pairs = 0;  // who would then both rather have each other; counted in the problem as it is
  bool optimal = true;
  bool as_good = false;  // what the objective looks at is the same: served by tier, total, worst pair, nobody objects
};
std::optional<PairCost> cost_of_pair(const Answer& now, const Solver& solver, std::uint32_t request,
                                     std::uint32_t mentor);

// The edge between them; nullptr where the pair is not allowed. O(log edges).
const MatchEdge* find_edge(const MatchProblem& problem, std::uint32_t request, std::uint32_t mentor);

// The index of a mentor by id; nothing where there is none. O(log mentors).
std::optional<std::uint32_t> find_mentor(const MatchProblem& problem, std::string_view id);

}  // namespace mentor
