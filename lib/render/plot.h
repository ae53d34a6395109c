// The numbers of a chart, taken from the cells of its section: what is drawn is what the table says, in every format.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "render/look.h"

namespace mentor {

struct PlotValue {
  std::optional<double> number;  // of a ratio the per cent; nothing where it is missing, a gap
  Argument text;                 // as the cell reads
};

struct PlotSeries {
  std::string id;  // of the column
  Argument title;
  const Look* look;               // never null
  std::vector<PlotValue> values;  // one for each row
};

struct PlotRow {
  Argument label;
  const Look* look = nullptr;  // where the row itself is a state
};

struct Plot {
  std::vector<PlotRow> rows;
  std::vector<PlotSeries> series;
  bool per_cent = false;  // every number is a per cent
};

// Rows that are totals are left out, and of a stacked chart the series that are zero everywhere. Throws
// std::logic_error where the chart names a column that the section does not have, a bug of the report. O(cells).
Plot plot_of(const Section& section, const Chart& chart);

// The greatest number to be drawn: of a stacked chart the greatest sum of a row; 100 at least for per cents, 1 at least
// for others.
double greatest(const Plot& plot, ChartKind kind);

// The index of the column with this id. Throws std::logic_error where there is none.
std::size_t column_index(const Section& section, std::string_view id);

}  // namespace mentor
