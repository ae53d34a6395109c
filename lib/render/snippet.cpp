#include "render/snippet.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t tab_width = 4;
constexpr std::string_view cut_mark = "…";

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

std::size_t width_of(const Pieces& pieces, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) width += pieces.all[i].width;
  return width;
}

// Which pieces to show in `width` cells: all, or a window that leaves a third of the room before the caret.
std::pair<std::size_t, std::size_t> window(const Pieces& pieces, std::size_t width) {
  const std::size_t count = pieces.all.size();
  if (width == 0 || width_of(pieces, 0, count) <= width) return {0, count};
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
  const Pieces pieces = split(place, line);
  const auto [from, to] = window(pieces, width);
  Snippet result;
  if (from > 0) result.line += cut_mark;
  for (std::size_t i = from; i < to; ++i) result.line += pieces.all[i].shown;
  if (to < pieces.all.size()) result.line += cut_mark;
  const std::size_t last = std::min(pieces.last, to);
  result.caret = (from > 0 ? 1 : 0) + width_of(pieces, from, std::min(pieces.first, to));
  result.length = last > pieces.first ? std::max<std::size_t>(width_of(pieces, pieces.first, last), 1) : 1;
  return result;
}

}  // namespace mentor
