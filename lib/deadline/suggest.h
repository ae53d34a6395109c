// Words that are nearly known. Inner header of lib/deadline.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "deadline/lexer.h"

namespace mentor {

// The known word that an unknown one is most likely meant to be: «сентебрь» → «сентябрь». O(vocabulary · length²) at
// worst, for unknown words of 4 to 64 bytes only.
std::optional<std::string> suggestion(const PhraseToken& token);

// Whether an unknown word is nearly one that names a date: a month, a weekday, a quarter, a year, what repeats.
bool is_mistyped_date(const PhraseToken& token);
// Whether words with these meanings name a date.
bool names_date(std::span<const Meaning> meanings);

}  // namespace mentor
