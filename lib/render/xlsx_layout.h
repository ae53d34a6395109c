// How a sheet is laid out on screen and on paper: widths, heights, the size of the print, where pages end.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "render/xlsx_sheet.h"

namespace mentor {

// Widths are in letters of the sheet's type, heights in lines of it.
struct SheetLayout {
  std::vector<std::size_t> widths;      // of the columns
  std::size_t head_lines = 1;           // of the headings
  std::vector<std::size_t> row_lines;   // of the rows below them
  bool across = false;                  // A4 on its side
  bool on_one_page = false;             // with all its charts, so that none is cut in two; else as wide as a page
  std::vector<std::size_t> chart_rows;  // the row (from 0, the headings') at which each chart begins
};

// The layout of a sheet with its charts below the table. O(size of the cells).
SheetLayout layout_of(const Sheet& sheet, std::size_t charts);

// The lines that a text takes in a column of that many letters, at most 25: more would fill a screen.
std::size_t lines_in(std::string_view text, std::size_t width);

}  // namespace mentor
