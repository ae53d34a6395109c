// Tables whose cells stand one below another: a number begins a row, a blank line ends a cell, and where nothing ends
// it the words of a deadline do.
#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"
#include "deadline/deadline.h"
#include "exchange/import/imported_roadmap.h"
#include "exchange/import/plan_rows.h"
#include "exchange/import/text_lines.h"

namespace mentor {

namespace {

using Cell = FoundTable::Cell;

bool is_capital(std::string_view word) {
  const char32_t c = code_point_at(word, 0).value;
  return (c >= U'А' && c <= U'Я') || c == U'Ё' || (c >= 'A' && c <= 'Z') || c == U'«' || c == U'№';
}

// «ПОДГОТОВКА» below the headings: capitals only, and no column is called so.
bool is_heading_of_section(const std::string& line) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point_at(line, at);
    at += point.size;
    if ((point.value >= U'а' && point.value <= U'я') || (point.value >= 'a' && point.value <= 'z')) return false;
    letters += is_capital(line.substr(at - point.size, point.size)) ? 1 : 0;
  }
  constexpr std::size_t fewest = 4;
  return letters >= fewest && column_of_heading(line) == PlanColumn::unknown;
}

// The heading as it runs together: each word with a capital begins a column.
struct Heading {
  std::size_t first = 0, end = 0;  // lines
  std::vector<WordList> titles;
  std::vector<PlanColumn> columns;
};

std::optional<Heading> printed_heading_at(const SourceDocument& document, const TextLines& lines, std::size_t line) {
  Heading heading{line, line, {}, {}};
  constexpr std::size_t most_lines = 16, most_words = 30;
  std::size_t words = 0;
  for (; heading.end < lines.size() && heading.end < line + most_lines; ++heading.end) {
    const WordList& of_line = lines[heading.end].words;
    const std::string& first = document.words[of_line.front()].text;
    if (number_depth(first) > 0 && heading.end > line) break;
    if (heading.titles.size() > 2 && is_heading_of_section(document.text(of_line))) break;
    words += of_line.size();
    if (words > most_words) return std::nullopt;
    for (const WordId id : of_line) {
      if (heading.titles.empty() || is_capital(document.words[id].text)) heading.titles.emplace_back();
      heading.titles.back().push_back(id);
    }
  }
  bool what = false;
  for (const WordList& title : heading.titles) {
    heading.columns.push_back(column_of_heading(document.text(title)));
    what = what || heading.columns.back() == PlanColumn::activity || heading.columns.back() == PlanColumn::stage;
  }
  const bool numbered = !heading.columns.empty() && heading.columns.front() == PlanColumn::number;
  if (!numbered || !what || heading.columns.size() < 3) return std::nullopt;
  return heading;
}

struct RowStart {
  std::size_t line;
  std::string number;
};

// Lines that begin with the number of an item: one with dots, or the next whole number before a capital.
std::vector<RowStart> row_starts(const SourceDocument& document, const TextLines& lines, std::size_t from) {
  std::vector<RowStart> starts;
  unsigned last = 0;
  for (std::size_t i = from; i < lines.size(); ++i) {
    const WordList& words = lines[i].words;
    const std::string& first = document.words[words.front()].text;
    const std::size_t depth = number_depth(first);
    if (depth == 0 || first.back() == ')') continue;
    const unsigned leading = whole_number<unsigned>(std::string_view(first).substr(0, first.find('.'))).value_or(0);
    const bool next = leading == last + 1 || (leading == last && depth > 1);
    const bool capital = words.size() < 2 || is_capital(document.words[words[1]].text) || depth > 1;
    if (!next || !capital) continue;
    last = leading;
    starts.push_back({i, first});
  }
  return starts;
}

bool is_section(const std::vector<RowStart>& starts, std::size_t i) {
  return i + 1 < starts.size() && number_depth(starts[i].number) + 1 == number_depth(starts[i + 1].number);
}

bool is_deadline(const SourceDocument& document, const WordList& words) {
  const Deadline read = read_deadline(document.text(words), {});
  return read.kind != DeadlineKind::missing && (!read.error || read.error->needs_period);
}

// Reads the rows below a heading.
class BlockTable {
 public:
  BlockTable(const SourceDocument& document, const TextLines& lines, Heading heading)
      : document_(document), lines_(lines), heading_(std::move(heading)) {}

