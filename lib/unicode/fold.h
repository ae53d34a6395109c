// Comparing words that people typed: case, ё/е, look-alike letters of two alphabets, and the nearest known word.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace mentor {

// Case-folded NFC, ё as е, soft hyphens and zero-width spaces dropped, every run of white space (no-break spaces and
// line ends too) one space. Malformed bytes become U+FFFD. For comparison only; fold(fold(x)) == fold(x). O(size).
std::string fold(std::string_view text);
// Normalisation form C (Unicode, annex 15): a letter and its mark as one character where there is one. Malformed bytes
// stay as they are: the whole text is then returned unchanged. O(size).
std::string to_nfc(std::string_view text);
// Lower case of every letter, code point by code point (never changes their number; malformed bytes stay).
std::string lower(std::string_view text);

// A letter of one alphabet inside a word of another: a Cyrillic «с» among Latin letters.
struct LookAlike {
  std::uint32_t offset = 0;  // bytes into the text
  std::uint32_t length = 0;
  char32_t found = 0;
  char32_t meant = 0;  // the letter of the other alphabet that looks the same
};
// Cyrillic letters inside words that are otherwise Latin, and Latin ones inside words that are otherwise Cyrillic; a
// word of look-alikes only is left alone, and so is one with letters of both alphabets that have no twin. In order of
// the text. O(size).
std::vector<LookAlike> find_look_alikes(std::string_view text);
// The text with every Cyrillic letter that has a Latin twin replaced by it: for keys and ids, which are Latin.
std::string to_latin_look_alikes(std::string_view text);

// The known word nearest to `word`: the least number of insertions, deletions, replacements and swaps of neighbours, in
// code points after folding, at most a third of the longer word (at least 1); ties go to the first of `known`. A word
// that equals a known one but for look-alike letters is always its nearest. Nothing where none is near: at least one
// letter must be right, and words of more than 200 code points have no neighbours. O(|known| × length²).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known);
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

// "did you mean “x”?" as help for an unknown word: names the nearest known one and any look-alike letters («с» is
// Cyrillic). Empty where there is nothing to say.
Message did_you_mean(std::string_view word, std::span<const std::string_view> known);
Message did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace mentor
