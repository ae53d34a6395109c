#include "match/solve/best.h"

#include <algorithm>

#include "match/solve/solve.h"

namespace mentor {

namespace {

// Who may go to whom in the instance, and who has whom.
struct Around {
  std::vector<std::vector<std::uint32_t>> requests_of;  // by mentor: admissible requests
  std::vector<std::int64_t> load;
};

Around around(const AssignmentInstance& instance, const Assignment& assignment) {
  Around all{std::vector<std::vector<std::uint32_t>>(instance.mentors()),
             std::vector<std::int64_t>(instance.mentors(), 0)};
  for (std::uint32_t request = 0; request < instance.requests(); ++request) {
    for (auto at = instance.first[request]; at < instance.first[request + 1]; ++at)
      all.requests_of[instance.arcs[at].mentor].push_back(request);
    if (assignment.mentor_of[request] != nobody) ++all.load[static_cast<std::size_t>(assignment.mentor_of[request])];
  }
  return all;
}

// Alternating search from a mentor that lacks requests: whoever may come to it sits in a required slot of somebody who
// cannot spare him either. All of these mentors together need more than there are.
MinimumConflict conflict_at(std::uint32_t start, const Settled& settled, const Assignment& assignment,
                            const Around& all) {
  MinimumConflict conflict;
  std::vector<bool> seen(settled.capacity.size(), false);
  conflict.mentors.push_back(start);
  seen[start] = true;
  for (std::size_t next = 0; next < conflict.mentors.size(); ++next) {
    const auto mentor = conflict.mentors[next];
    conflict.needed += settled.problem->mentors[mentor].minimum;
    for (const auto request : all.requests_of[mentor]) {
      conflict.requests.push_back(request);
      const auto other = assignment.mentor_of[request];
      if (other == nobody || seen[static_cast<std::size_t>(other)]) continue;
      seen[static_cast<std::size_t>(other)] = true;
      conflict.mentors.push_back(static_cast<std::uint32_t>(other));
    }
  }
  for (std::uint32_t request = 0; request < settled.fixed.size(); ++request)
    if (settled.fixed[request] != nobody && seen[static_cast<std::size_t>(settled.fixed[request])])
      conflict.requests.push_back(request);
  for (auto* list : {&conflict.mentors, &conflict.requests}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return conflict;
}

}  // namespace

void drop_impossible_minimums(Settled& settled, MatchSolution& solution) {
  const auto instance = instance_of(settled, {});
  if (!instance.has_minimum()) return;
  const auto assignment = assign(instance);
  if (assignment.minimums_met) return;
  const auto all = around(instance, assignment);
  std::vector<bool> told(instance.mentors(), false);
  for (std::uint32_t mentor = 0; mentor < instance.mentors(); ++mentor) {
    if (told[mentor] || all.load[mentor] >= instance.minimum[mentor]) continue;
    solution.conflicts.push_back(conflict_at(mentor, settled, assignment, all));
    for (const auto other : solution.conflicts.back().mentors) told[other] = true;
  }
  solution.certificate.minimum_conflict = with_forced(settled, {}, assignment).prices;
  std::fill(settled.minimum.begin(), settled.minimum.end(), 0);
}

void add_cases(const BranchResult& result, MatchSolution& solution) {
  auto& certificate = solution.certificate;
  certificate.complete = certificate.complete && result.complete;
  certificate.cases.insert(certificate.cases.end(), result.cases.begin(), result.cases.end());
  if (!certificate.complete) certificate.cases.clear();
}

MatchSolution solve_best(const MatchProblem& problem, const SolveOptions& options) {
  MatchSolution solution;
  auto settled = settle(problem);
  drop_impossible_minimums(settled, solution);
  const auto result = branch(settled, {}, options.most_cases);
  solution.mentor_of = result.assignment.mentor_of;
  solution.final_case = result.final_case;
  solution.gap.resize(result.worth.size());
  std::transform(result.bound.begin(), result.bound.end(), result.worth.begin(), solution.gap.begin(), std::minus<>());
  solution.optimal = result.bound == result.worth;
  add_cases(result, solution);
  add_up(problem, solution);
  return solution;
}

}  // namespace mentor
