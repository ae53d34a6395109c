// Matching problems of the kinds that solvers find hard, of any size: for comparing ours with those of others.
#pragma once

#include <string_view>
#include <vector>

#include "match/problem.h"

namespace mentor::peers {

struct NamedShape {
  std::string_view name;
  // A canonical problem with about so many requests. Made of nothing but the numbers: the same every time.
  MatchProblem (*make)(std::uint32_t requests, std::uint64_t seed);
};

// All of them. Scores are within ±1000, tiers at most two.
const std::vector<NamedShape>& hard_shapes();

}  // namespace mentor::peers
