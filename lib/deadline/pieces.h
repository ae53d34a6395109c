// The pieces of a phrase in their order, before they are put together. Inner header of lib/deadline.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/ast.h"
#include "deadline/cursor.h"
#include "deadline/lists.h"
#include "deadline/special.h"

namespace mentor {

struct PhrasePieces {
  struct Words {
    DeadlineKind kind;
    std::string text;
  };
  std::vector<ListedItem> items;
  std::optional<Recurrence> recurrence;
  std::vector<Words> words;
  std::optional<EventOffset> offset;
  std::vector<std::string> asides;  // bracketed words that say nothing of the date: «август (педсовет)»
  std::string repetition;           // the words of the recurrence
  std::optional<Span> open_end;     // «и далее», "onwards" with nothing behind it
  bool onward = false;              // «далее», "then": what was said before is where the recurrence begins
};

// Reads pieces until the end or the first words that are none; the cursor stands behind what was read.
PhrasePieces read_pieces(PhraseCursor& cursor, std::string_view phrase);

}  // namespace mentor
