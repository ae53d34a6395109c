// A finished match with everything that is known about it: what documents about matches are made from.
#pragma once

#include "match/candidates.h"
#include "match/explain_unmatched.h"
#include "match/solve/solve.h"

namespace mentor {

struct MatchView {
  const MatchProblem& problem;
  const MatchSolution& solution;
  const MatchReport& report;
  const Solver& solver;
  const Candidates* people = nullptr;  // nothing where the problem comes from tables of scores
  Date as_of;
  bool has_scores = true;   // false: the table has ranks only, and every score is 0
  SolveLarger larger = {};  // from the files; nothing where the problem comes from tables of scores
};

}  // namespace mentor
