// How many single edits lie between one word and many others. Only for lib/unicode.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace mentor {

// The optimal string alignment distance (Damerau 1964, Levenshtein 1966): insertions, deletions, replacements and swaps
// of neighbours. A word of at most 64 letters is compared by whole columns of the table, one bit a row (Hyyrö 2003).
class WordDistance {
 public:
  // The word must outlive it. O(length).
  explicit WordDistance(std::u32string_view word);

  std::size_t length() const { return word_.size(); }
  std::u32string_view word() const { return word_; }
  // O(length of `other`); for words of more than 64 letters times their length.
  std::size_t to(std::u32string_view other) const;
  // No more than `to` of a word in letters, digits and signs of Russian and English text, which need not be folded:
  // each letter that one word has more often than the other takes a step. O(length).
  std::size_t least_to(std::string_view other) const;

 private:
  using Bits = std::uint64_t;
  static constexpr std::size_t most_letters = 64;
  static constexpr std::size_t slots = 2 * most_letters;

  std::size_t slot_of(char32_t letter) const;
  Bits places_of(char32_t letter) const { return places_[slot_of(letter)].second; }
  std::size_t by_columns(std::u32string_view other) const;

  // How often a word has each letter; a few letters share a number.
  using Counts = std::array<std::uint8_t, 64>;
  static void count(char32_t letter, Counts& counts) { ++counts[letter % counts.size()]; }

  std::u32string_view word_;
  Counts counts_{};
  std::array<std::pair<char32_t, Bits>, slots> places_{};  // letter → where it stands; no bits: an empty slot
};

}  // namespace mentor
