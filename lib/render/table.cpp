#include "render/table.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

#include "unicode/width.h"

namespace mentor {

namespace {

using Widths = std::vector<std::size_t>;

constexpr std::size_t column_gap = 2;
constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max() / 4;
// Below the shortest cut a column of prose is unreadable, so the rows become blocks instead.
constexpr std::size_t longest_unbroken = 40, longest_cut = 20, shortest_cut = 12;

std::vector<std::string> cell_lines(std::string_view text, std::size_t width) {
  return wrap(visible_lines(text), width == 0 ? no_limit : width);
}

std::size_t widest_line(std::string_view text) {
  std::size_t width = 0;
  for (const std::string& line : cell_lines(text, no_limit)) width = std::max(width, display_width(line));
  return width;
}

std::size_t widest_word(std::string_view text) {
  std::size_t widest = 0;
  const std::string shown = visible_lines(text);
  for (std::size_t begin = 0; begin <= shown.size();) {
    const std::size_t end = std::min(shown.find_first_of(" \n", begin), shown.size());
    widest = std::max(widest, display_width(std::string_view(shown).substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

template <class Measure>
Widths measure(const Table& table, Measure of) {
  Widths widths;
  for (const TableColumn& column : table.columns) widths.push_back(of(column.title));
  for (const TableRow& row : table.rows)
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], of(row.cells[i].text));
  return widths;
}

std::size_t sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), std::size_t{0}); }

// Every width cut to `cap`, but never below its floor.
Widths capped(const Widths& natural, const Widths& floors, std::size_t cap) {
  Widths widths;
  for (std::size_t i = 0; i < natural.size(); ++i)
    widths.push_back(std::min(natural[i], std::max(cap, std::min(floors[i], natural[i]))));
  return widths;
}

// The widths under the greatest cap that fits into `room`: short columns keep what they need, long ones share the rest.
Widths fit(const Widths& natural, const Widths& floors, std::size_t room) {
  std::size_t low = 0, high = room;
  while (low < high) {
    const std::size_t cap = (low + high + 1) / 2;
    if (sum(capped(natural, floors, cap)) <= room)
      low = cap;
    else
      high = cap - 1;
  }
  Widths widths = capped(natural, floors, low);
  std::size_t spare = room - std::min(room, sum(widths));
  for (std::size_t i = 0; i < widths.size() && spare > 0; ++i)
    if (widths[i] < natural[i]) ++widths[i], --spare;
  return widths;
}

// What each column holds that is better not cut: its widest word, and its widest value where those are to stay whole.
struct Uncut {
  Widths words, values, numbers;
};

Uncut uncut_of(const Table& table) {
  Uncut uncut{measure(table, widest_word), Widths(table.columns.size()), Widths(table.columns.size())};
  const auto widen = [&](std::size_t column, std::size_t width) {
    Widths& widths = table.columns[column].align == Align::right ? uncut.numbers : uncut.values;
    widths[column] = std::max(widths[column], width);
  };
  for (const TableRow& row : table.rows)
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (table.columns[i].whole) widen(i, widest_line(row.cells[i].text));
  return uncut;
}

enum class Keep : unsigned char { values, words };

// The least widths at which no word of at most `longest` cells is cut and, as asked, no value either.
Widths least_widths(const Uncut& uncut, std::size_t longest, Keep keep) {
  Widths least;
  for (std::size_t i = 0; i < uncut.words.size(); ++i)
    least.push_back(
        std::max({std::min(uncut.words[i], longest), uncut.numbers[i], keep == Keep::values ? uncut.values[i] : 0}));
  return least;
}

// `12 of 14 (86 %)` on two lines.
Table with_broken_shares(Table table) {
  for (TableRow& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!table.columns[i].whole || table.columns[i].align != Align::right) continue;
      std::string& text = row.cells[i].text;
      if (const std::size_t bracket = text.find(" ("); bracket != std::string::npos) text[bracket] = '\n';
    }
  return table;
}

using Orders = std::span<const std::pair<Keep, std::size_t>>;

// Nothing where the columns cannot stand side by side in `width`.
std::optional<Widths> choose_widths(const Table& table, std::size_t width, Orders orders) {
  const Widths natural = measure(table, widest_line);
  const std::size_t gaps = column_gap * (natural.size() - 1);
  if (width == 0 || sum(natural) + gaps <= width) return natural;
  if (width <= gaps) return std::nullopt;
  const std::size_t room = width - gaps;
  const Uncut uncut = uncut_of(table);
  for (const auto& [keep, shortest] : orders)
    for (std::size_t longest = longest_unbroken; longest >= shortest; --longest) {
      const Widths floors = least_widths(uncut, longest, keep);
      if (sum(floors) <= room) return fit(natural, floors, room);
    }
  return std::nullopt;
}

