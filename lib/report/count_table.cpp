#include "report/count_table.h"

namespace mentor {

CountTable::CountTable(std::string id, Text title, Column group, std::vector<Column> counts)
    : section_{std::move(id), {title, {}}, {}, {}, {}}, counts_(counts.size()) {
  section_.columns = {std::move(group)};
  for (Column& each : counts) section_.columns.push_back(std::move(each));
}

std::vector<std::int64_t>& CountTable::of(const std::string& key, const Cell& label) {
  return rows_.try_emplace(key, label, std::vector<std::int64_t>(counts_)).first->second.second;
}

Section CountTable::section(bool redacted, Total with_total) && {
  for (const auto& [key, row] : rows_) section_.rows.push_back({{row.first}, {}});
  Row total{{Keyword{"total", {"Total", "Всего"}}}, {}};
  for (std::size_t column = 0; column < counts_; ++column) {
    std::vector<std::int64_t> counts;
    for (const auto& [key, row] : rows_) counts.push_back(row.second[column]);
    CountColumn shown = count_column(counts, redacted);
    for (std::size_t i = 0; i < shown.cells.size(); ++i) section_.rows[i].cells.push_back(shown.cells[i]);
    total.cells.push_back(shown.total);
  }
  if (with_total == Total::with && rows_.size() > 1) section_.rows.push_back(std::move(total));
  return std::move(section_);
}

Column number_column(std::string id, Text title) { return column(std::move(id), title, ColumnType::number); }

}  // namespace mentor
