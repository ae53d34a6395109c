// What more slots at a mentor are worth, for whoever promises it: along the prices where that is exact (more_slots.h),
// else by solving again, so often as the size of the problem allows.
#pragma once

#include <map>
#include <optional>

#include "match/explain_unmatched.h"
#include "match/more_slots.h"

namespace mentor {

class SlotWorth {
 public:
  // All must outlive it; `changes`: of the same match, nullptr where it has no prices (`stable`). O(edges).
  SlotWorth(const MatchProblem& problem, const MatchSolution& solution, const Solver& solver,
            const ExplainOptions& options, const Changes* changes);

  // By how much the match with `by` more slots at the mentor, who may have a free one only where it is solved again,
  // exceeds this one (or falls short): tiers, then score. Nothing where finding out would take too long.
  std::optional<Worth> gain(std::uint32_t mentor, std::int64_t by);
  // What one more slot at each mentor is worth, as far as it could be found out; zeros elsewhere and where it is worth
  // less than nothing, or nobody may come. Only for matches with prices.
  std::vector<Worth> all();
  // Whether gain() always knew.
  bool all_tried() const { return all_tried_; }

 private:
  bool is_local(std::uint32_t mentor) const;
  bool may_try();
  std::optional<Worth> solved_again(std::uint32_t mentor, std::int64_t by);

  const MatchProblem& problem_;
  const MatchSolution& solution_;
  const Solver& solver_;
  const ExplainOptions& options_;
  const Changes* changes_;
  std::optional<MoreSlots> more_slots_;
  std::size_t resolves_left_, work_left_ = 30'000'000;
  std::map<std::pair<std::uint32_t, std::int64_t>, Worth> solved_;
  bool all_tried_ = true;
};

}  // namespace mentor
