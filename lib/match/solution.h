// The answer to a matching problem, and the prices that prove it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace mentor {

// Several numbers that count one after another: the first decides, a later one only between equals. What is compared
// here has, in order: [what required minimums need,] how many are served in tier 0, 1, …, the score.
using Worth = std::vector<std::int64_t>;

// One Worth for each request and each mentor, all of the same length. They prove that a match is the best one:
// price(request) + price(mentor) is at least the worth of every pair; a request's price is at least zero (unless it is
// forced), a mentor's is below zero only where it has a minimum to meet. Therefore no match is worth more than the sum
// of the requests' prices and, for each mentor, its price times its capacity (times its minimum where it is below
// zero); a match that reaches that sum is the best.
struct Prices {
  std::uint32_t levels = 0;  // tiers + 1, or tiers + 2 where minimums are required (theirs comes first)
  std::vector<std::int64_t> requests, mentors;

  std::span<const std::int64_t> request(std::size_t at) const { return {requests.data() + at * levels, levels}; }
  std::span<const std::int64_t> mentor(std::size_t at) const { return {mentors.data() + at * levels, levels}; }
};

// Prices under assumptions. Where groups have minimums, every way to open or close the doubtful ones is covered by one
// case, and none of them allows more than the answer has.
struct PriceCase {
  struct Decision {
    std::uint32_t mentor = 0;
    bool open = false;  // open: the minimum is met; else nobody is assigned
  };
  std::vector<Decision> decisions;  // from the root of the case tree downwards
  // Only pairs with at least this score are considered (`balanced`).
  std::optional<std::int64_t> at_least;
  Prices prices;
};

struct Certificate {
  // `best`: the cases of the whole problem. `balanced`: those of the whole problem (nobody else can be served), of the
  // pairs better than the worst (not so many could be served), and of the pairs not worse than it.
  std::vector<PriceCase> cases;
  // Why the required minimums cannot all be met: a bound whose first number is below zero.
  std::optional<Prices> minimum_conflict;
  // Whether all cases are there; too many of them are dropped.
  bool complete = true;
};

// Mentors who need more requests together than are admissible for any of them.
struct MinimumConflict {
  std::vector<std::uint32_t> mentors;   // ascending
  std::vector<std::uint32_t> requests;  // all that may go to one of them
  std::int64_t needed = 0;              // the sum of their minimums
};

inline constexpr std::int32_t nobody = -1;

struct MatchSolution {
  std::vector<std::int32_t> mentor_of;       // for each request: index of the mentor, or nobody
  std::int64_t served = 0;                   // how many requests have a mentor
  std::vector<std::int64_t> served_by_tier;  // one number a tier
  std::int64_t score = 0;                    // the sum over all pairs
  std::optional<std::int64_t> worst;         // the lowest score of a pair; nothing without pairs
  bool optimal = true;                       // proved
  Worth gap;                                 // how much better a match could be at most: tiers, then score; zeros
  std::int64_t blocking_pairs = 0;           // pairs who would both rather have each other
  Certificate certificate;                   // empty for `stable`
  // Prices under which the answer itself is the best: what residual.h works on. No levels for `stable`.
  PriceCase final_case;
  std::vector<MinimumConflict> conflicts;  // not empty: the match was made without required minimums
};

}  // namespace mentor
