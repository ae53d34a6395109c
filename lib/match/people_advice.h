// What only the files can tell about requests that nobody may take: what could be settled, and whom to look for.
#pragma once

#include <functional>

#include "match/candidates.h"
#include "match/explain_unmatched.h"
#include "match/solution.h"
#include "match/solve/solve.h"

namespace mentor {

// The candidates of the same repository under other options: what following an advice would make of it.
using Again = std::function<Candidates(const CandidateOptions&)>;

// What more slots at a mentor of the candidates come to. All must outlive it.
SolveLarger solve_larger(const Candidates& candidates, const CandidateOptions& options, Again again,
                         const Solver& solver);

// Adds advice to the unmatched requests of `report`: a slot at a mentor who has none left, a consent or a training that
// alone stands in the way. Each is confirmed by making the candidates again and solving; at most `most` times (0: as
// many as take reasonable time for the size), and a note says where that was too little. The recruiting list then
// leaves out whom the mentors at hand would serve once their consents and trainings are settled.
void add_people_advice(const Candidates& candidates, const CandidateOptions& options, const Again& again,
                       const MatchSolution& solution, const Solver& solver, MatchReport& report, std::size_t most = 0);

// The mentors to look for: unmatched requests gathered by form and topic, the largest group first, each request in one
// group only. Requests that no mentor could take whoever it were (a consent of the mentee is missing, …) are left out.
// Exact without solving: so many slots serve at most so many more, and giving them to these requests serves them.
// O(unmatched × topics × groups).
std::vector<MatchNeed> recruiting_list(const Candidates& candidates, const MatchSolution& solution);

}  // namespace mentor
