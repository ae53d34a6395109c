// Tables in columns of spaces: where hardly any line has a letter, a column ends.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "base/utf8.h"
#include "exchange/import/imported_roadmap.h"
#include "exchange/import/plan_rows.h"
#include "exchange/import/text_lines.h"
#include "exchange/import/text_spacing.h"

namespace mentor {

namespace {

// `heading`: the line of it in which most of its columns have a title.
class ColumnTable {
 public:
  ColumnTable(const SourceDocument& document, const TextLines& lines, std::size_t first, std::size_t heading)
      : document_(document), lines_(lines), heading_line_(heading - first) {
    heading_ = heading_segments(document, lines[heading]);
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
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (is_page_number(i)) {
        set_apart(i, 1);
      } else if (const std::size_t count = i == 0 ? 0 : repeated_heading(i); count > 0) {
        set_apart(i, count);
        i += count - 1;
      } else {
        read_line(i);
      }
    }
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
    const bool whole_heading = is_whole_heading();
    const std::size_t wanted =
        whole_heading ? heading_.size() : std::max(clean_columns(all.first(end)).ranges.size(), heading_.size());
    std::map<std::size_t, std::size_t> lines_with;
    for (std::size_t begin = 0; begin < all.size(); begin = end) {
      end = begin + 1;
      while (end < all.size() && !lines_[table_.first + end].new_page) ++end;
      pages_.push_back(columns_of_page(begin, end, wanted));
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

  // Whether the title of the numbers stands in another line than those of most columns: that line tells too few
  // columns.
  bool numbers_apart(std::size_t heading) const {
    constexpr std::size_t near = 3;
    for (std::size_t i = heading > near ? heading - near : 0; i < std::min(heading + near, segments_.size()); ++i)
      for (const Segment& segment : heading_segments(document_, lines_[table_.first + i]))
        if (i != heading && column_of_heading(document_.text(segment.words)) == PlanColumn::number) return true;
    return false;
  }

  // Whether the line of the heading has a known title for every column.
  bool is_whole_heading() const {
    return heading_line_ == 0 && heading_.size() > 2 && !numbers_apart(0) &&
           std::ranges::none_of(heading_, [&](const Segment& each) {
             return column_of_heading(document_.text(each.words)) == PlanColumn::unknown;
           });
  }

  // Whether each title of a heading on the page has a column of its own.
  bool parts_headings(const Columns& columns, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const auto heading = heading_segments(document_, lines_[table_.first + i]);
      if (!is_heading(document_, heading)) continue;
      std::set<std::size_t> own;
      for (const Segment& segment : heading) own.insert(columns.of(segment.begin));
      if (own.size() < heading.size()) return false;
    }
    return true;
  }

  // By the spaces that no line reaches over, else by the heading of the page, else by the spaces that few lines do.
  Columns columns_of_page(std::size_t begin, std::size_t end, std::size_t wanted) const {
    const auto page = std::span(segments_).subspan(begin, end - begin);
    if (Columns clean = clean_columns(page); clean.ranges.size() == wanted && parts_headings(clean, begin, end))
      return clean;
    for (std::size_t i = begin; i < end; ++i) {
      const auto heading = heading_segments(document_, lines_[table_.first + i]);
      if (heading.size() != wanted || !is_heading(document_, heading) || numbers_apart(i)) continue;
      if (Columns below = columns_below(page, heading); below.ranges.size() == wanted) return below;
    }
    return columns_of(page, wanted);
  }

  // The column that the numbers of the rows stand in; none where the heading has no such.
  std::optional<std::size_t> number_column() const {
    for (std::size_t i = 0; i < heading_.size() && heading_.size() == width_; ++i)
      if (column_of_heading(document_.text(heading_[i].words)) == PlanColumn::number) return i;
    return std::nullopt;
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
    if (heading_.size() == width_ && !number_column()) return false;
    const std::size_t column = number_column().value_or(0);
    for (const WordId id : lines_[table_.first + line].words) {
      const SourceWord& word = document_.words[id];
      if (columns(line).of(word.offset) < column) continue;
      return is_item_number(word.text) && word.text.back() != ')' && columns(line).of(word.offset) == column;
    }
    return false;
  }

  std::size_t filled_columns(std::size_t line) const {
    std::set<std::size_t> filled;
    for (const Segment& segment : segments_[line])
      for (const std::size_t column : columns(line).of_words(document_, segment)) filled.insert(column);
    return filled.size();
  }

