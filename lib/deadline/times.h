// Times of day inside deadlines: they are left out before the phrase is read. Inner header of lib/deadline.
#pragma once

#include <vector>

#include "deadline/lexer.h"

namespace mentor {

// Removes times of day («15:00», «18.00 часов», "10 a.m.") and the preposition that leads them; true where there was
// one. «в течение 24 часов» is a length, not a time, and stays. O(size).
bool drop_times(std::vector<PhraseToken>& tokens);

}  // namespace mentor
