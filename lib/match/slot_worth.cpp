#include "match/slot_worth.h"

#include <algorithm>
#include <numeric>

namespace mentor {

SlotWorth::SlotWorth(const MatchProblem& problem, const MatchSolution& solution, const Solver& solver,
                     const ExplainOptions& options, const Changes* changes)
    : problem_(problem),
      solution_(solution),
      solver_(solver),
      options_(options),
      changes_(changes),
      resolves_left_(options.most_resolves) {
  if (changes != nullptr && solver.name == "best" && MoreSlots::can_tell(problem, solution))
    more_slots_.emplace(problem, solution, changes->residual);
  constexpr std::size_t most = 30;
  if (resolves_left_ == 0) resolves_left_ = std::min(1'000'000 / (problem.edges.size() + 1), most);
}

bool SlotWorth::is_local(std::uint32_t mentor) const {
  return more_slots_ && !(options_.slots_change_more && options_.slots_change_more(mentor));
}

std::optional<Worth> SlotWorth::gain(std::uint32_t mentor, std::int64_t by) {
  std::optional<Worth> found;
  if (!is_local(mentor))
    found = solved_again(mentor, by);
  else if (work_left_ > 0 && (options_.most_resolves == 0 || may_try()))
    found = more_slots_->gain(mentor, by, options_.slot_bonus ? options_.slot_bonus(mentor, by) : 0, work_left_);
  if (!found) all_tried_ = false;
  return found;
}

bool SlotWorth::may_try() {
  if (resolves_left_ == 0) return false;
  --resolves_left_;
  return true;
}

std::optional<Worth> SlotWorth::solved_again(std::uint32_t mentor, std::int64_t by) {
  const auto known = solved_.find({mentor, by});
  if (known != solved_.end()) return known->second;
  if (!may_try()) return std::nullopt;
  const std::int64_t bonus = options_.slot_bonus ? options_.slot_bonus(mentor, by) : 0;
  const MatchSolution then = options_.larger ? options_.larger(mentor, by).solution
                                             : solver_.solve(with_more_slots(problem_, mentor, by, bonus), {});
  Worth gain(problem_.tiers() + 1, 0);
  for (std::size_t tier = 0; tier + 1 < gain.size(); ++tier)
    gain[tier] = then.served_by_tier[tier] - solution_.served_by_tier[tier];
  gain.back() = then.score - solution_.score;
  return solved_[{mentor, by}] = gain;
}

std::vector<Worth> SlotWorth::all() {
  std::vector<Worth> gains = changes_->slot_gains;
  const Worth nothing(problem_.tiers() + 1, 0);
  std::vector<std::uint32_t> order(gains.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](auto left, auto right) { return gains[left] > gains[right]; });
  std::vector<bool> asked(gains.size());
  for (const MatchEdge& edge : problem_.edges) asked[edge.mentor] = true;
  for (const auto mentor : order) {
    const bool changes_more = options_.slots_change_more && options_.slots_change_more(mentor);
    if (!is_local(mentor) && (asked[mentor] || changes_more))
      gains[mentor] = std::max(nothing, gain(mentor, 1).value_or(nothing));
  }
  return gains;
}

}  // namespace mentor
