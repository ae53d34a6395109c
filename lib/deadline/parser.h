// Tokens of a phrase → its tree. Inner header of lib/deadline.
#pragma once

#include <string_view>
#include <tl/expected.hpp>

#include "deadline/ast.h"
#include "deadline/lexer.h"

namespace mentor {

// The tree, or the words that were not understood. `kind` missing for dashes, blanks and nothing at all. O(length²) at
// worst.
tl::expected<PhraseTree, Deadline::Error> parse_phrase(std::string_view phrase, const PhraseTokens& tokens);

}  // namespace mentor
