// Plans that give each month or quarter a column and mark the cells: «I квартал | II квартал | …» with «х» below.
#pragma once

#include <vector>

#include "exchange/import/plan_rows.h"

namespace mentor {

// Whether a heading is nothing but a month, a quarter or a half of a year.
bool is_period_heading(std::string_view heading);

// Whether a cell says that something is done then: «х», «+», «✓».
bool is_period_mark(std::string_view cell);

// The columns whose headings are periods and whose cells from row `first` on are empty or hold a mark or a dash and
// nothing else, but for a row that numbers the columns; none where there are fewer than two. O(cells).
std::vector<std::size_t> period_columns(const SourceDocument& document, const Grid& grid, const PlanHeading& heading,
                                        std::size_t first);

}  // namespace mentor