// Appends pieces with the spaces between them, and none at the end of a line.
class SpacedLine {
 public:
  explicit SpacedLine(std::string& out) : out_(out) {}
  void space(std::size_t cells) { pending_ += cells; }
  void text(const std::string& text) {
    if (text.empty()) return;
    out_.append(pending_, ' ').append(text);
    pending_ = 0;
  }
  void end() { out_ += '\n'; }

 private:
  std::string& out_;
  std::size_t pending_ = 0;
};

void put_cell_text(SpacedLine& line, const std::string& text, std::size_t width, Align align, Style style,
                   bool colour) {
  const std::size_t spare = width - std::min(width, display_width(text));
  if (align == Align::right) line.space(spare);
  line.text(paint(text, style, colour));
  if (align == Align::left) line.space(spare);
}

void put_text_row(std::string& out, const Table& table, const std::vector<TableCell>& cells, const Widths& widths,
                  bool colour) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped.push_back(cell_lines(cells[i].text, std::max<std::size_t>(widths[i], 1)));
    height = std::max(height, wrapped.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    SpacedLine line(out);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) line.space(column_gap);
      put_cell_text(line, y < wrapped[i].size() ? wrapped[i][y] : "", widths[i], table.columns[i].align, cells[i].style,
                    colour);
    }
    line.end();
  }
}

void put_text_header(std::string& out, const Table& table, const Widths& widths, bool colour) {
  std::vector<TableCell> titles;
  for (const TableColumn& column : table.columns) titles.push_back({column.title, Style::bold});
  put_text_row(out, table, titles, widths, colour);
  SpacedLine line(out);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) line.space(column_gap);
    std::string rule;
    for (std::size_t cell = 0; cell < widths[i]; ++cell) rule += "─";
    line.text(paint(rule, Style::dim, colour));
  }
  line.end();
}

void put_text_group(std::string& out, const TableRow& row, const TableRow* previous, std::size_t width, bool colour) {
  if (!row.group || (previous != nullptr && previous->group == row.group)) return;
  if (previous != nullptr) out += '\n';
  out += lay_out(*row.group, width, 0, Style::bold, colour);
}

std::string side_by_side(const Table& table, const Widths& widths, std::size_t width, bool colour) {
  std::string out;
  put_text_header(out, table, widths, colour);
  const TableRow* previous = nullptr;
  for (const TableRow& row : table.rows) {
    put_text_group(out, row, previous, width, colour);
    put_text_row(out, table, row.cells, widths, colour);
    previous = &row;
  }
  return out;
}

std::string in_blocks(const Table& table, std::size_t width, bool colour) {
  std::string out;
  const TableRow* previous = nullptr;
  for (const TableRow& row : table.rows) {
    put_text_group(out, row, previous, width, colour);
    if (previous != nullptr && !out.ends_with("\n\n")) out += '\n';
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      out += lay_out(table.columns[i].title + ": " + row.cells[i].text, width, 0, row.cells[i].style, colour);
    previous = &row;
  }
  return out;
}

}  // namespace

std::string visible_lines(std::string_view text) {
  std::string shown;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (end < text.size() && line.ends_with('\r')) line.remove_suffix(1);
    shown += visible(line);
    if (end == text.size()) return shown;
    shown += '\n';
    begin = end + 1;
  }
}

std::size_t natural_width(const Table& table) {
  return sum(measure(table, widest_line)) + column_gap * (std::max<std::size_t>(table.columns.size(), 1) - 1);
}

std::string lay_out(const Table& table, std::size_t width, bool colour) {
  if (table.columns.empty()) return "";
  // Rather let a share, then a value of several words take two lines than cut a word; then cut as few letters as can
  // be.
  constexpr std::pair<Keep, std::size_t> first[] = {{Keep::values, longest_cut}};
  constexpr std::pair<Keep, std::size_t> then[] = {{Keep::values, longest_cut}, {Keep::words, shortest_cut}};
  if (const auto widths = choose_widths(table, width, first)) return side_by_side(table, *widths, width, colour);
  const Table broken = with_broken_shares(table);
  if (const auto widths = choose_widths(broken, width, then)) return side_by_side(broken, *widths, width, colour);
  return in_blocks(table, width, colour);
}

std::string lay_out(std::string_view text, std::size_t width, std::size_t indent, Style style, bool colour) {
  std::string out;
  const std::size_t room = width == 0 ? 0 : std::max<std::size_t>(width, indent + 1) - indent;
  for (const std::string& line : cell_lines(text, room)) {
    if (!line.empty()) out.append(indent, ' ').append(paint(line, style, colour));
    out += '\n';
  }
  return out;
}

}  // namespace mentor
