// Tables in columns of spaces: where hardly any line has a letter, a column ends.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "base/utf8.h"
#include "exchange/import/imported_roadmap.h"
#include "exchange/import/plan_rows.h"
#include "exchange/import/text_lines.h"

namespace mentor {

namespace {

// Words with single spaces between them.
struct Segment {
  std::uint32_t begin = 0, end = 0;  // in characters of the line
  WordList words;
};

std::uint32_t end_of(const SourceWord& word) {
  return word.offset + static_cast<std::uint32_t>(code_points(word.text));
}

std::vector<Segment> segments_of(const SourceDocument& document, const PrintedLine& line) {
  std::vector<Segment> segments;
  for (const WordId id : line.words) {
    const SourceWord& word = document.words[id];
    if (segments.empty() || word.offset > segments.back().end + 1) segments.push_back({word.offset, 0, {}});
    segments.back().end = end_of(word);
    segments.back().words.push_back(id);
  }
  return segments;
}

bool is_heading(const SourceDocument& document, const std::vector<Segment>& segments) {
  std::set<PlanColumn> columns;
  for (const Segment& segment : segments) {
    if (segment.words.size() > 8) return false;
    columns.insert(column_of_heading(document.text(segment.words)));
  }
  columns.erase(PlanColumn::none);
  columns.erase(PlanColumn::unknown);
  return columns.size() >= 2 && (columns.contains(PlanColumn::activity) || columns.contains(PlanColumn::stage));
}

// The columns as half-open ranges of characters.
struct Columns {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;

  std::size_t of(std::uint32_t offset) const {
    std::size_t found = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i)
      if (ranges[i].first <= offset) found = i;
    return found;
  }
  bool crosses(const Segment& segment) const {
    const std::size_t column = of(segment.begin);
    return column + 1 < ranges.size() && segment.end > ranges[column + 1].first;
  }
};

// How many lines have something at each character; a line of one segment says nothing of columns.
struct Coverage {
  std::vector<std::size_t> lines;
  std::size_t counted = 0;
};

Coverage coverage_of(std::span<const std::vector<Segment>> lines) {
  constexpr std::size_t most_width = 2000;
  Coverage coverage;
  for (const auto& segments : lines) {
    if (segments.size() < 2) continue;
    ++coverage.counted;
    for (const Segment& segment : segments) {
      const std::size_t end = std::min<std::size_t>(segment.end, most_width);
      if (coverage.lines.size() < end) coverage.lines.resize(end);
      for (std::size_t c = segment.begin; c < end; ++c) ++coverage.lines[c];
    }
  }
  return coverage;
}

// Columns where up to `stray` lines reach over the space between two. Each begins where the fewest lines do so.
Columns columns_of(const Coverage& coverage, std::size_t stray) {
  const auto& covered = coverage.lines;
  Columns columns;
  for (std::size_t c = 0; c < covered.size(); ++c) {
    if (covered[c] <= stray) continue;
    const bool next = c > 0 && covered[c - 1] > stray;
    if (!next) columns.ranges.emplace_back(c, c);
    columns.ranges.back().second = static_cast<std::uint32_t>(c + 1);
  }
  for (std::size_t i = 1; i < columns.ranges.size(); ++i) {
    std::uint32_t least = columns.ranges[i - 1].second;
    for (std::uint32_t c = least; c < columns.ranges[i].first; ++c)
      if (covered[c] <= covered[least]) least = c;
    columns.ranges[i].first = least + 1;
  }
  return columns;
}

// As many columns as the heading has, where some number of stray lines makes so many; else those that hardly any line
// reaches over.
Columns columns_of(std::span<const std::vector<Segment>> lines, std::size_t wanted) {
  const Coverage coverage = coverage_of(lines);
  for (std::size_t stray = 0; stray <= coverage.counted / 6; ++stray)
    if (Columns columns = columns_of(coverage, stray); columns.ranges.size() == wanted) return columns;
  return columns_of(coverage, coverage.counted / 40);
}

class ColumnTable {
 public:
  ColumnTable(const SourceDocument& document, const TextLines& lines, std::size_t first)
      : document_(document), lines_(lines) {
    table_.first = first;
    table_.last = lines.size();
    for (std::size_t i = first; i < lines.size(); ++i) segments_.push_back(segments_of(document, lines[i]));
    find_columns();
  }

  std::optional<FoundTable> read() {
    if (width_ < 2) return std::nullopt;
    if (gaps_end_rows()) {
      for (const auto& [begin, end] : chunks()) read_chunk(begin, end);
      return std::move(table_);
    }
    begin_row();
    for (std::size_t i = 0; i < segments_.size(); ++i) read_line(i);
    return std::move(table_);
  }

 private:
  // A page is laid out by itself: its columns may stand elsewhere than those of the page before. There are as many as
  // the heading has, or else as most lines say; a page with another number (one column is empty on it) is read by those
  // of its neighbour.
  void find_columns() {
    std::size_t end = 1;
    while (end < segments_.size() && !lines_[table_.first + end].after_gap) ++end;
    const std::span all(segments_);
    const std::size_t wanted = columns_of(coverage_of(all.first(end)), 0).ranges.size();
    std::map<std::size_t, std::size_t> lines_with;
    for (std::size_t begin = 0; begin < all.size(); begin = end) {
      end = begin + 1;
      while (end < all.size() && !lines_[table_.first + end].new_page) ++end;
      pages_.push_back(columns_of(all.subspan(begin, end - begin), wanted));
      page_of_.resize(end, pages_.size() - 1);
      lines_with[pages_.back().ranges.size()] += end - begin;
    }
    for (const auto& [width, count] : lines_with)
      if (width > 1 && (width_ == 0 || count > lines_with[width_])) width_ = width;
    if (wanted > 1 && lines_with.contains(wanted)) width_ = wanted;
    const auto fits = [&](const Columns& page) { return page.ranges.size() == width_; };
    const auto first = std::ranges::find_if(pages_, fits);
    for (std::size_t i = 0; i < pages_.size() && first != pages_.end(); ++i)
      if (!fits(pages_[i])) pages_[i] = i == 0 ? *first : pages_[i - 1];
  }

