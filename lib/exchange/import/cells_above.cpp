#include "exchange/import/cells_above.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

bool says_as_above(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view known : {"то же", "то же самое", "тот же", "те же", "так же", "там же", "тоже",
                                       "см. выше", "ditto", "same", "same as above", "as above"})
    if (folded == known || folded == std::string(known) + ".") return true;
  // «-//-», «—"—», «» »: only marks, and one of them a mark of repetition.
  bool repeats = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    const bool mark = std::u32string_view(U"\"„“”″〃»«/'").find(point.value) != std::u32string_view::npos;
    if (!mark && std::u32string_view(U"-–—−_ .").find(point.value) == std::u32string_view::npos) return false;
    repeats = repeats || mark;
  }
  return repeats;
}

bool has_joined_cells(const GridRow& row, std::optional<std::size_t> column) {
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (i != column && row.cells[i].continued) return true;
  return false;
}

bool empty_means_above(const Grid& grid, std::size_t first, std::size_t column) {
  std::size_t rows = 0, filled = 0;
  for (std::size_t i = first; i < grid.size(); ++i) {
    if (grid[i].filled() < 2 || column >= grid[i].cells.size()) continue;
    const bool empty = grid[i].cells[column].empty();
    if (rows == 0 && empty) return false;
    ++rows;
    filled += empty ? 0 : 1;
  }
  return filled * 5 >= rows * 2 && filled < rows;
}

}  // namespace mentor
