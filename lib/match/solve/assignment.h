// The core of the exact solvers: the most valuable assignment of requests to slots, where worth is compared number by
// number (who is served in tier 0, in tier 1, …, the score), so that no large constant stands for "more important".
#pragma once

#include "match/solution.h"

namespace mentor {

// Requests and mentors are numbered from 0. The edges of request r are arcs[first[r]] … arcs[first[r + 1] - 1].
struct AssignmentInstance {
  struct Arc {
    std::uint32_t mentor = 0;
    std::int64_t score = 0;
  };
  std::uint32_t tiers = 1;
  std::vector<std::uint32_t> tier;     // of each request
  std::vector<std::int64_t> capacity;  // of each mentor
  std::vector<std::int64_t> minimum;   // of each mentor, required; at most the capacity
  std::vector<std::uint32_t> first;    // requests + 1 offsets
  std::vector<Arc> arcs;

  std::size_t requests() const { return tier.size(); }
  std::size_t mentors() const { return capacity.size(); }
  bool has_minimum() const;
  std::uint32_t levels() const { return tiers + 1 + (has_minimum() ? 1U : 0U); }
};

struct Assignment {
  std::vector<std::int32_t> mentor_of;
  Prices prices;             // levels() of the instance
  bool minimums_met = true;  // else mentor_of fills as many of the required slots as can be filled
};

// The most valuable assignment and its prices. Successive shortest augmenting paths with potentials (Jonker–Volgenant,
// with slots): requests enter by tier, then number; each moves along the cheapest alternating path to a free slot, or
// takes the place of one who is worth less. The slots up to a required minimum are worth more than anything else,
// which makes them filled first. Ties: the first found, in the order of the numbers.
// O(requests × edges × log) at worst, near linear where slots are not short. At most max_tiers tiers.
Assignment assign(const AssignmentInstance& instance);

// What the prices allow at most: the bound of solution.h, for the capacities and minimums of the instance.
Worth bound_of(const AssignmentInstance& instance, const Prices& prices);

}  // namespace mentor