  // A number by itself in the first or last line of a page.
  bool is_page_number(std::size_t line) const {
    const PrintedLine& own = lines_[table_.first + line];
    if (own.words.size() != 1 || !own.after_gap) return false;
    const SourceWord& word = document_.words[own.words.front()];
    const bool digits = word.text.size() <= 3 && word.text.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t next = table_.first + line + 1;
    return digits && word.offset > 0 && (own.new_page || next == lines_.size() || lines_[next].new_page);
  }

  // How many lines from here on repeat the heading.
  std::size_t repeated_heading(std::size_t line) const {
    std::size_t count = 0;
    const auto said = [&](std::size_t of) { return document_.text(lines_[table_.first + of].words); };
    while (count < heading_lines_ && line + count < segments_.size() && said(line + count) == said(count)) ++count;
    return count;
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
      if (chunk.first == 0 || lines_[table_.first + chunk.first].new_page || is_page_number(chunk.first)) continue;
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
    const auto& segments = segments_[line];
    if (segments.size() > 2) return false;
    if (std::ranges::any_of(segments, [&](const Segment& each) { return columns(line).crosses(document_, each); }))
      return true;
    // A numbered line in the middle of its row.
    const Segment& first = segments.front();
    const std::size_t column = columns(line).of(first.begin);
    constexpr std::uint32_t close = 3;
    return segments.size() == 1 && first.words.size() > 1 && (column > 0 || !number_column()) &&
           first.begin > columns(line).ranges[column].first + close &&
           is_item_number(document_.words[first.words.front()].text);
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
    const PrintedLine& own = lines_[table_.first + line];
    return (own.after_gap && !own.new_page) || (filled_columns(line) == width_ && !begins_small(first));
  }

  void read_line(std::size_t line) {
    const auto& segments = segments_[line];
    const bool wide = is_wide(line);
    // Below a heading with a column of numbers the first row begins with a number, below others when all is filled.
    const bool heading =
        table_.rows.size() == 1 && !wide && (number_column() || line <= heading_line_ || filled_columns(line) < width_);
    const std::string& first = document_.words[segments.front().words.front()].text;
    if ((!heading || is_item_number(first) || is_numbered(line)) && starts_row(line, wide)) {
      if (table_.rows.size() == 1) heading_lines_ = line;
      begin_row();
      whole_ = wide;
    }
    numbers_ = numbers_ || is_numbered(line);
    add_line(line);
  }

  // Lines that a page repeats stand before the row that it cuts.
  void set_apart(std::size_t line, std::size_t count) {
    const bool whole = std::exchange(whole_, is_page_number(line));
    auto open = std::move(table_.rows.back());
    table_.rows.back() = std::vector<FoundTable::Cell>(width_);
    for (std::size_t i = line; i < line + count; ++i) add_line(i);
    table_.rows.push_back(std::move(open));
    whole_ = whole;
  }

  void add_line(std::size_t line) {
    auto& row = table_.rows.back();
    if (whole_) {
      row.resize(1);
      row.front().columns = static_cast<std::uint32_t>(width_);
    }
    for (const Segment& segment : segments_[line]) {
      const std::vector<std::size_t> own = columns(line).of_words(document_, segment);
      WordList words;
      for (std::size_t i = 0; i < own.size(); ++i) {
        words.push_back(segment.words[i]);
        if (!whole_ && i + 1 < own.size() && own[i + 1] == own[i]) continue;
        if (whole_ && i + 1 < own.size()) continue;
        row[whole_ ? 0 : own[i]].add(document_, std::exchange(words, {}), false);
      }
    }
  }

  const SourceDocument& document_;
  const TextLines& lines_;
  std::vector<std::vector<Segment>> segments_;
  std::vector<Columns> pages_;
  std::vector<std::size_t> page_of_;  // by line
  std::size_t width_ = 0;             // columns of the table
  std::size_t heading_line_ = 0, heading_lines_ = 0;
  std::vector<Segment> heading_;
  FoundTable table_;
  bool whole_ = false, numbers_ = false;
};

}  // namespace

namespace {

bool is_line_of_number_sign(const SourceDocument& document, const PrintedLine& line) {
  return line.words.size() == 1 && column_of_heading(document.words[line.words.front()].text) == PlanColumn::number;
}

}  // namespace

std::optional<FoundTable> table_in_columns(const SourceDocument& document, const TextLines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_heading(document, heading_segments(document, lines[i]))) continue;
    const std::size_t heading = i;
    // A heading of several lines: those above that are cut into columns too, and a «№» above the others.
    while (i > 0 && !lines[i].after_gap &&
           (segments_of(document, lines[i - 1]).size() > 1 || is_line_of_number_sign(document, lines[i - 1])))
      --i;
    return ColumnTable(document, lines, i, heading).read();
  }
  return std::nullopt;
}

}  // namespace mentor
