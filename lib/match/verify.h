// The referee of a match: whether it is possible, adds up, and is as good as it claims. It shares no code with the
// solvers and trusts nothing that the report says of itself: everything is computed again from the problem and the
// prices.
#pragma once

#include <vector>

#include "match/problem.h"
#include "match/report.h"

namespace mentor {

enum class Flaw : unsigned char {
  infeasible,    // such a match must not be made: a pair that is not allowed, too many for a mentor, a minimum missed
  inconsistent,  // the report contradicts itself or the problem: a sum, a name, a shortage that is none
  not_optimal,   // a better match is possible or cannot be ruled out, or a pair would rather have each other
};

struct VerifyProblem {
  Flaw flaw = Flaw::infeasible;
  Message message;
};

// The kebab-case name of a flaw.
std::string_view to_string(Flaw flaw);

// Everything that is wrong with `report` as an answer to `problem` (canonical), in a fixed order; empty: it stands.
// `best` and `balanced` need the certificate in the report (solution.h says what the prices prove); where it is not
// there, optimality counts as not proved. A report with optimal = false is held to its own gap.
// O((requests + edges) × cases × tiers).
std::vector<VerifyProblem> verify(const MatchProblem& problem, const MatchReport& report);

}  // namespace mentor
