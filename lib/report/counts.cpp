#include "report/counts.h"

#include <algorithm>
#include <numeric>

namespace mentor {

namespace {

constexpr std::int64_t least_shown = 5;
constexpr std::int64_t least_hidden = 10;
constexpr std::size_t least_groups_hidden = 2;

const char* const small_count = "< 5";
const char* const withheld = "…";

// Which counts are hidden: all that are small, then the smallest others until enough are.
std::vector<bool> hidden_of(const std::vector<std::int64_t>& counts) {
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] < counts[b]; });
  std::vector<bool> hidden(counts.size());
  if (order.empty() || counts[order.front()] >= least_shown) return hidden;
  std::int64_t people = 0;
  std::size_t groups = 0;
  for (const std::size_t i : order) {
    if (counts[i] >= least_shown && people >= least_hidden && groups >= least_groups_hidden) break;
    hidden[i] = true;
    people += counts[i];
    ++groups;
  }
  return hidden;
}

}  // namespace

CountColumn count_column(const std::vector<std::int64_t>& counts, bool redacted) {
  const auto hidden = redacted ? hidden_of(counts) : std::vector<bool>(counts.size());
  CountColumn column;
  std::int64_t total = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!hidden[i]) total += counts[i];
    column.cells.push_back(!hidden[i] ? Cell(counts[i]) : counts[i] < least_shown ? Cell(small_count) : Cell(withheld));
  }
  column.total = lone_count(total, redacted);
  return column;
}

Cell lone_count(std::int64_t count, bool redacted) {
  return redacted && count < least_shown ? Cell(small_count) : Cell(count);
}

Cell share_of_people(std::int64_t numerator, std::int64_t denominator, bool redacted) {
  if (redacted && (numerator < least_shown || denominator - numerator < least_shown)) return Cell(withheld);
  return Ratio{numerator, denominator};
}

}  // namespace mentor
