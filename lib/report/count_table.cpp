#include "report/count_table.h"

#include <algorithm>

namespace mentor {

CountTable::CountTable(std::string id, Text title, Column group, std::vector<Column> counts, std::vector<Parts> parts,
                       std::vector<Parts> sums)
    : section_{std::move(id), {title, {}}, {}, {}, {}},
      counts_(counts.size()),
      parts_(std::move(parts)),
      sums_(std::move(sums)) {
  section_.columns = {std::move(group)};
  for (Column& each : counts) section_.columns.push_back(std::move(each));
}

std::vector<std::int64_t>& CountTable::of(const std::string& key, const Cell& label) {
  return rows_.try_emplace(key, label, std::vector<std::int64_t>(counts_)).first->second.second;
}

std::vector<std::int64_t> CountTable::column(std::size_t count) const {
  std::vector<std::int64_t> counts;
  for (const auto& [key, row] : rows_) counts.push_back(row.second[count]);
  return counts;
}

std::vector<std::int64_t> CountTable::parts_of(const std::vector<std::int64_t>& row, const Parts& parts) {
  std::vector<std::int64_t> counts;
  for (const std::size_t part : parts) counts.push_back(row[part]);
  return counts;
}

// As it would be shown: which of two numbers of one five is larger is nobody's business. The last of them: where one
// count is small, the first is hidden already.
static std::size_t largest_of(const std::vector<std::int64_t>& counts) {
  std::size_t largest = 0;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (rounded_count(counts[i]) >= rounded_count(counts[largest])) largest = i;
  return largest;
}

std::vector<bool> CountTable::given_away() const {
  std::vector<bool> rows(rows_.size());
  for (std::size_t i = 0; i < counts_; ++i) {
    const auto counts = column(i);
    if (is_given_away(counts)) rows[largest_of(counts)] = true;
  }
  std::size_t at = 0;
  for (const auto& [key, row] : rows_) {
    for (const auto* all : {&parts_, &sums_})
      for (const Parts& parts : *all) rows[at] = rows[at] || is_given_away(parts_of(row.second, parts));
    ++at;
  }
  return rows;
}

std::vector<std::vector<bool>> CountTable::hidden() const {
  std::vector<std::vector<bool>> all;
  for (std::size_t i = 0; i < counts_; ++i) all.push_back(hidden_counts(column(i)));
  for (const Parts& parts : parts_)
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      bool any = false;
      for (const std::size_t part : parts) any = any || all[part][row];
      for (const std::size_t part : parts) all[part][row] = any;
    }
  return all;
}

std::vector<std::vector<Count>> CountTable::as_shown(bool redacted) const {
  std::vector<std::vector<Count>> all(counts_, std::vector<Count>(rows_.size(), count_shown(redacted)));
  if (!redacted) return all;
  const auto hides = hidden();
  const auto gone = given_away();
  for (std::size_t i = 0; i < counts_; ++i) {
    const auto counts = column(i);
    for (std::size_t row = 0; row < gone.size(); ++row)
      if (gone[row] || (hides[i][row] && rounded_count(counts[row]) > 0)) all[i][row] = Count::withheld;
  }
  return all;
}

// What is hidden of a column: withheld, or so small that no number is shown.
std::vector<bool> CountTable::not_shown(std::size_t count, const std::vector<Count>& shown) const {
  const auto counts = column(count);
  std::vector<bool> hidden;
  for (std::size_t row = 0; row < counts.size(); ++row)
    hidden.push_back(shown[row] != Count::exact && (shown[row] == Count::withheld || rounded_count(counts[row]) == 0));
  return hidden;
}

Row CountTable::total_row(const std::vector<std::vector<Count>>& shown, bool redacted) const {
  Row total{{Cell()}, {}, true};
  bool complete = true;
  for (std::size_t i = 0; i < counts_; ++i) {
    const auto hidden = not_shown(i, shown[i]);
    complete = complete && std::ranges::find(hidden, true) == hidden.end();
    total.cells.push_back(total_cell(column(i), hidden, redacted));
  }
  total.cells.front() =
      Keyword{"total", complete ? Text{"Total", "Всего"} : Text{"Total of what is shown", "Итого по показанным"}};
  return total;
}

Section CountTable::section(bool redacted, Total with_total) && {
  const auto counts = as_shown(redacted);
  for (const auto& [key, row] : rows_) {
    Row shown{{row.first}, {}};
    for (std::size_t i = 0; i < counts_; ++i)
      shown.cells.push_back(count_cell(row.second[i], counts[i][section_.rows.size()]));
    section_.rows.push_back(std::move(shown));
  }
  if (with_total == Total::with && rows_.size() > 1) section_.rows.push_back(total_row(counts, redacted));
  return std::move(section_);
}

Column number_column(std::string id, Text title) { return mentor::column(std::move(id), title, ColumnType::number); }

}  // namespace mentor
