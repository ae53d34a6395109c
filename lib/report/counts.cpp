#include "report/counts.h"

#include <algorithm>
#include <numeric>

namespace mentor {

namespace {

constexpr std::int64_t least_shown = 5;
const char* const small_count = "< 5";
const char* const withheld = "…";

// What is known of the hidden counts: how many are small (0 … 4 each) and large (5 or more each), and their sum.
struct Hidden {
  std::int64_t small = 0, large = 0, sum = 0;

  // Whether the sum allows of more than one solution.
  bool is_ambiguous() const {
    if (small + large < 2 || sum <= large * least_shown) return false;
    return large > 0 || sum < small * (least_shown - 1);
  }
};

}  // namespace

std::vector<bool> hidden_counts(const std::vector<std::int64_t>& counts) {
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] < counts[b]; });
  std::vector<bool> hidden(counts.size());
  if (order.empty() || counts[order.front()] >= least_shown) return hidden;
  Hidden known;
  for (const std::size_t i : order) {
    const bool small = counts[i] < least_shown;
    if (!small && known.is_ambiguous()) break;
    hidden[i] = true;
    ++(small ? known.small : known.large);
    known.sum += counts[i];
  }
  return hidden;
}

Cell count_cell(std::int64_t count, bool hidden) {
  if (!hidden) return Cell(count);
  return Cell(count < least_shown ? small_count : withheld);
}

Cell total_cell(const std::vector<std::int64_t>& counts, const std::vector<bool>& hidden) {
  std::int64_t total = 0;
  bool any_hidden = false;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    any_hidden = any_hidden || hidden[i];
    if (!hidden[i]) total += counts[i];
  }
  return any_hidden && total < least_shown ? Cell(withheld) : Cell(total);
}

Cell lone_count(std::int64_t count, bool redacted) { return count_cell(count, redacted && count < least_shown); }

Cell share_of_people(std::int64_t numerator, std::int64_t denominator, bool redacted) {
  if (redacted && (numerator < least_shown || denominator - numerator < least_shown)) return Cell(withheld);
  return Ratio{numerator, denominator};
}

}  // namespace mentor
