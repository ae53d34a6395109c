// Bytes of a phrase → tokens: words folded, numbers read, every dash one dash, noise gone. Inner header of
// lib/deadline.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "deadline/words.h"

namespace mentor {

struct PhraseToken {
  enum class Kind : unsigned char {
    number,
    word,
    dash,
    slash,
    dot,
    comma,
    colon,
    blank,
    numero,
    apostrophe,
    ampersand,
    other,
    end
  };
  Kind kind = Kind::end;
  std::uint32_t offset = 0;  // bytes of the phrase
  std::uint32_t length = 0;
  std::string text{};                   // of a word: lower case, ё as е, in one alphabet
  std::span<const Meaning> meanings{};  // of a word
  int value = 0;                        // of a number; of a comma 1 for an opening bracket, 2 for a closing one
  int digits = 0;                       // of a number; 0 for a Roman one
  bool ordinal = false;                 // «5-го», "3rd"
  bool space_before = false;
  bool line_before = false;  // a line break stands before it
};

struct PhraseTokens {
  std::vector<PhraseToken> tokens;
  Language language = Language::en;  // Russian where more letters are Cyrillic, or none and dates have dots
  std::vector<Message> notes;        // what was mended or left out: look-alike letters, times of day, commas for dots
};

// Commas, semicolons, brackets are all `comma`; quotation marks, asterisks and full stops are dropped except a dot
// inside numbers; words broken by a line end are joined, words written together parted (mend.h); times of day are left
// out. Any bytes. O(size · log(vocabulary)).
PhraseTokens read_tokens(std::string_view phrase);

// One word in the form under which the vocabulary knows it.
std::string fold_word(std::string_view word);

}  // namespace mentor
