#include "render/xlsx_layout.h"

#include <algorithm>
#include <numeric>

#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t widest_column = 42, narrowest_column = 8;
constexpr std::size_t button = 3;  // of the filter, beside a heading
constexpr std::size_t most_lines = 25;
constexpr std::size_t rows_of_chart = 18;

// In pixels of 1/96 inch: a letter, the margins of a cell, a line; the print of an A4 page within its margins.
constexpr double letter = 7, cell_margins = 5, line = 20, chart_width = 624;
struct Paper {
  double width, height;
};
constexpr Paper upright_paper = {690, 970}, across_paper = {1015, 645};

std::size_t widest_wrapped_line(std::string_view text) {
  std::size_t widest = 0;
  for (const std::string& each : wrap(text, 1000)) widest = std::max(widest, display_width(each));
  return widest;
}

// Headings wrap: a column is at least as wide as their longest word.
std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    longest = std::max(longest, display_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return longest;
}

std::size_t width_of_cell(const SheetCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell.value)) return widest_wrapped_line(*text);
  return std::holds_alternative<Date>(cell.value) ? 10 : 6;
}

std::size_t width_of_cell(const Sheet& sheet, std::size_t column) {
  std::size_t widest = longest_word(sheet.columns[column].title) + button;
  for (const auto& row : sheet.rows) widest = std::max(widest, width_of_cell(row[column]) + 2);
  return std::clamp(widest, narrowest_column, widest_column);
}

std::size_t lines_in_row(const std::vector<SheetCell>& row, const std::vector<std::size_t>& widths) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < row.size(); ++i)
    if (const auto* text = std::get_if<std::string>(&row[i].value)) lines = std::max(lines, lines_in(*text, widths[i]));
  return lines;
}

// How much of its size is left where that much has to fit on a page.
double shrunk(const Paper& paper, double width, double height) {
  return std::min({1.0, paper.width / width, paper.height / height});
}

// A table with charts is printed on one page, whichever way that leaves more of its size, unless it leaves too little.
void set_paper(SheetLayout& layout, std::size_t charts) {
  double width = charts > 0 ? chart_width : 0, columns = 0;
  for (const std::size_t letters : layout.widths) columns += letter * static_cast<double>(letters) + cell_margins;
  width = std::max(width, columns);
  const std::size_t lines =
      std::accumulate(layout.row_lines.begin(), layout.row_lines.end(), layout.head_lines) + 1 + charts * rows_of_chart;
  const double height = line * static_cast<double>(lines);
  const double wide = shrunk(across_paper, width, height), high = shrunk(upright_paper, width, height);
  constexpr double least = 0.55;
  layout.across = columns > upright_paper.width;
  const double by_width = (layout.across ? across_paper : upright_paper).width / width;
  layout.on_one_page = charts > 0 && std::max(wide, high) >= least * std::min(1.0, by_width);
  if (layout.on_one_page) layout.across = wide > high;
}

void place_charts(SheetLayout& layout, std::size_t charts) {
  for (std::size_t i = 0; i < charts; ++i) layout.chart_rows.push_back(layout.row_lines.size() + 2 + i * rows_of_chart);
}

}  // namespace

std::size_t lines_in(std::string_view text, std::size_t width) {
  return std::min(wrap(text, std::max<std::size_t>(width, 3) - 2).size(), most_lines);
}

SheetLayout layout_of(const Sheet& sheet, std::size_t charts) {
  SheetLayout layout;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    layout.widths.push_back(width_of_cell(sheet, i));
    layout.head_lines = std::max(layout.head_lines, lines_in(sheet.columns[i].title, layout.widths[i] - 1));
  }
  for (const auto& row : sheet.rows) layout.row_lines.push_back(lines_in_row(row, layout.widths));
  set_paper(layout, charts);
  place_charts(layout, charts);
  return layout;
}

}  // namespace mentor
