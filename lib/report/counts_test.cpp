#include "report/counts.h"

#include <doctest/doctest.h>

#include <random>

namespace mentor {

namespace {

std::string text_of(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*number);
  return std::get<std::string>(cell.value);
}

std::vector<std::string> column_of(const std::vector<std::int64_t>& counts) {
  const auto hidden = hidden_counts(counts);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < counts.size(); ++i) shown.push_back(text_of(count_cell(counts[i], hidden[i])));
  shown.push_back(text_of(total_cell(counts, hidden)));
  return shown;
}

// In how many ways the hidden counts add up to their sum, each small one 0 … 4, each large one 5 or more.
std::int64_t solutions(const std::vector<bool>& large, std::size_t i, std::int64_t sum) {
  if (i == large.size()) return sum == 0;
  std::int64_t ways = 0;
  for (std::int64_t count = large[i] ? 5 : 0; count <= sum && (large[i] || count < 5); ++count)
    ways += solutions(large, i + 1, sum - count);
  return ways;
}

}  // namespace

TEST_CASE("small counts are hidden, and enough beside them") {
  struct Example {
    std::vector<std::int64_t> counts;
    std::vector<std::string> shown;  // the total last
  };
  const Example examples[] = {
      {{}, {"0"}},
      {{5, 9}, {"5", "9", "14"}},
      {{3, 9, 20}, {"< 5", "…", "20", "20"}},
      {{20, 1, 2}, {"20", "< 5", "< 5", "20"}},
      {{0, 0, 8, 52}, {"< 5", "< 5", "…", "52", "52"}},
      {{4, 4, 30, 40}, {"< 5", "< 5", "…", "40", "40"}},
      {{0, 5, 7, 30}, {"< 5", "…", "…", "30", "30"}},
      {{2}, {"< 5", "…"}},
  };
  for (const Example& each : examples) {
    CAPTURE(each.shown);
    CHECK(column_of(each.counts) == each.shown);
  }
}

TEST_CASE("whatever the counts, no small one is shown and a known sum does not give one away") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> counts(3 + random() % 4);
    for (auto& count : counts) count = random() % 12;
    const auto hidden = hidden_counts(counts);
    std::vector<bool> large;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] < 5) CHECK(hidden[i]);
      if (!hidden[i]) continue;
      large.push_back(counts[i] >= 5);
      sum += counts[i];
    }
    if (large.empty() || large.size() == counts.size()) continue;  // everything hidden: there is nothing more to hide
    CAPTURE(counts);
    CHECK(solutions(large, 0, sum) > 1);
  }
}

TEST_CASE("shares of people are withheld where either side is small") {
  CHECK(std::holds_alternative<Ratio>(share_of_people(2, 30, false).value));
  CHECK(std::holds_alternative<Ratio>(share_of_people(12, 30, true).value));
  CHECK(text_of(share_of_people(2, 30, true)) == "…");
  CHECK(text_of(share_of_people(28, 30, true)) == "…");
  CHECK(text_of(lone_count(4, true)) == "< 5");
  CHECK(text_of(lone_count(4, false)) == "4");
}

}  // namespace mentor
