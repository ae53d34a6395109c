// How a state looks beside its word: a symbol of its own, so that nothing is told by colour alone. The colours
// themselves stand in page/states.css.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/document.h"
#include "render/markup.h"

namespace mentor {

struct Look {
  std::string_view id;     // of the keyword; the class of its colour is "s-<id>"
  std::string_view path;   // of its symbol, in a square of 16 units
  std::string_view block;  // one cell of a bar on a terminal
  std::uint32_t colour;    // 0xRRGGBB on white, for formats without style sheets
  bool solid = false;      // the symbol is filled, not a line
};

// The look of a state, a light or the like; nullptr for other keywords.
const Look* look_of(std::string_view id);
// The look of the n-th value (from 0) of a chart whose values are no states; they repeat after six.
const Look& look_of_series(std::size_t n);

// A word without the shape that stands before it for formats that draw none ("▲ red"), for those that do.
Text without_shape(Text label);

// The class of a look's colour.
std::string class_of(const Look& look);
// The symbols of all looks as an SVG `defs`, each with the id "i-<id>".
void put_symbols(Markup& out);

}  // namespace mentor
