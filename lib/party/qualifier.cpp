#include "party/qualifier.h"

#include <algorithm>
#include <vector>

#include "party/words.h"

namespace mentor {

namespace {

// Folded, without punctuation.
constexpr std::string_view remarks[] = {
    "в рамках компетенции",
    "в рамках своей компетенции",
    "в рамках своих компетенций",
    "в рамках полномочий",
    "в рамках своих полномочий",
    "в пределах компетенции",
    "в пределах своей компетенции",
    "в пределах полномочий",
    "в пределах своих полномочий",
    "по компетенции",
    "по согласованию",
    "по необходимости",
    "по мере необходимости",
    "при необходимости",
    "при наличии",
    "в части касающейся",
    "as needed",
    "as required",
    "if needed",
    "if necessary",
    "where needed",
    "by agreement",
    "by arrangement",
    "within their remit",
    "within its remit",
    "within their competence",
    "within its competence",
};

constexpr std::size_t longest_remark = 4;  // words

// The place in `words` where the longest remark begins that ends them; words.size() where none does.
std::size_t remark_from(Words words) {
  std::size_t from = words.size();
  std::string tail;
  for (std::size_t count = 1; count <= std::min(longest_remark, words.size()); ++count) {
    const std::size_t at = words.size() - count;
    tail = words[at].folded + (tail.empty() ? "" : " ") + tail;
    if (std::find(std::begin(remarks), std::end(remarks), tail) != std::end(remarks)) from = at;
  }
  return from;
}

}  // namespace

std::size_t trailing_qualifier(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  const std::size_t from = remark_from(words);
  return from == 0 || from == words.size() ? 0 : text.size() - words[from].begin;
}

bool is_qualifier(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  return !words.empty() && remark_from(words) == 0;
}

}  // namespace mentor
