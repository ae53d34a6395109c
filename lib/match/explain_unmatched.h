// Why requests were left without a mentor, each cause proved; what would help; and what a pair's other choices cost.
#pragma once

#include "match/problem.h"
#include "match/report.h"
#include "match/residual.h"
#include "match/solution.h"
#include "match/solve/solve.h"

namespace mentor {

class SlotWorth;

// The match with so many more slots at a mentor, made again from the files: what following the advice gives.
struct LargerMatch {
  MatchProblem problem;
  MatchSolution solution;
};
using SolveLarger = std::function<LargerMatch(std::uint32_t mentor, std::int64_t by)>;

struct ExplainOptions {
  std::size_t alternatives = 0;  // how many other mentors are listed for each pair and each unmatched request
  std::size_t advice = 3;        // how many ways to help each shortage lists
  // How many times the problem is solved again to confirm advice; 0: as many as take reasonable time for its size.
  std::size_t most_resolves = 0;
  // What advice to add slots must reckon with; report_people() fills it.
  SlotBonus slot_bonus = {};
  // Whether more slots at a mentor change more than slots and points: forced pairs, groups, who may come.
  std::function<bool(std::uint32_t mentor)> slots_change_more = {};
  // What such a change comes to, from the files; nothing where the problem is all there is (tables of scores).
  SolveLarger larger = {};
};

// For every request without a mentor, in the order of the requests: the cause, the shortage it is part of, what serving
// it would cost, what would help. `cause`:
//   no-admissible-mentor  no pair is allowed at all;
//   shortage              the requests of the shortage share fewer slots than they need (a Hall set: what alternating
//                         paths from the request reach; requests that reach the same mentors share one shortage);
//   group-minimum         a mentor would be free, but too few would come to form the group;
//   displacement          someone would have to give way: only in a `stable` match, where others are preferred.
// Shortages are called shortage-1, … in that order. Advice is what `slots` says.
struct Unmatched {
  std::vector<MatchUnmatched> requests;
  std::vector<MatchShortage> shortages;
};
// `changes`: of the same match; nullptr where it has no prices (`stable`).
Unmatched explain_unmatched(const MatchProblem& problem, const MatchSolution& solution, const ExplainOptions& options,
                            const Changes* changes, SlotWorth& slots);

// The other admissible mentors of each request, those first that cost the whole match least, then by score and id; at
// most `top` for each. Exact for the match's own open groups. Empty lists without prices (`stable`).
// O(mentors × edges × log mentors).
std::vector<std::vector<MatchAlternative>> alternatives(const MatchProblem& problem, const MatchSolution& solution,
                                                        std::size_t top);

// The same for a stable match: in the order of the mentee's wishes, with the pairs that would then rather have each
// other. Forced pairs have none. O(top × edges around a request and its mentors), for each request.
std::vector<std::vector<MatchAlternative>> stable_alternatives(const MatchProblem& problem,
                                                               const MatchSolution& solution, std::size_t top);

// What one more slot at each mentor would be worth: those above zero, the most served first, then the score, then the
// id. `gains`: Residual::gain_of_slot(). O(mentors × log).
std::vector<MatchSlotValue> slot_values(const MatchProblem& problem, const std::vector<Worth>& gains);

// The whole report of a match: sums, pairs with alternatives, unmatched with causes, shortages, minimums, unused slots,
// certificate. Reasons, forms, blockers and topics are left empty for whoever knows them.
MatchReport make_report(const MatchProblem& problem, const MatchSolution& solution, const Solver& solver,
                        const ExplainOptions& options = {});

}  // namespace mentor
