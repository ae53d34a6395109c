#include "report/counts.h"

#include <algorithm>
#include <optional>

namespace mentor {

namespace {

constexpr std::int64_t least_shown = 5;
constexpr std::int64_t count_step = 5;
const char* const small_count = "< 5";
}  // namespace

std::int64_t rounded_count(std::int64_t count) { return count / count_step * count_step; }

std::vector<bool> hidden_counts(const std::vector<std::int64_t>& counts) {
  std::vector<bool> hidden(counts.size());
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    hidden[i] = counts[i] < least_shown;
    if (!hidden[i] && (!smallest || rounded_count(counts[i]) < rounded_count(counts[*smallest]))) smallest = i;
  }
  if (smallest && std::ranges::count(hidden, true) == 1) hidden[*smallest] = true;
  return hidden;
}

bool is_given_away(const std::vector<std::int64_t>& parts) {
  const auto most = (count_step - 1) * static_cast<std::int64_t>(parts.size());
  if (parts.empty() || most % count_step != 0) return false;
  std::int64_t left = 0;
  for (const std::int64_t each : parts) left += each - rounded_count(each);
  return left + 1 >= most;
}

Cell count_cell(std::int64_t count, Count shown) {
  if (shown == Count::exact) return Cell(count);
  if (shown == Count::withheld) return Cell(withheld_mark);
  return count < least_shown ? Cell(small_count) : Cell(rounded_count(count));
}

Count count_shown(bool redacted) { return redacted ? Count::rounded : Count::exact; }

Cell total_cell(const std::vector<std::int64_t>& counts, const std::vector<bool>& hidden, bool redacted) {
  std::int64_t total = 0;
  bool any_hidden = false;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    any_hidden = any_hidden || hidden[i];
    if (!hidden[i]) total += redacted ? rounded_count(counts[i]) : counts[i];
  }
  return any_hidden && total < least_shown ? Cell(withheld_mark) : Cell(total);
}

Cell lone_count(std::int64_t count, bool redacted) { return count_cell(count, count_shown(redacted)); }

bool is_small_share(std::int64_t numerator, std::int64_t denominator) {
  return numerator < least_shown || denominator - numerator < least_shown;
}

Cell share_of_people(std::int64_t numerator, std::int64_t denominator, bool redacted) {
  if (!redacted) return Ratio{numerator, denominator};
  if (is_small_share(numerator, denominator)) return Cell(withheld_mark);
  return Ratio{rounded_count(numerator), rounded_count(denominator)};
}

Argument said_count(std::int64_t count, bool redacted, const Counted& words, Text small) {
  if (redacted && count < least_shown) return small;
  return counted(redacted ? rounded_count(count) : count, words);
}

}  // namespace mentor
