#include "exchange/import/plan_rows.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "deadline/deadline.h"
#include "exchange/import/period_columns.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Headings are short; a row of sentences is none.
constexpr std::size_t most_words_of_heading = 16;
// A title and an approval may stand above the heading in a workbook.
constexpr std::size_t most_rows_above = 60;

bool is_what(PlanColumn column) { return column == PlanColumn::activity || column == PlanColumn::stage; }
bool is_when(PlanColumn column) {
  return column == PlanColumn::deadline || column == PlanColumn::start || column == PlanColumn::end;
}

// Says what is done, and at least one thing more that plans say.
bool makes_a_plan(const std::vector<PlanColumn>& columns) {
  const auto has = [&](PlanColumn column) { return std::ranges::find(columns, column) != columns.end(); };
  const auto more = has(PlanColumn::number) + (std::ranges::any_of(columns, is_when) ? 2 : 0) +
                    (has(PlanColumn::responsible) ? 2 : 0) + has(PlanColumn::result) +
                    (has(PlanColumn::activity) && has(PlanColumn::stage));
  const bool what = std::ranges::any_of(columns, is_what);
  // A heading of another wording for what is done, beside the two that tell a plan.
  return (what && more >= 1) || (has(PlanColumn::unknown) && more >= 4);
}

std::optional<PlanHeading> heading_at(const SourceDocument& document, const Grid& grid, std::size_t row) {
  PlanHeading heading{row, 1, {}, {}, {}, {}};
  for (const GridCell& cell : grid[row].cells) {
    const WordList words = cell.words();
    if (words.size() > most_words_of_heading) return std::nullopt;
    heading.columns.push_back(column_of_heading(document.text(words)));
    heading.titles.push_back(words);
    heading.lowest.push_back(words);
  }
  const auto is_period = [&](const WordList& title) { return is_period_heading(document.text(title)); };
  const bool dated = std::ranges::count_if(heading.titles, is_period) > 1;
  const bool plan = makes_a_plan(heading.columns) || (dated && std::ranges::any_of(heading.columns, is_what));
  if (grid[row].filled() < 2 || !plan) return std::nullopt;
  return heading;
}

// A second row of headings below joined cells: «Сроки» over «Начало» and «Окончание».
void add_second_row(const SourceDocument& document, const Grid& grid, PlanHeading& heading) {
  const std::size_t next = heading.first_row + 1;
  if (next >= grid.size()) return;
  const GridRow& row = grid[next];
  std::size_t below = 0, again = 0;
  bool wide = false, dates = true;
  for (const GridCell& cell : grid[heading.first_row].cells) wide = wide || cell.columns > 1;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty()) continue;
    const std::string title = document.text(row.cells[i].words());
    // A cell that was joined over both rows, and stands in each.
    if (fold(title) == fold(document.text(heading.titles[i]))) {
      ++again;
      continue;
    }
    const PlanColumn column = column_of_heading(title);
    const bool period = is_period_heading(title);
    if ((column == PlanColumn::unknown && !period) || row.cells[i].words().size() > 4) return;
    dates = dates && (column == PlanColumn::start || column == PlanColumn::end || period);
    ++below;
  }
  // Without joined cells only «начало» and «окончание», or months, are no row of the plan.
  if ((!wide && (!dates || below < 2)) || below == 0 || (again == 0 && row.filled() == row.cells.size())) return;
  heading.rows = 2;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty()) continue;
    if (fold(document.text(row.cells[i].words())) == fold(document.text(heading.titles[i]))) {
      append(heading.repeated, row.cells[i].words());
      continue;
    }
    append(heading.titles[i], row.cells[i].words());
    heading.lowest[i] = row.cells[i].words();
    heading.columns[i] = column_of_heading(document.text(row.cells[i].words()));
  }
}

}  // namespace

WordList GridCell::words() const {
  WordList words;
  for (const WordRange& range : paragraphs) append(words, list_of(range));
  return words;
}

std::size_t GridRow::filled() const {
  return static_cast<std::size_t>(std::ranges::count_if(cells, [](const GridCell& cell) { return !cell.empty(); }));
}

Grid grid_of(const SourceBlock& block, std::size_t width) {
  Grid grid;
  for (const SourceRow& row : block.rows) {
    GridRow& made = grid.emplace_back();
    made.after_gap = row.after_gap;
    for (const SourceCell& cell : row.cells) {
      GridCell& first = made.cells.emplace_back();
      first.columns = cell.columns;
      first.continued = cell.continued;
      for (const SourceParagraph& paragraph : cell.paragraphs) first.paragraphs.push_back(paragraph.words);
      for (std::uint32_t i = 1; i < cell.columns; ++i)
        made.cells.push_back({.paragraphs = {}, .columns = 0, .continued = cell.continued});
    }
    width = std::max(width, made.cells.size());
  }
  for (GridRow& row : grid) {
    row.whole = row.filled() == 1 && !row.cells.empty() && !row.cells.front().empty() &&
                row.cells.front().columns == row.cells.size() && width > 1;
    row.cells.resize(width);
  }
  return grid;
}

