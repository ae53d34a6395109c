// Tables on a terminal: columns as wide as their content where there is room, cells wrapped where there is not, lined
// up by display width, so that Cyrillic, wide and combining characters stand straight. For reports and for lists such
// as `mentor rules`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/style.h"

namespace mentor {

enum class Align : unsigned char { left, right };

struct TableColumn {
  std::string title;
  Align align = Align::left;
  bool whole = false;  // the values (numbers, dates, states) are short and are not broken where that can be helped
};

struct TableCell {
  std::string text;
  Style style = Style::plain;
};

// One cell per column; `group` is the heading that the row and those after it stand under.
struct TableRow {
  std::vector<TableCell> cells;
  std::optional<std::string> group = {};
};

struct Table {
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
};

// The table as lines of at most `width` cells (0: no limit), each ending with LF and without trailing spaces; empty
// where there are no columns. Where `width` is too little for columns side by side, each row becomes a block of
// "title: value" lines. Control characters in cells are shown escaped; LF breaks a line. O(size of the content).
std::string lay_out(const Table& table, std::size_t width, bool colour);

// The cells that the table takes where nothing is wrapped. O(size of the content).
std::size_t natural_width(const Table& table);

// Text broken into lines of at most `width` cells (0: no limit), control characters escaped, LF kept, each line after
// `indent` spaces and ending with LF.
std::string lay_out(std::string_view text, std::size_t width, std::size_t indent = 0, Style style = Style::plain,
                    bool colour = false);

// The same characters with control ones escaped, but for LF.
std::string visible_lines(std::string_view text);

}  // namespace mentor
