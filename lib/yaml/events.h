// A tree as the stream of events that the YAML test suite writes, for `mentor read --format events` and for comparing
// with other readers.
#pragma once

#include <string>

#include "yaml/tree.h"

namespace mentor::yaml {

// One event a line: +STR, +DOC (--- where it is written), +MAP ({} in brackets), +SEQ ([]), =VAL with its style
// (: ' " | >) and escaped text, =ALI, and what closes them; anchors as &name. O(size).
std::string to_events(const Tree& tree);

}  // namespace mentor::yaml
