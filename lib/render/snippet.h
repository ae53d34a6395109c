// A line of a source with a caret under a place in it, for a terminal.
#pragma once

#include <cstddef>
#include <string>

#include "base/source.h"

namespace mentor {

struct Snippet {
  std::string line;        // the source line as shown: tabs as spaces, control characters escaped, maybe cut with “…”
  std::size_t caret = 0;   // cells before the caret
  std::size_t length = 1;  // cells under which it stands, at least 1
};

// The first line of the place (which has a source). `width` is how many cells there are for the line; a wider one is
// cut around the caret; 0: only where it has thousands of characters. O(min(length of the line, a few thousand)).
Snippet snippet(const Place& place, std::size_t width);

}  // namespace mentor
