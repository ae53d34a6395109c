// Words that every plan of mentoring uses: what a slip of the hand can be told by, without a dictionary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

// The word as it should be, where it begins like one of the long words of the field but for one letter that is wrong,
// missing, too many or swapped with its neighbour («Координарование» → «Координирование»). The first letter and the
// last three of the common part must be right, which no other word of the language is by chance. O(words × length).
std::optional<std::string> misspelt(std::string_view word);
// False for words that are too short for it. O(1).
bool may_be_misspelt(std::string_view word);

// The word as it was meant, where it was typed on the wrong keyboard («ghbrfp» → «приказ», «яуысуд» has no meaning and
// is left alone). Only words that can be no words as they stand: those that become a word of the field or a well-known
// Latin one, and runs of Latin letters without a vowel that become a word with some. `folded` is the word's number as
// ProseWord has it. O(words).
std::optional<std::string> typed_on_wrong_keyboard(std::string_view word, std::uint32_t folded);
std::optional<std::string> typed_on_wrong_keyboard(std::string_view word);

}  // namespace mentor
