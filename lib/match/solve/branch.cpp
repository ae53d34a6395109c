#include "match/solve/branch.h"

#include <algorithm>
#include <utility>

namespace mentor {

namespace {

constexpr std::size_t most_proof_numbers = 4'000'000;

class BranchSearch {
 public:
  BranchSearch(const Settled& settled, const Subproblem& part, std::size_t most_cases)
      : settled_(settled), part_(part), tiers_(settled.problem->tiers()), left_(most_cases) {
    if (left_ == 0) left_ = std::clamp<std::size_t>(20'000'000 / (settled.problem->edges.size() + 1), 40, 4000);
    part_.decisions.clear();
  }
  BranchResult run();

 private:
  void visit(const Prices* above, const Worth& bound_above);
  void leaf(const Prices& prices);
  void give_up(const Prices& above, const Worth& bound_above);
  void take(const Assignment& assignment, const Worth& worth);
  std::optional<std::uint32_t> doubtful(const Assignment& assignment) const;
  Worth worth_of(const Assignment& assignment) const;

  const Settled& settled_;
  Subproblem part_;
  std::uint32_t tiers_;
  std::size_t left_;
  std::size_t stored_ = 0;
  BranchResult result_;
};

Worth BranchSearch::worth_of(const Assignment& assignment) const {
  Worth worth(tiers_ + 1, 0);
  for (const auto& edge : settled_.problem->edges) {
    if (assignment.mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    ++worth[settled_.problem->requests[edge.request].tier];
    if (part_.by_score) worth.back() += edge.score;
  }
  return worth;
}

// The group that has somebody, but too few: the one that lacks least (then the first).
std::optional<std::uint32_t> BranchSearch::doubtful(const Assignment& assignment) const {
  std::vector<std::int64_t> load(settled_.capacity.size(), 0);
  for (const auto mentor : assignment.mentor_of)
    if (mentor != nobody) ++load[static_cast<std::size_t>(mentor)];
  std::optional<std::uint32_t> found;
  std::int64_t least = 0;
  for (std::uint32_t mentor = 0; mentor < load.size(); ++mentor) {
    const auto lacks = settled_.group_minimum[mentor] - load[mentor];
    if (load[mentor] == 0 || lacks <= 0 || (found && lacks >= least)) continue;
    found = mentor;
    least = lacks;
  }
  return found;
}

void BranchSearch::leaf(const Prices& prices) {
  stored_ += prices.requests.size() + prices.mentors.size();
  if (stored_ > most_proof_numbers && !result_.cases.empty()) result_.complete = false;
  if (!result_.complete) {
    result_.cases.clear();
    return;
  }
  result_.cases.push_back({part_.decisions, part_.at_least, prices});
}

// Not looked at: what the case above allows is all that is known.
void BranchSearch::give_up(const Prices& above, const Worth& bound_above) {
  leaf(above);
  result_.bound = std::max(result_.bound, bound_above);
}

void BranchSearch::take(const Assignment& assignment, const Worth& worth) {
  if (result_.found && worth <= result_.worth) return;
  result_.found = true;
  result_.assignment = assignment;
  result_.worth = worth;
  result_.final_case = {part_.decisions, part_.at_least, assignment.prices};
}

void BranchSearch::visit(const Prices* above, const Worth& bound_above) {
  if (left_ == 0 && above != nullptr && result_.found) return give_up(*above, bound_above);
  left_ -= left_ > 0 ? 1 : 0;
  const auto assignment = with_forced(settled_, part_, assign(instance_of(settled_, part_)));
  if (!assignment.minimums_met) return leaf(assignment.prices);
  const Worth worth = worth_of(assignment);
  const auto group = doubtful(assignment);
  if (!group) take(assignment, worth);
  if (!group || (result_.found && worth <= result_.worth)) return leaf(assignment.prices);
  for (const bool open : {true, false}) {
    part_.decisions.push_back({*group, open});
    visit(&assignment.prices, worth);
    part_.decisions.pop_back();
  }
}

BranchResult BranchSearch::run() {
  visit(nullptr, {});
  if (result_.found) result_.bound = std::max(result_.bound, result_.worth);
  return std::move(result_);
}

}  // namespace

BranchResult branch(const Settled& settled, const Subproblem& part, std::size_t most_cases) {
  return BranchSearch(settled, part, most_cases).run();
}

}  // namespace mentor
