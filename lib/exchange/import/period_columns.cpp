#include "exchange/import/period_columns.h"

#include <algorithm>

#include "deadline/deadline.h"
#include "unicode/fold.h"

namespace mentor {

bool is_period_mark(std::string_view cell) {
  const std::string folded = fold(cell);
  for (const std::string_view mark : {"х", "x", "+", "v", "*", "√", "✓", "✔", "●", "•", "■", "да", "yes"})
    if (folded == mark) return true;
  return false;
}

bool is_period_heading(std::string_view heading) {
  switch (read_deadline(heading, {}).kind) {
    case DeadlineKind::month:
    case DeadlineKind::quarter:
    case DeadlineKind::half_year:
      return true;
    default:
      return false;
  }
}

std::vector<std::size_t> period_columns(const SourceDocument& document, const Grid& grid, const PlanHeading& heading,
                                        std::size_t first) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < heading.columns.size(); ++i) {
    if (!is_period_heading(document.text(heading.lowest[i]))) continue;
    const auto marked = [&](const GridRow& row) {
      if (row.whole || i >= row.cells.size() || row.cells[i].empty()) return true;
      const std::string text = document.text(row.cells[i].words());
      return is_period_mark(text) || text == "-" || text == "–" || text == "—" || text == std::to_string(i + 1);
    };
    if (std::all_of(grid.begin() + static_cast<std::ptrdiff_t>(first), grid.end(), marked)) columns.push_back(i);
  }
  if (columns.size() < 2) columns.clear();
  return columns;
}

}  // namespace mentor