  std::optional<FoundTable> read() {
    table_.first = heading_.first;
    table_.last = lines_.size();
    auto& titles = table_.rows.emplace_back();
    for (const WordList& title : heading_.titles) titles.push_back({{title}, 1});
    const std::size_t numbered = add_column_numbers(heading_.end);
    const bool section = numbered < lines_.size() && is_heading_of_section(document_.text(lines_[numbered].words));
    const auto starts = row_starts(document_, lines_, numbered + (section ? 1 : 0));
    if (starts.size() < 2 || starts.front().line != numbered + (section ? 1 : 0)) return std::nullopt;
    if (section) add_section(numbered, starts.front().line);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1].line : lines_.size();
      is_section(starts, i) ? add_section(starts[i].line, end) : add_row(starts[i].line, end);
    }
    return std::move(table_);
  }

 private:
  // «1», «2», «3», … below the headings, a line each. The line behind them, `from` where there are none.
  std::size_t add_column_numbers(std::size_t from) {
    const std::size_t columns = heading_.columns.size();
    if (from + columns >= lines_.size()) return from;
    std::vector<Cell> row;
    for (std::size_t i = 0; i < columns; ++i) {
      const WordList& words = lines_[from + i].words;
      if (words.size() != 1 || whole_number<std::size_t>(document_.words[words.front()].text) != i + 1) return from;
      row.push_back({{words}, 1});
    }
    table_.rows.push_back(std::move(row));
    return from + columns;
  }

  void add_section(std::size_t first, std::size_t end) {
    Cell cell{{{}}, static_cast<std::uint32_t>(heading_.columns.size())};
    for (std::size_t i = first; i < end; ++i) append(cell.paragraphs.front(), lines_[i].words);
    table_.rows.push_back({cell});
  }

  // What stands between blank lines; a part that begins small goes on with the one before.
  std::vector<WordList> blocks_of(std::size_t first, std::size_t end) const {
    std::vector<WordList> blocks;
    for (std::size_t i = first; i < end; ++i) {
      WordList words = lines_[i].words;
      if (i == first) words.erase(words.begin());
      if (words.empty()) continue;
      const bool apart = lines_[i].after_gap && !begins_small(document_.words[words.front()].text);
      const bool own = lines_[i].after_gap && is_deadline(document_, words);
      if (blocks.empty() || ((apart || own) && i != first)) blocks.emplace_back();
      append(blocks.back(), words);
    }
    return blocks;
  }

  void add_row(std::size_t first, std::size_t end) {
    auto& row = table_.rows.emplace_back(heading_.columns.size());
    row.front().paragraphs.push_back({lines_[first].words.front()});
    std::vector<WordList> blocks = blocks_of(first, end);
    const auto when = std::ranges::find(heading_.columns, PlanColumn::deadline);
    if (blocks.size() + 1 == row.size()) {
      for (std::size_t i = 0; i < blocks.size(); ++i) row[i + 1].paragraphs.push_back(blocks[i]);
    } else if (when != heading_.columns.end()) {
      fill_around_deadline(row, blocks, static_cast<std::size_t>(when - heading_.columns.begin()));
    } else {
      fill_in_order(row, blocks);
    }
  }

  // No deadline to go by: the first block is the title, a list in it and all that follows are the last column.
  void fill_in_order(std::vector<Cell>& row, std::vector<WordList>& blocks) const {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i > 0) {
        row.back().paragraphs.push_back(blocks[i]);
        continue;
      }
      const auto mark = std::ranges::find_if(blocks[0], [&](WordId id) { return document_.words[id].text == "1)"; });
      const WordList title(blocks[0].begin(), mark), rest(mark, blocks[0].end());
      row[1].paragraphs.push_back(title);
      if (!rest.empty()) row.back().paragraphs.push_back(rest);
    }
  }

  // The longest run of words that is a deadline stands between what is done and who does it.
  void fill_around_deadline(std::vector<Cell>& row, const std::vector<WordList>& blocks, std::size_t when) const {
    for (std::size_t i = 0; i < blocks.size(); ++i)
      if (i > 0 && is_deadline(document_, blocks[i])) {
        for (std::size_t k = 0; k < blocks.size(); ++k)
          row[k < i ? when - 1 : std::min(when + k - i, row.size() - 1)].paragraphs.push_back(blocks[k]);
        return;
      }
    WordList all;
    for (const WordList& block : blocks) append(all, block);
    std::size_t from = all.size(), length = 0;
    constexpr std::size_t longest = 9, most = 400;
    for (std::size_t i = 1; i < all.size() && i < most; ++i)
      for (std::size_t n = std::min(longest, all.size() - i); n > length; --n) {
        const WordList part(all.begin() + static_cast<std::ptrdiff_t>(i),
                            all.begin() + static_cast<std::ptrdiff_t>(i + n));
        if (is_deadline(document_, part)) from = i, length = n;
      }
    const auto cut = [&](std::size_t begin, std::size_t end) {
      return WordList(all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end));
    };
    row[when - 1].paragraphs.push_back(cut(0, from));
    if (length > 0) row[when].paragraphs.push_back(cut(from, from + length));
    if (from + length < all.size())
      row[std::min(when + 1, row.size() - 1)].paragraphs.push_back(cut(from + length, all.size()));
  }

  const SourceDocument& document_;
  const TextLines& lines_;
  Heading heading_;
  FoundTable table_;
};

}  // namespace

std::optional<FoundTable> table_in_blocks(const SourceDocument& document, const TextLines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (column_of_heading(document.words[lines[i].words.front()].text) != PlanColumn::number) continue;
    if (auto heading = printed_heading_at(document, lines, i))
      if (auto table = BlockTable(document, lines, std::move(*heading)).read()) return table;
  }
  return std::nullopt;
}

}  // namespace mentor
