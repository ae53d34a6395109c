// Where a node stands, as the grammar distinguishes places.
#pragma once

#include <cstdint>

#include "yaml/tree.h"

namespace mentor::yaml {

// What a block node is the value of. Only after a dash may a map or list begin on the same line, and only below a key
// may a list stand at the indentation of its parent.
enum class Slot : std::uint8_t { document, dash, value };

// Where a block node stands: the indentation of its parent (-1: none), whether it is the first thing on its line and
// whether a tab stands before it there.
struct Spot {
  int parent = -1;
  Slot slot = Slot::document;
  bool fresh = false;
  bool tab = false;
};

// A block collection that is open.
struct Level {
  int column = 0;
  Kind kind = Kind::map;
};

// Whether a plain scalar ends at , [ ] { }.
enum class Context : std::uint8_t { block, flow };

// What a short cut has read of the last entry that it came to.
enum class Simple : std::uint8_t { nothing, key, entry };

}  // namespace mentor::yaml
