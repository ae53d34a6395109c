// The core of the exact solvers: the most valuable assignment of requests to slots, where worth is compared number by
// number (who is served in tier 0, in tier 1, …, the score), so that no large constant stands for "more important".
#pragma once

#include "match/problem.h"
#include "match/solution.h"

namespace mentor {

// Requests and mentors are numbered from 0. The edges of request r are arcs[first[r]] … arcs[first[r + 1] - 1].
struct AssignmentInstance {
  struct Arc {
    std::uint32_t mentor = 0;
    std::int32_t score = 0;  // within ±max_score
  };
  std::uint32_t tiers = 1;
  std::vector<std::uint32_t> tier;     // of each request
  std::vector<std::int64_t> capacity;  // of each mentor
  std::vector<std::int64_t> minimum;   // of each mentor, required; at most the capacity
  std::vector<std::uint32_t> first;    // requests + 1 offsets
  std::vector<Arc> arcs;

  // How many requests and mentors there are.
  std::size_t requests() const { return tier.size(); }
  std::size_t mentors() const { return capacity.size(); }
  // Whether a mentor must get at least so many.
  bool has_minimum() const;
  // How many numbers a price has.
  std::uint32_t levels() const { return tiers + 1 + (has_minimum() ? 1U : 0U); }
};

struct Assignment {
  std::vector<std::int32_t> mentor_of;
  Prices prices;             // levels() of the instance
  bool minimums_met = true;  // else mentor_of fills as many of the required slots as can be filled
};

// The most valuable assignment and its prices. With required minimums it is assign_by_paths(), else
// assign_by_auction(). Takes the instance to work in its memory. At most max_tiers tiers.
Assignment assign(AssignmentInstance instance);

// Successive shortest augmenting paths with potentials (Jonker–Volgenant 1987, with slots): requests enter by tier,
// then number; each moves along the cheapest alternating path to a free slot, or takes the place of one who is worth
// less. The slots up to a required minimum are worth more than anything else, which makes them filled first. Ties: the
// first found, in the order of the numbers. O(requests × edges × log) at worst, near linear where slots are not short.
Assignment assign_by_paths(const AssignmentInstance& instance);

// The same for instances without required minimums (they are not looked at), fast where slots are short: who can be
// served (parts.h), an auction within each part (auction.h), and exact repair of what the auction left (repair.h). The
// answer is exact whatever the auction did. Beyond the instance it takes about 20 bytes an edge at most.
Assignment assign_by_auction(AssignmentInstance instance);

// What the prices allow at most: the bound of solution.h, for the capacities and minimums of the instance.
Worth bound_of(const AssignmentInstance& instance, const Prices& prices);

}  // namespace mentor
