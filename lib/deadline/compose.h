// The pieces of a phrase → its tree: what recurs, from when to when, and what kind of deadline it is. Inner header.
#pragma once

#include <optional>

#include "deadline/ast.h"
#include "deadline/pieces.h"

namespace mentor {

// What one item is by its shape and role.
DeadlineKind kind_of(const CalendarItem& item);

// Fills the tree. Returns the bytes of a piece that makes no sense beside the others, where there is one. The pieces
// hold at least an item, a recurrence, an offset or words.
std::optional<Span> compose(PhrasePieces pieces, PhraseTree& tree);

}  // namespace mentor
