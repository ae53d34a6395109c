// Invented matching problems of any size, for figures that mean something elsewhere: the same seed gives the same one.
#pragma once

#include <cstdint>
#include <string_view>

#include "match/problem.h"

namespace mentor {

struct MatchShape {
  std::uint32_t requests = 1000;
  std::uint32_t mentors = 0;      // 0: a third of the requests
  std::uint32_t candidates = 33;  // pairs a request, on average (from half to one and a half times that)
  std::uint32_t most_slots = 8;   // a mentor has 1 … that many
  std::uint32_t top = 100;        // the highest score; the lowest is 0
  std::uint32_t step = 5;         // scores are multiples of it: the larger, the more ties
  std::uint32_t tiers = 1;
  double skew = 2;      // 1: all mentors are asked for equally often; 2 and more: some mentors are asked for much more
                        // often than others
  bool ranked = false;  // ranks of both sides for `stable`
};

// A problem of that shape; canonical.
MatchProblem make_match(const MatchShape& shape, std::uint64_t seed);

}  // namespace mentor
