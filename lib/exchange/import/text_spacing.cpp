#include "exchange/import/text_spacing.h"

#include <map>
#include <set>

#include "base/utf8.h"
#include "deadline/deadline.h"
#include "exchange/import/imported_roadmap.h"

namespace mentor {

namespace {

std::uint32_t end_of(const SourceWord& word) {
  return word.offset + static_cast<std::uint32_t>(code_points(word.text));
}

}  // namespace

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

namespace {

bool is_known(PlanColumn column) { return column != PlanColumn::none && column != PlanColumn::unknown; }

}  // namespace

std::vector<Segment> heading_segments(const SourceDocument& document, const PrintedLine& line) {
  std::vector<Segment> cut;
  for (const Segment& segment : segments_of(document, line)) {
    cut.push_back({segment.begin, 0, {}});
    for (const WordId id : segment.words) {
      const SourceWord& word = document.words[id];
      const PlanColumn before = column_of_heading(document.text(cut.back().words)), own = column_of_heading(word.text);
      if (is_known(before) && is_known(own) && before != own && !begins_small(word.text))
        cut.push_back({word.offset, 0, {}});
      cut.back().end = end_of(word);
      cut.back().words.push_back(id);
    }
  }
  return cut;
}

namespace {}  // namespace

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

namespace {

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

}  // namespace

Columns columns_of(std::span<const std::vector<Segment>> lines, std::size_t wanted) {
  const Coverage coverage = coverage_of(lines);
  for (std::size_t stray = 0; stray <= coverage.counted / 6; ++stray)
    if (Columns columns = columns_of(coverage, stray); columns.ranges.size() == wanted) return columns;
  return columns_of(coverage, coverage.counted / 40);
}

namespace {}  // namespace

Columns columns_below(std::span<const std::vector<Segment>> lines, const std::vector<Segment>& heading) {
  Columns columns;
  std::map<std::uint32_t, std::size_t> begins;
  std::size_t counted = 0;
  for (const auto& segments : lines) {
    if (segments.size() < 2) continue;
    ++counted;
    for (const Segment& segment : segments) ++begins[segment.begin];
  }
  columns.ranges.emplace_back(0, heading.front().end);
  for (std::size_t i = 1; i < heading.size(); ++i) {
    std::uint32_t best = heading[i].begin;
    for (std::uint32_t c = heading[i - 1].end + 1; c <= heading[i].begin + 1; ++c)
      if (begins[c] > begins[best]) best = c;
    constexpr std::size_t least_share = 5;
    if (begins[best] < 2 || begins[best] * least_share < counted) return {};
    columns.ranges.emplace_back(best == 0 ? 0 : best - 1, heading[i].end);
  }
  return columns;
}

Columns clean_columns(std::span<const std::vector<Segment>> lines) { return columns_of(coverage_of(lines), 0); }

std::size_t Columns::of(std::uint32_t offset) const {
  std::size_t found = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i)
    if (ranges[i].first <= offset) found = i;
  return found;
}

bool Columns::crosses(const SourceDocument& document, const Segment& segment) const {
  const std::vector<std::size_t> words = of_words(document, segment);
  for (std::size_t i = words.front() + 1; i < ranges.size() && segment.end > ranges[i].first; ++i)
    if (std::ranges::find(words, i) == words.end()) return true;
  return false;
}

std::vector<std::size_t> Columns::of_words(const SourceDocument& document, const Segment& segment) const {
  // Cells of printed text begin up to so many characters before their column, where the cell before pushes them.
  constexpr std::uint32_t before = 3, after = 2, further = 2;
  std::vector<std::size_t> columns(segment.words.size(), of(segment.begin));
  for (std::size_t i = of(segment.begin) + 1; i < ranges.size() && segment.end > ranges[i].first; ++i) {
    std::size_t found = 0;
    std::uint32_t least = before + 1;
    for (std::size_t k = 1; k < segment.words.size(); ++k) {
      const SourceWord& word = document.words[segment.words[k]];
      const bool small = begins_small(word.text) || (word.text[0] >= '0' && word.text[0] <= '9');
      const bool until = word.text == "до" || word.text == "с";
      const std::uint32_t least_offset = before + (until ? further : 0), most_offset = after + (small ? 0 : further);
      if (word.offset + least_offset < ranges[i].first || word.offset > ranges[i].first + most_offset) continue;
      const std::uint32_t away = until                               ? 0
                                 : word.offset > ranges[i].first + 1 ? word.offset - ranges[i].first - 1
                                                                     : ranges[i].first + 1 - word.offset;
      const std::uint32_t rank = small ? away : 0;
      if (found != 0 && rank >= least) continue;
      found = k;
      least = rank;
    }
    for (std::size_t k = found; found != 0 && k < columns.size(); ++k) columns[k] = i;
  }
  return columns;
}

}  // namespace mentor
