// Lists of words kept as one text, so that a list of a thousand words is a page and not fifty. Only for lib/party.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mentor {

// How many words `text` holds, one space between two. O(size).
consteval std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// Shorter words first: most comparisons then end at the length.
constexpr bool comes_before(std::string_view left, std::string_view right) {
  return left.size() != right.size() ? left.size() < right.size() : left < right;
}

// The words of `text`, sorted by comes_before; `count` is words_in(text). O(size × log count).
template <std::size_t count>
consteval std::array<std::string_view, count> word_list(std::string_view text) {
  std::array<std::string_view, count> words;
  for (std::string_view& word : words) {
    const std::size_t end = std::min(text.find(' '), text.size());
    word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::sort(words.begin(), words.end(), comes_before);
  return words;
}

// O(log count).
template <std::size_t count>
bool has_word(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word, comes_before);
}

}  // namespace mentor