namespace {

// How the cells of one column look.
struct ColumnLook {
  std::size_t filled = 0, numbers = 0, deadlines = 0, words = 0;
};

ColumnLook look_of(const SourceDocument& document, const Grid& grid, std::size_t first, std::size_t column) {
  constexpr std::size_t most_rows = 200;
  ColumnLook look;
  for (std::size_t row = first; row < grid.size() && row < first + most_rows; ++row) {
    const GridCell& cell = grid[row].cells[column];
    if (cell.empty() || grid[row].filled() < 2) continue;
    const WordList words = cell.words();
    const std::string text = document.text(words);
    ++look.filled;
    look.words += words.size();
    if (words.size() == 1 && is_item_number(text)) {
      ++look.numbers;
    } else {
      const DeadlineKind kind = read_deadline(text, {}).kind;
      if (kind != DeadlineKind::unreadable && kind != DeadlineKind::missing) ++look.deadlines;
    }
  }
  return look;
}

// A first column with no heading, or one of its own kind, whose cells are numbers.
void find_numbers(const SourceDocument& document, const Grid& grid, PlanHeading& heading) {
  if (std::ranges::find(heading.columns, PlanColumn::number) != heading.columns.end()) return;
  PlanColumn& first = heading.columns.front();
  const bool other = std::any_of(heading.columns.begin() + 1, heading.columns.end(),
                                 [](PlanColumn each) { return is_what(each) || each == PlanColumn::unknown; });
  if ((first != PlanColumn::none && first != PlanColumn::unknown) || !other) return;
  const ColumnLook look = look_of(document, grid, heading.first_row + heading.rows, 0);
  if (look.filled > 0 && look.numbers * 3 >= look.filled * 2) first = PlanColumn::number;
}

}  // namespace

std::optional<PlanHeading> find_heading(const SourceDocument& document, const Grid& grid) {
  for (std::size_t row = 0; row < grid.size() && row < most_rows_above; ++row) {
    auto heading = heading_at(document, grid, row);
    if (!heading) continue;
    add_second_row(document, grid, *heading);
    find_numbers(document, grid, *heading);
    return heading;
  }
  return std::nullopt;
}

std::optional<PlanHeading> guess_heading(const SourceDocument& document, const Grid& grid) {
  if (grid.size() < 2 || grid.front().cells.size() < 2) return std::nullopt;
  PlanHeading heading{0, 0, {}, {}, {}, {}};
  std::size_t wordiest = 0, most = 0, when = 0;
  for (std::size_t i = 0; i < grid.front().cells.size(); ++i) {
    const ColumnLook look = look_of(document, grid, 0, i);
    heading.titles.emplace_back();
    heading.lowest.emplace_back();
    heading.columns.push_back(PlanColumn::unknown);
    if (look.filled == 0) {
      heading.columns[i] = PlanColumn::none;
    } else if (look.numbers * 3 >= look.filled * 2) {
      heading.columns[i] = PlanColumn::number;
    } else if (look.deadlines * 2 > look.filled && when == 0) {
      heading.columns[i] = PlanColumn::deadline;
      when = 1;
    } else if (look.words > most) {
      most = look.words, wordiest = i;
    }
  }
  if (most == 0 || when == 0) return std::nullopt;
  heading.columns[wordiest] = PlanColumn::activity;
  for (std::size_t i = wordiest + 1; i < heading.columns.size(); ++i)
    if (heading.columns[i] == PlanColumn::unknown) {
      heading.columns[i] = PlanColumn::responsible;
      break;
    }
  return heading;
}

std::size_t number_depth(std::string_view word) {
  std::size_t depth = 0, at = 0;
  while (at < word.size()) {
    const std::size_t begin = at;
    while (at < word.size() && word[at] >= '0' && word[at] <= '9') ++at;
    if (at == begin || at - begin > 3) return 0;
    ++depth;
    if (at == word.size()) return depth;
    if (word[at] != '.' && word[at] != ')') return 0;
    if (++at == word.size()) return depth;
  }
  return 0;
}

bool begins_with_number(const SourceDocument& document, const GridRow& row) {
  for (const GridCell& cell : row.cells)
    if (!cell.empty()) return is_item_number(document.words[cell.words().front()].text);
  return false;
}

bool is_signature(const SourceDocument& document, const GridRow& row) {
  constexpr std::size_t most_words = 25;
  std::size_t words = 0, initials = 0;
  for (const GridCell& cell : row.cells)
    for (const WordId id : cell.words()) {
      const std::u32string points = to_utf32(document.words[id].text);
      ++words;
      const bool initial = points.size() >= 2 && points[1] == U'.' && points[0] >= U'А' && points[0] <= U'Я';
      initials +=
          initial || points.find(U"__") != std::u32string::npos || points.find(U"***") != std::u32string::npos ? 1 : 0;
    }
  return initials > 0 && words <= most_words;
}

bool is_item_number(std::string_view word) {
  if (number_depth(word) > 0) return true;
  if (word.size() < 2 || (word.back() != '.' && word.back() != ')')) return false;
  const std::string_view roman = word.substr(0, word.size() - 1);
  return roman.size() <= 5 && roman.find_first_not_of("IVX") == std::string_view::npos;
}

}  // namespace mentor
