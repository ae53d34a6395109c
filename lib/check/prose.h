// Words of a document's sentences: what the rules about wording share. Pure functions over UTF-8; offsets and lengths
// are bytes. Words are runs of letters and digits; a hyphen between letters belongs to the word.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace mentor {

struct ProseWord {
  std::string_view text;  // a view into the sentence
  std::uint32_t offset = 0;
  std::uint32_t folded = 0;  // the same for words that fold() makes alike; 0: not known

  std::uint32_t end() const { return offset + static_cast<std::uint32_t>(text.size()); }
};

// The words in order, at most `most` of them. O(size) up to the end of the last one.
std::vector<ProseWord> prose_words(std::string_view text, std::size_t most = std::string_view::npos);

// The number of a word as `ProseWord::folded` has it; 0 for letters other than those of Russian and English. O(size).
std::uint32_t folded_number(std::string_view word);

// Which pairs of neighbouring characters stand in a text, in any case: enough to tell that a phrase is not in it
// without looking for the phrase.
class Outline {
 public:
  Outline() = default;
  // O(size).
  explicit Outline(std::string_view text);
  // False only where the text does not hold the phrase, whatever the case of the letters of both. O(1).
  bool may_hold(const Outline& phrase) const;
  // The same for several phrases: false only where it holds none of them. O(phrases).
  bool may_hold_any(const std::vector<Outline>& phrases) const;
  // False only where each letter of the text is one of the Russian alphabet.
  bool may_have_latin() const { return (pairs_[1] & latin) != 0; }
  // False only where there is no ё.
  bool may_have_yo() const { return (pairs_[1] & yo) != 0; }

 private:
  // The two highest bits; the others are for pairs.
  static constexpr std::uint64_t latin = std::uint64_t{1} << 63U, yo = std::uint64_t{1} << 62U;
  static constexpr std::uint32_t places = 126;

  void add(char32_t before, char32_t point);
  std::array<std::uint64_t, 2> pairs_{};
};

// Letters of the Latin and Cyrillic alphabets; upper case among them.
bool is_letter(char32_t point);
bool is_upper(char32_t point);
bool is_cyrillic(char32_t point);
// Whether the word ends with one of these. O(endings).
bool ends_with_any(std::string_view word, std::span<const std::string_view> endings);
// Whether the first letter of the text is a capital (not: the first character).
bool begins_upper(std::string_view text);
// Whether most of the letters are capitals: a heading typed in capitals, where no word can be told for an abbreviation.
bool is_all_capitals(std::string_view text);
// Whether a word is a short form: 2 … 12 letters of one alphabet, at most one of them small and that inside («ЦОиПО»);
// Roman numerals and what everybody knows («РФ», "ID") are none.
bool is_abbreviation(std::string_view word);

// The last word of a sentence that breaks off after it («обмен опытом среди»): one that cannot end a sentence. `words`
// are the sentence's. Nothing where it does not, or has one word only.
std::optional<ProseWord> open_end(std::string_view text, const std::vector<ProseWord>& words);

// Whether two words are forms of one («база», «базы»; "plan", "plans"): the same beginning up to an ending of at most
// three letters. Case and ё/е do not matter. A rule of thumb that needs no dictionary.
bool same_stem(std::string_view left, std::string_view right);
// The first three letters of a word, the same for two words of one stem; in code points of 21 bits. O(1).
std::uint64_t beginning_of(std::string_view word);
// The words that carry a title's meaning, folded: without prepositions, short forms, numbers, what stands in brackets,
// after a dash or after the first sentence.
std::vector<std::string> content_words(std::string_view title);
// How alike two lists of words are, 0 … 1: words in common over all words (Jaccard), by same_stem. O(n × m).
double likeness(const std::vector<std::string>& left, const std::vector<std::string>& right);
// Whether every word of `part` is among `whole`, by same_stem.
bool all_among(const std::vector<std::string>& part, const std::vector<std::string>& whole);

// Where `length` bytes of a value from `offset` stand in the file: exact for plain scalars, and for quoted and folded
// ones wherever the source spells those bytes; else the whole scalar. O(size).
Place place_in(const Located<std::string>& text, std::size_t offset, std::size_t length);
// The same for the whole value without its quotes.
Place place_inside(const Located<std::string>& text);

}  // namespace mentor
