// A tree with the place of each node, for `mentor read --format spans`: what people and scripts look at to see what a
// part of a file was taken for.
#pragma once

#include <string>

#include "yaml/tree.h"

namespace mentor::yaml {

// One node a line, indented by depth: `line:column-line:column kind style &anchor value`, lines and columns from 1,
// columns in code points, the second place behind the node. Kinds: scalar, list, map, alias (then `*name` instead of a
// style). The value is that of a scalar, as a JSON text. Children of a map alternate key, value. `---` stands between
// documents. O(n log n).
std::string to_spans(const Tree& tree);

}  // namespace mentor::yaml
