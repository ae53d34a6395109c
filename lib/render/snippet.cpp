#include "render/snippet.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t tab_width = 4;
constexpr std::string_view cut_mark = "…";
constexpr std::uint32_t most_line_bytes = 2000;  // of a line that are looked at, on either side of the place

// One code point as it is shown, with the cells it takes.
struct Piece {
  std::string shown;
  std::size_t width;
};

struct Pieces {
  std::vector<Piece> all;
  std::size_t first = 0;  // of the place: [first, last)
  std::size_t last = 0;
};

Piece piece_of(std::string_view character, std::size_t column) {
  if (character == "\t") {
    const std::size_t width = tab_width - column % tab_width;
    return {std::string(width, ' '), width};
  }
  std::string shown = visible(character);
  const std::size_t width = display_width(shown);
  return {std::move(shown), width};
}

Pieces split(const Place& place, Span line) {
  const std::string_view bytes = place.source->text(line);
  Pieces pieces;
  std::size_t column = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = code_point_at(bytes, i).size;
    if (line.begin + i < place.span.begin) ++pieces.first;
    if (line.begin + i < place.span.end) ++pieces.last;
    pieces.all.push_back(piece_of(bytes.substr(i, size), column));
    column += pieces.all.back().width;
    i += size;
  }
  pieces.last = std::max(pieces.last, pieces.first);
  return pieces;
}

std::size_t width_of_pieces(const Pieces& pieces, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) width += pieces.all[i].width;
  return width;
}

// The part of a line that is looked at: all of it but for lines that no terminal could show.
Span near(const Place& place, Span line) {
  const std::string_view bytes = place.source->bytes();
  const auto is_inside = [&](std::uint32_t at) { return (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U; };
  Span part = line;
  if (place.span.begin > line.begin + most_line_bytes) part.begin = place.span.begin - most_line_bytes;
  if (line.end > place.span.begin + most_line_bytes) part.end = place.span.begin + most_line_bytes;
  while (part.begin > line.begin && is_inside(part.begin)) --part.begin;
  while (part.end < line.end && is_inside(part.end)) ++part.end;
  return part;
}

// Which pieces to show in `width` cells: all, or a window that leaves a third of the room before the caret.
std::pair<std::size_t, std::size_t> window(const Pieces& pieces, std::size_t width) {
  const std::size_t count = pieces.all.size();
  if (width == 0 || width_of_pieces(pieces, 0, count) <= width) return {0, count};
  const std::size_t room = width - std::min<std::size_t>(width, 2);  // a mark on each side, one cell each
  std::size_t from = pieces.first, to = pieces.first, used = 0;
  while (from > 0 && used + pieces.all[from - 1].width <= room / 3) used += pieces.all[--from].width;
  while (to < count && used + pieces.all[to].width <= room) used += pieces.all[to++].width;
  while (from > 0 && used + pieces.all[from - 1].width <= room) used += pieces.all[--from].width;
  return {from, to};
}

}  // namespace

Snippet snippet(const Place& place, std::size_t width) {
  const Span line = place.source->line(place.begin().line);
  const Span part = near(place, line);
  const Pieces pieces = split(place, part);
  const auto [from, to] = window(pieces, width);
  const bool cut_before = from > 0 || part.begin > line.begin;
  Snippet result;
  if (cut_before) result.line += cut_mark;
  for (std::size_t i = from; i < to; ++i) result.line += pieces.all[i].shown;
  if (to < pieces.all.size() || part.end < line.end) result.line += cut_mark;
  const std::size_t last = std::min(pieces.last, to);
  result.caret = (cut_before ? 1 : 0) + width_of_pieces(pieces, from, std::min(pieces.first, to));
  result.length = last > pieces.first ? std::max<std::size_t>(width_of_pieces(pieces, pieces.first, last), 1) : 1;
  return result;
}

}  // namespace mentor
