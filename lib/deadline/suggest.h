// Words that are nearly known. Inner header of lib/deadline.
#pragma once

#include <optional>
#include <string>

#include "deadline/lexer.h"

namespace mentor {

// The known word that an unknown one is most likely meant to be: «сентебрь» → «сентябрь». O(vocabulary · length²) at
// worst, for unknown words of 4 to 64 bytes only.
std::optional<std::string> suggestion(const PhraseToken& token);

// Whether an unknown word is one letter or two away from a known one.
bool is_mistyped(const PhraseToken& token);

}  // namespace mentor
