// Tokens that the typist or the page broke: put together again before anything is read. Inner header of lib/deadline.
#pragma once

#include <string_view>

#include "deadline/lexer.h"

namespace mentor {

// Joins words that a line end broke («сен-|тябрь», «понедельн|ик»), parts words written together («учебныйгод»), joins
// letters that abbreviate one word («т. г.», "w.e.f."), takes a loose ordinal ending to its number ("30 th") and commas
// between numbers for the dots of a date («01,10,2022», with a note). Only where the words are unknown as they stand
// and known when mended. O(tokens + length of unknown words · log(vocabulary)).
void mend(PhraseTokens& phrase_tokens, std::string_view phrase);

}  // namespace mentor
