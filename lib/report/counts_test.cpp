#include "report/counts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "report/count_table.h"

namespace mentor {

namespace {

std::string text_of(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*number);
  return std::get<std::string>(cell.value);
}

// A table of one row per list of counts, as others see it: its cells, then those of its totals.
std::vector<std::string> table_of(const std::vector<std::vector<std::int64_t>>& rows,
                                  std::vector<CountTable::Parts> parts = {}, Text* label = nullptr) {
  CountTable table("t", {"t", "t"}, column("group", {"g", "g"}),
                   std::vector<Column>(rows.front().size(), number_column("n", {"n", "n"})), std::move(parts));
  for (std::size_t i = 0; i < rows.size(); ++i)
    table.of(std::to_string(i), Cell(static_cast<std::int64_t>(i))) = rows[i];
  const Section section = std::move(table).section(true, CountTable::Total::with);
  std::vector<std::string> shown;
  for (const Row& row : section.rows)
    for (std::size_t i = 1; i < row.cells.size(); ++i) shown.push_back(text_of(row.cells[i]));
  if (label) *label = std::get<Keyword>(section.rows.back().cells.front().value).label;
  return shown;
}

std::vector<std::string> column_of(const std::vector<std::int64_t>& counts) {
  std::vector<std::vector<std::int64_t>> rows;
  for (const std::int64_t count : counts) rows.push_back({count});
  return table_of(rows);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& each : texts) all += each + '|';
  return all;
}

// Every table that gives what is shown, as somebody who knows the rules could try them all.
struct Tried {
  std::vector<std::vector<std::int64_t>> counts;
};

// The next combination of `values`; false after the last.
bool next(std::vector<std::size_t>& at, std::size_t values) {
  for (std::size_t& each : at) {
    if (++each < values) return true;
    each = 0;
  }
  return false;
}

// Of `number` counts out of `values`: what `show` shows → those that it is shown for.
template <class Show>
std::map<std::string, Tried> all_tried(std::size_t number, const std::vector<std::int64_t>& values, Show show) {
  std::map<std::string, Tried> tried;
  std::vector<std::size_t> at(number);
  do {
    std::vector<std::int64_t> counts;
    for (const std::size_t each : at) counts.push_back(values[each]);
    tried[show(counts)].counts.push_back(std::move(counts));
  } while (next(at, values.size()));
  return tried;
}

// Whether each count may be two numbers at least. Where one is so large that its alternative was not tried, nothing is
// said.
void check_unknown(const std::map<std::string, Tried>& tried, std::int64_t largest) {
  for (const auto& [shown, each] : tried) {
    const auto& first = each.counts.front();
    if (*std::max_element(first.begin(), first.end()) > largest) continue;
    CAPTURE(shown);
    for (std::size_t i = 0; i < first.size(); ++i)
      CHECK(std::any_of(each.counts.begin(), each.counts.end(),
                        [&](const auto& counts) { return counts[i] != first[i]; }));
  }
}

std::string lone(std::int64_t count) { return text_of(lone_count(count, true)); }

}  // namespace

TEST_CASE("small counts are hidden, and enough beside them") {
  struct Example {
    std::vector<std::int64_t> counts;
    std::vector<std::string> shown;  // the total last
  };
  const Example examples[] = {
      {{5, 9}, {"5", "5", "10"}},
      {{3, 9, 20}, {"< 5", "…", "20", "20"}},
      {{24, 1, 2}, {"20", "< 5", "< 5", "20"}},
      {{0, 0, 8, 52}, {"< 5", "< 5", "5", "50", "55"}},
      {{4, 4, 30, 40}, {"< 5", "< 5", "30", "40", "70"}},
      {{0, 7, 5, 30}, {"< 5", "…", "5", "30", "35"}},
      {{2, 3}, {"< 5", "< 5", "…"}},
      {{4, 9, 9, 9, 9}, {"< 5", "…", "5", "5", "…", "10"}},
      {{9, 14, 9, 9, 9}, {"5", "…", "5", "5", "5", "20"}},  // of a known sum 50 all would be known
      {{9, 14, 9, 8, 9}, {"5", "…", "5", "5", "5", "20"}},
      {{9, 14, 9, 8, 8}, {"5", "10", "5", "5", "5", "30"}},
  };
  for (const Example& each : examples) {
    CAPTURE(each.shown);
    CHECK(column_of(each.counts) == each.shown);
  }
}

TEST_CASE("what is not shown in full is called so") {
  Text label;
  table_of({{9}, {12}}, {}, &label);
  CHECK(label.en == "Total");
  table_of({{9}, {2}, {20}}, {}, &label);
  CHECK(label.en == "Total of what is shown");
}

TEST_CASE("of a column and its sum, known from elsewhere, no count can be told by trying them all") {
  const auto show = [](const std::vector<std::int64_t>& counts) {
    return joined(column_of(counts)) + lone(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
  };
  std::vector<std::int64_t> values(15);
  std::iota(values.begin(), values.end(), 0);
  for (const std::size_t number : {2, 3}) check_unknown(all_tried(number, values, show), 9);
  check_unknown(all_tried(4, {0, 1, 3, 4, 5, 8, 9, 13, 14}, show), 9);
  check_unknown(all_tried(5, {3, 4, 8, 9, 13, 14}, show), 9);
}

TEST_CASE("of requests with and without a mentor, and their sums elsewhere, no count can be told by trying them all") {
  const auto show = [](const std::vector<std::int64_t>& counts) {
    std::vector<std::vector<std::int64_t>> rows;
    std::vector<std::int64_t> sums(3);
    for (std::size_t i = 0; i < counts.size(); i += 2) {
      rows.push_back({counts[i] + counts[i + 1], counts[i], counts[i + 1]});
      for (std::size_t column = 0; column < sums.size(); ++column) sums[column] += rows.back()[column];
    }
    std::string shown = joined(table_of(rows, {{1, 2}}));
    for (const std::int64_t each : sums) shown += lone(each) + '|';
    return shown;
  };
  std::vector<std::int64_t> values(13);
  std::iota(values.begin(), values.end(), 0);
  check_unknown(all_tried(4, values, show), 9);
}

TEST_CASE("shares of people are withheld where either side is small") {
  CHECK(std::holds_alternative<Ratio>(share_of_people(2, 30, false).value));
  const auto rounded = std::get<Ratio>(share_of_people(12, 34, true).value);
  CHECK(rounded.numerator == 10);
  CHECK(rounded.denominator == 30);
  CHECK(text_of(share_of_people(2, 30, true)) == "…");
  CHECK(text_of(share_of_people(28, 30, true)) == "…");
  CHECK(text_of(lone_count(4, true)) == "< 5");
  CHECK(text_of(lone_count(4, false)) == "4");
}

}  // namespace mentor