  const Columns& columns(std::size_t line) const { return pages_[page_of_[line]]; }

  void begin_row() {
    table_.rows.emplace_back(width_);
    whole_ = false;
  }

  // Lines [begin, end) without a blank one between them.
  using Chunk = std::pair<std::size_t, std::size_t>;
  std::vector<Chunk> chunks() const {
    std::vector<Chunk> all;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (all.empty() || lines_[table_.first + i].after_gap) all.emplace_back(i, i);
      all.back().second = i + 1;
    }
    return all;
  }

  bool is_numbered(std::size_t line) const {
    const std::string& first = document_.words[segments_[line].front().words.front()].text;
    return is_item_number(first) && first.back() != ')' && columns(line).of(segments_[line].front().begin) == 0;
  }

  std::size_t filled_columns(const Chunk& chunk) const {
    std::set<std::size_t> filled;
    for (std::size_t i = chunk.first; i < chunk.second; ++i)
      for (const Segment& segment : segments_[i]) filled.insert(columns(i).of(segment.begin));
    return filled.size();
  }

  // Whether a blank line ends each row: so it is where cells are centred, their numbers too, and stand below the first
  // line of a row.
  bool gaps_end_rows() const {
    std::size_t rows = 0, several = 0, numbers = 0, below_first = 0, filled = 0;
    for (const Chunk& chunk : chunks()) {
      if (chunk.first == 0) continue;
      std::size_t own = 0;
      for (std::size_t i = chunk.first; i < chunk.second; ++i) own += is_numbered(i) ? 1 : 0;
      ++rows;
      numbers += own;
      several += own > 1 ? 1 : 0;
      below_first += own == 1 && !is_numbered(chunk.first) ? 1 : 0;
      filled += filled_columns(chunk) > 1 ? 1 : 0;
    }
    if (numbers >= 2) return below_first > 0 && several * 5 <= rows;
    return rows >= 2 && filled * 10 >= rows * 7;
  }

  bool is_wide(std::size_t line) const {
    return segments_[line].size() <= 2 &&
           std::ranges::any_of(segments_[line], [&](const Segment& each) { return columns(line).crosses(each); });
  }

  void read_chunk(std::size_t begin, std::size_t end) {
    begin_row();
    for (std::size_t i = begin; i < end; ++i) whole_ = whole_ || is_wide(i);
    for (std::size_t i = begin; i < end; ++i) whole_ = whole_ && segments_[i].size() <= 2;
    for (std::size_t i = begin; i < end; ++i) add_line(i);
  }

  bool starts_row(std::size_t line, bool wide) const {
    const std::string& first = document_.words[segments_[line].front().words.front()].text;
    if (is_numbered(line)) return true;
    if (wide != whole_) return wide || segments_[line].size() > 1;
    if (numbers_ || wide) return false;
    return lines_[table_.first + line].after_gap || (segments_[line].size() == width_ && !begins_small(first));
  }

  void read_line(std::size_t line) {
    const auto& segments = segments_[line];
    const bool wide = is_wide(line);
    const bool heading = table_.rows.size() == 1 && !wide;
    const std::string& first = document_.words[segments.front().words.front()].text;
    if ((!heading || is_item_number(first)) && starts_row(line, wide)) begin_row(), whole_ = wide;
    numbers_ = numbers_ || (is_item_number(first) && columns(line).of(segments.front().begin) == 0);
    add_line(line);
  }

  void add_line(std::size_t line) {
    auto& row = table_.rows.back();
    if (whole_) {
      row.resize(1);
      row.front().columns = static_cast<std::uint32_t>(width_);
    }
    for (const Segment& segment : segments_[line]) {
      WordList words;
      std::size_t column = whole_ ? 0 : columns(line).of(segment.begin);
      for (const WordId id : segment.words) {
        const std::size_t own = whole_ ? 0 : columns(line).of(document_.words[id].offset);
        if (own != column) row[column].add(document_, words, false), words.clear(), column = own;
        words.push_back(id);
      }
      row[column].add(document_, words, false);
    }
  }

  const SourceDocument& document_;
  const TextLines& lines_;
  std::vector<std::vector<Segment>> segments_;
  std::vector<Columns> pages_;
  std::vector<std::size_t> page_of_;  // by line
  std::size_t width_ = 0;             // columns of the table
  FoundTable table_;
  bool whole_ = false, numbers_ = false;
};

}  // namespace

namespace {

bool is_number_sign(const SourceDocument& document, const PrintedLine& line) {
  return line.words.size() == 1 && column_of_heading(document.words[line.words.front()].text) == PlanColumn::number;
}

}  // namespace

std::optional<FoundTable> table_in_columns(const SourceDocument& document, const TextLines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_heading(document, segments_of(document, lines[i]))) continue;
    // A heading of several lines: those above that are cut into columns too, and a «№» above the others.
    while (i > 0 && !lines[i].after_gap &&
           (segments_of(document, lines[i - 1]).size() > 1 || is_number_sign(document, lines[i - 1])))
      --i;
    return ColumnTable(document, lines, i).read();
  }
  return std::nullopt;
}

}  // namespace mentor
