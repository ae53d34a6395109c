#include "report/count_table.h"

namespace mentor {

CountTable::CountTable(std::string id, Text title, Column group, std::vector<Column> counts, std::vector<Parts> parts)
    : section_{std::move(id), {title, {}}, {}, {}, {}}, counts_(counts.size()), parts_(std::move(parts)) {
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

Section CountTable::section(bool redacted, Total with_total) && {
  const auto hides = redacted ? hidden() : std::vector(counts_, std::vector<bool>(rows_.size()));
  for (const auto& [key, row] : rows_) {
    Row shown{{row.first}, {}};
    for (std::size_t i = 0; i < counts_; ++i)
      shown.cells.push_back(count_cell(row.second[i], hides[i][section_.rows.size()]));
    section_.rows.push_back(std::move(shown));
  }
  if (with_total == Total::with && rows_.size() > 1) {
    Row total{{Keyword{"total", {"Total", "Всего"}}}, {}, true};
    for (std::size_t i = 0; i < counts_; ++i) total.cells.push_back(total_cell(column(i), hides[i]));
    section_.rows.push_back(std::move(total));
  }
  return std::move(section_);
}

Column number_column(std::string id, Text title) { return mentor::column(std::move(id), title, ColumnType::number); }

}  // namespace mentor
