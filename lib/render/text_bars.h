// Charts and timelines of blocks, for a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace mentor {

// Bars beside the rows of a table, one for each row of the section (empty for totals and gaps).
struct TextBars {
  std::vector<std::string> bars;
  std::string legend;  // which block means what; empty for plain bars
};

// Of the section's first chart that is one bar a row; nothing where it has none, or only one row. `room`: the cells of
// the longest bar.
std::optional<TextBars> text_bars(const Section& section, Language language, std::size_t room);

// The timeline of a section that has one: a line for each row under an axis of months, the day of today as ┆, days on
// which something was done as ✓, and a legend. At most `width` cells wide (0: 120), nothing below 60. O(rows × width).
std::string text_timeline(const Section& section, Language language, std::size_t width);

}  // namespace mentor
