#include "exchange/import/cells_above.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "exchange/import/plan_reader.h"
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
  // A few empty cells among many are gaps: nobody knows what they mean.
  return filled * 5 >= rows * 2 && filled * 5 <= rows * 4;
}

// A joined cell belongs to every row that it covers; «то же» and what is left empty say what the row above says.
void PlanReader::repeat_above(const GridRow& row) {
  for (std::size_t i = 0; i < width() && !above_.empty(); ++i) {
    CellText& cell = open_->cells[i];
    const bool who = is(i, PlanColumn::responsible), said = is(i, PlanColumn::result);
    const bool when = is(i, PlanColumn::deadline) || is(i, PlanColumn::start) || is(i, PlanColumn::end);
    if ((!who && !when && !said) || above_[i].empty()) continue;
    const std::string own = document_.text(cell.words);
    const bool joined = cell.empty() && row.cells[i].continued;
    const bool empty = cell.empty() && row.cells[i].columns > 0;
    const bool same = joined || says_as_above(own) || (empty && empty_repeats_[i] && !new_section_);
    if (!same) continue;
    if (joined && joined_++ == 0) first_joined_ = place_of(document_, above_[i].words);
    const std::string_view field = who ? "responsible" : when ? "deadline" : "result";
    if (!joined && !cell.empty())
      open_->doubts.push_back(
          {field,
           {{"“{0}” is read as what the row above says", "«{0}» прочитано как «то же, что в строке выше»"}, {own}},
           place_of(document_, cell.words)});
    if (!joined && cell.empty())
      open_->doubts.push_back({field,
                               {{"this cell is empty; what the row above says is taken",
                                 "эта ячейка пуста; взято то, что сказано в строке выше"},
                                {}},
                               place_of(document_, open_->cells[*what_].words)});
    remark(cell.words);
    cell = above_[i];
  }
}

}  // namespace mentor
