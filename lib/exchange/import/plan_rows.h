// The tables of a plan as rows with a meaning: which of them is the heading, which begin a section, an item, or go on
// with the row above. Only for recognition.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/import/columns.h"
#include "exchange/import/imported_roadmap.h"

namespace mentor {

// A cell of a table whose columns are all one wide.
struct GridCell {
  std::vector<WordRange> paragraphs;
  std::uint32_t columns = 1;  // of the cell that begins here; 0: covered by the one before
  bool continued = false;

  bool empty() const { return paragraphs.empty(); }
  WordList words() const;
};

struct GridRow {
  std::vector<GridCell> cells;  // as many as the table has columns
  bool after_gap = false;
  bool whole = false;  // one cell takes all of it

  std::size_t filled() const;
};
using Grid = std::vector<GridRow>;

// The rows of a block with `width` columns at least, and as many as its widest row. O(cells).
Grid grid_of(const SourceBlock& block, std::size_t width = 0);

// The heading of a table: what its columns are for.
struct PlanHeading {
  std::size_t first_row = 0, rows = 1;  // which rows it takes
  std::vector<PlanColumn> columns;
  std::vector<WordList> titles;  // of the columns
  WordList repeated;             // what the rows of the heading say twice
  std::vector<WordList> lowest;  // the part of each title that stands in the lowest row of the heading
};
// Finds it among the first rows; nothing where the table has none, and so is no plan. O(cells).
std::optional<PlanHeading> find_heading(const SourceDocument& document, const Grid& grid);
// The heading of a table that has none, from what stands in its columns; nothing where they tell no plan. O(cells).
std::optional<PlanHeading> guess_heading(const SourceDocument& document, const Grid& grid);

// «1.1.», «1.2», "3)", "IV." — a number of an item or section, with what follows it.
bool is_item_number(std::string_view word);
// Whether the first word of a row is one. O(cells).
bool begins_with_number(const SourceDocument& document, const GridRow& row);
// Whether a row is the place of a signature: a position with «И. И. Иванов», with a line to sign on. O(words).
bool is_signature(const SourceDocument& document, const GridRow& row);
// How many numbers: «1.» 1, «1.2.» 2; 0 for none.
std::size_t number_depth(std::string_view word);

}  // namespace mentor
