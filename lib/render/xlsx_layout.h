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
  unsigned per_cent = 100;              // of the print, so that all columns stand on one page; 10 … 100
  std::vector<std::size_t> chart_rows;  // the row (from 0, the headings') at which each chart begins
  std::vector<std::size_t> breaks;      // rows that begin a page, so that no chart is cut in two
};

// The layout of a sheet with its charts below the table. O(size of the cells).
SheetLayout layout_of(const Sheet& sheet, std::size_t charts);

// The lines that a text takes in a column of that many letters, at most 25: more would fill a screen.
std::size_t lines_in(std::string_view text, std::size_t width);

}  // namespace mentor
