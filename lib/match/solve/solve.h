// The door to the solvers: one function for each objective, listed in solvers.def.
#pragma once

#include <span>
#include <string_view>

#include "base/text.h"
#include "match/problem.h"
#include "match/solution.h"

namespace mentor {

struct SolveOptions {
  // How many cases of opened and closed groups are looked at before the best match found so far is given, with what it
  // may be short of (optimal = false). 0: as many as take reasonable time for the size of the problem.
  std::size_t most_cases = 0;
};

struct Solver {
  std::string_view name;
  Text summary;
  MatchSolution (*solve)(const MatchProblem&, const SolveOptions&);
};

// All of them, in the order of solvers.def; the first one is the default.
std::span<const Solver> solvers();
// The solver of an objective; nullptr where there is none of that name.
const Solver* find_solver(std::string_view name);

// Each takes a canonical problem (problem.h) and gives a MatchSolution whose sums are filled. Forced pairs are kept.
// Required minimums are met; where all cannot be, `conflicts` says why and the match is made without any of them.

// Most requests served in tier 0, then in tier 1, …, then the highest total score. Proved by the certificate.
MatchSolution solve_best(const MatchProblem& problem, const SolveOptions& options = {});
// As many as `best`, tier by tier; of these the one whose lowest score is highest; then the highest total.
MatchSolution solve_balanced(const MatchProblem& problem, const SolveOptions& options = {});
// Deferred acceptance (Gale–Shapley, requests propose, mentors with several slots; equal ranks go by tier, then order):
// no request and mentor would both rather have each other. Minimums are not looked at. O(edges log edges).
MatchSolution solve_stable(const MatchProblem& problem, const SolveOptions& options = {});

// Pairs who would both rather have each other than what they have: the request strictly prefers the mentor (anyone to
// nobody), and the mentor has a free slot or strictly prefers it to one that is not forced. Edge indices, ascending.
// O(edges).
std::vector<std::uint32_t> blocking_pairs(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of);

// Fills served, served_by_tier, score, worst and blocking_pairs from mentor_of. O(edges).
void add_up(const MatchProblem& problem, MatchSolution& solution);

}  // namespace mentor
