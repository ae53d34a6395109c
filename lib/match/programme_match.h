// Matching the people of a repository: candidates, solver and report brought together, with the words that only the
// files know: forms, reasons, what removed a mentor, topics of a shortage.
#pragma once

#include "match/candidates.h"
#include "match/explain_unmatched.h"
#include "match/solution.h"

namespace mentor {

// Explains the answer: every pair with its reasons, every request left over with a proved cause and the mentors near
// it, whom to look for. Deterministic.
MatchReport report_people(const Candidates& candidates, const MatchSolution& solution, const Solver& solver,
                          const ExplainOptions& options);

struct MatchedPeople {
  MatchSolution solution;
  MatchReport report;
};

// Solves and explains; where the candidates are not complete, as pricing.h says, and without shortages that could not
// be shown to be some.
MatchedPeople match_people(Candidates& candidates, const Solver& solver, const ExplainOptions& options);

}  // namespace mentor
