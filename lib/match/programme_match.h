// Matching the people of a repository: candidates, solver and report brought together, with the words that only the
// files know: forms, reasons, what removed a mentor, topics of a shortage.
#pragma once

#include "match/candidates.h"
#include "match/explain_unmatched.h"

namespace mentor {

// Solves the problem of the candidates and explains the answer: every pair with its reasons, every request left over
// with a proved cause and the mentors near it. Deterministic.
MatchReport match_people(const Candidates& candidates, const Solver& solver, const ExplainOptions& options);

}  // namespace mentor
