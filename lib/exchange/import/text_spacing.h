// The spaces of printed text: what stands together in a line, and where the columns of a table begin. Only for
// text_columns.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "exchange/import/columns.h"
#include "exchange/import/text_lines.h"

namespace mentor {

// Words with single spaces between them.
struct Segment {
  std::uint32_t begin = 0, end = 0;  // in characters of the line
  WordList words;
};

// The columns as half-open ranges of characters.
struct Columns {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;

  // The column that a character stands in. O(columns).
  std::size_t of(std::uint32_t offset) const;
  // The column of each word of a segment. Where it reaches over the beginning of a column with one space, the cell of
  // that column begins with the word that stands closest, rather with a capital. O(words × columns).
  std::vector<std::size_t> of_words(const SourceDocument& document, const Segment& segment) const;
  // Whether it reaches into the next column, and no word of it begins there: «куратора до 10 сентября» is two cells.
  // O(words × columns).
  bool crosses(const SourceDocument& document, const Segment& segment) const;
};

// The segments of a line. O(words).
std::vector<Segment> segments_of(const SourceDocument& document, const PrintedLine& line);
// The segments of a heading, cut too where a capital begins another known heading after one space: «№ п/п Мероприятие».
// O(words).
std::vector<Segment> heading_segments(const SourceDocument& document, const PrintedLine& line);
// Whether segments are the heading of a plan. O(words).
bool is_heading(const SourceDocument& document, const std::vector<Segment>& segments);

// The columns between the spaces that no line reaches over. O(characters).
Columns clean_columns(std::span<const std::vector<Segment>> lines);
// As many columns as the heading has, where some number of stray lines makes so many; else those that hardly any line
// reaches over. O(characters).
Columns columns_of(std::span<const std::vector<Segment>> lines, std::size_t wanted);
// Columns that begin where most cells do, one for each title of the heading; none where the cells begin anywhere.
// O(words + characters).
Columns columns_below(std::span<const std::vector<Segment>> lines, const std::vector<Segment>& heading);

}  // namespace mentor
