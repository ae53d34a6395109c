// Cells that say what the row above says: the lower part of a joined one, «то же», an empty one where the others of its
// column are filled. Only for recognition.
#pragma once

#include <string_view>

#include "exchange/import/plan_rows.h"

namespace mentor {

// Whether the whole text of a cell only points at the row above: «то же», «-//-», «—"—», "ditto". O(length).
bool says_as_above(std::string_view text);
// Whether a row is covered by cells from above, apart from `column` (the one of stages). O(cells).
bool has_joined_cells(const GridRow& row, std::optional<std::size_t> column);
// Whether so many cells of a column are filled that an empty one means the row above: at least two in five of the rows
// from `first` on, and no row of the table has such a cell first. O(rows).
bool empty_means_above(const Grid& grid, std::size_t first, std::size_t column);

}  // namespace mentor
