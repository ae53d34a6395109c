// The most valuable assignment for weights of any size: what the frontier of changes works on, where tiers, score and
// the price of a change are one number.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/solution.h"
#include "match/wide.h"

namespace mentor {

struct WeightedArc {
  std::uint32_t mentor = 0;
  Wide weight = 0;
};

// Requests are numbered from 0; the arcs of request r are arcs[first[r]] … arcs[first[r + 1] - 1].
struct WeightedInstance {
  std::vector<std::uint32_t> first;    // requests + 1 offsets
  std::vector<WeightedArc> arcs;       // a weight of `closed` bars the arc
  std::vector<std::int64_t> capacity;  // of each mentor
  std::vector<bool> bound;             // requests that must have a mentor (their one open arc is forced)
};
inline constexpr Wide closed = -(Wide{1} << 125U);

// For each request its mentor or nobody, such that the sum of weights is the highest; nobody is worth 0. Successive
// shortest augmenting paths; deterministic. The sum of all weights must stay below 2^124.
// O(requests × arcs × log) at worst.
std::vector<std::int32_t> assign_weighted(const WeightedInstance& instance);

}  // namespace mentor
