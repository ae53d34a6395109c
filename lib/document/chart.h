// Pictures of a section's table. A picture holds no numbers of its own: it names columns, so that a chart can never
// disagree with the table beside it, and a spreadsheet can draw it from the cells.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/text.h"

namespace mentor {

enum class ChartKind : unsigned char {
  bars,     // a bar for each row; several values stand side by side
  stacked,  // a bar for each row, its values one after another
  lines,    // a line for each value over the rows
};

// Rows that are totals (Row::total) are left out. A missing value is a gap, never zero; of a ratio the per cent is
// drawn.
struct Chart {
  ChartKind kind = ChartKind::bars;
  Message title;
  std::string category;             // id of the column that names each row
  std::vector<std::string> values;  // ids of columns with numbers or ratios; the id of a state gives its colour
  std::string whose = {};           // id of a column that tells rows of one name apart; may be empty
};

// A Gantt picture: a row for each row of the table, with a bar for each of its occurrences.
struct Timeline {
  Date from, to;            // the days that are shown; from <= to
  Date today;               // where the line of the day stands; may lie outside
  std::string label;        // id of the column that names each row; its number, if any, is in `number`
  std::string number;       // id of a column; may be empty
  std::string occurrences;  // id of a column of records {from, due, state, done}; from may be missing (an open start)
};

}  // namespace mentor
