// Values of documents as words in both languages, for pages that a reader can switch.
#pragma once

#include "document/document.h"
#include "render/cell.h"

namespace mentor {

// What cell_text says in each language.
inline Argument words(const Cell& cell) { return {cell_text(cell, Language::en), cell_text(cell, Language::ru)}; }
// The sentence in each language.
inline Argument words(const Message& message) { return in_both(message); }

}  // namespace mentor
