// What more slots at one mentor would be worth to the whole match, exactly and without solving it again: the match
// stays as it is but for one alternating path for each slot, the cheapest by the prices that prove it the best one.
#pragma once

#include "match/residual.h"

namespace mentor {

// The same problem with `by` more slots at a mentor, whose pairs then gain `bonus` points each (SlotBonus). O(edges).
MatchProblem with_more_slots(MatchProblem problem, std::uint32_t mentor, std::int64_t by, std::int64_t bonus);

class MoreSlots {
 public:
  // Whether gain() knows the answer for such a match: it is a proved `best` one, no mentor has a minimum (more slots
  // could then open a group), and no forced pair is set aside (more slots could let it stand). O(mentors).
  static bool can_tell(const MatchProblem& problem, const MatchSolution& solution);

  // All must outlive it; can_tell() must be true. O(edges).
  MoreSlots(const MatchProblem& problem, const MatchSolution& solution, const Residual& residual);

  // By how much the best match with `by` more slots at the mentor exceeds this one: tiers, then score. The mentor must
  // be full; each of its pairs then gains `bonus` points, 0 or more: its price grows by as much, and the match stays
  // the best one for the slots it has. Successive shortest paths (Jonker–Volgenant 1987), each to the nearest request
  // that gains by the slot. Takes the edges it looks at from `work`; nothing where that runs out.
  // O(requests + mentors + by × edges around the path × log).
  std::optional<Worth> gain(std::uint32_t mentor, std::int64_t by, std::int64_t bonus, std::size_t& work) const;

 private:
  class Growth;

  const MatchProblem& problem_;
  const Residual& residual_;
  const Prices& prices_;
  std::vector<std::int32_t> own_;  // by request: its edge in the match, or nobody
};

}  // namespace mentor
