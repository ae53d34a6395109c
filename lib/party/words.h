// Words of a cell of parties, and what their spelling alone tells: abbreviation, initial, adjective, a noun that can be
// a party by itself. Only for lib/party.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// A run of letters or digits (with hyphens and apostrophes inside), or one «№».
struct Word {
  std::uint32_t begin = 0;  // bytes into the text
  std::uint32_t end = 0;
  std::string_view text;
  std::string folded;
  bool dotted = false;       // a full stop follows at once
  bool bracketed = false;    // inside brackets
  bool quoted = false;       // inside quotation marks
  std::size_t points = 0;    // how many letters, digits and marks
  std::size_t capitals = 0;  // how many of them are capitals
};
using Words = std::span<const Word>;

// A part of a text that separators do not cut: brackets or quotation marks with what is between them.
struct Region {
  enum class Kind : unsigned char { bracket, quotation };
  std::uint32_t begin = 0;  // the opening mark
  std::uint32_t end = 0;    // after the closing mark
  Kind kind = Kind::bracket;
};
struct Regions {
  std::vector<Region> outermost;  // in order, not overlapping
  bool unclosed = false;          // a mark has no partner; it is then read as any other character

  // The region that holds the byte; nullptr outside all of them. O(log regions).
  const Region* at(std::uint32_t offset) const;
};

// The words in order. O(size).
std::vector<Word> words_of(std::string_view text);
// Brackets () [] and quotation marks «» “” „“ "" outside each other. O(size × depth of nesting).
Regions regions_of(std::string_view text);

// Space, tab, line end, no-break space and their like.
bool is_white_space(char32_t point);
// Hyphens and dashes of every length.
bool is_dash(char32_t point);
// A capital letter, Latin or Cyrillic.
bool is_capital(char32_t point);
// «№», "No" or "N" before a number.
bool is_number_sign(const Word& word);
// Begins with a digit: «5», «10а».
bool is_number(const Word& word);
// Mostly capitals, two to eight letters: «ИОЦ», «СПб», "HR"; never an ordinary word that is a party by itself.
bool is_abbreviation(const Word& word);
// «А.» in a person's name.
bool is_initial(const Word& word);
// A capital and then small letters.
bool is_capitalised(const Word& word);
// Russian adjective in the nominative, by its ending.
bool is_adjective(std::string_view folded);
// Ending of a Russian adjective in an oblique case (-ой, -ому, -ых …); empty where it has none.
std::string_view oblique_ending(std::string_view folded);
// «в», "of"; never an initial: «Ким В.».
bool is_preposition(const Word& word);
// A noun of the lexicon in the nominative, singular or plural, that can be a party by itself: «куратор», «отдел»,
// «медработник», "teachers", or one shortened with a full stop: «рук.».
bool names_party(const Word& word);
// The folded word is in the list of heads.cpp.
bool is_russian_head(std::string_view folded);
bool is_english_head(std::string_view folded);
// Whether the folded Russian word is in the lexicon, by itself or as the end of a compound.
bool is_listed(std::string_view folded);
// The folded word is a first name of the lexicon, in the nominative.
bool is_listed_given_name(std::string_view folded);
// A first name of the lexicon, with a capital: «Мария», "Ann".
bool is_given_name(const Word& word);
// Short for a kind of work that a deputy answers for: УР, ВР, УВР, ВВ, АХЧ …
bool is_field_of_work(const Word& word);
// Legal form that comes before an organisation's own name: МБОУ, ГБУДО …
bool is_legal_form(const Word& word);
// What stands for a written-out word: «зам» → «заместитель»; empty where it is none.
std::string_view written_out(const Word& word);
bool is_latin(std::string_view folded);

// Whether a folded word is in the table.
template <typename Table>
bool is_one_of(std::string_view folded, const Table& table) {
  return std::find(std::begin(table), std::end(table), folded) != std::end(table);
}

// No party has a name longer than this, in words, and no real cell has more in a row that go on with what stands
// before; they bound the work on a hostile cell.
inline constexpr std::size_t longest_look = 40;
inline constexpr int most_joined = 20;

// Text with every run of white space as one space, none at the ends and none where a line ends with a word's hyphen.
std::string tidy(std::string_view text);

// Whether the word ends with one of them. O(endings).
template <typename Table>
bool ends_with_any(std::string_view word, const Table& endings) {
  return std::any_of(std::begin(endings), std::end(endings), [&](auto ending) { return word.ends_with(ending); });
}

}  // namespace mentor
