#include "unicode/word_distance.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace mentor;

namespace {

// By the definition, from the ends of the words.
std::size_t by_definition(std::u32string_view left, std::u32string_view right) {
  if (left.empty() || right.empty()) return left.size() + right.size();
  const auto shorter = [](std::u32string_view word, std::size_t by) { return word.substr(0, word.size() - by); };
  const std::size_t replaced = left.back() == right.back() ? 0 : 1;
  std::size_t least = std::min({by_definition(shorter(left, 1), right) + 1, by_definition(left, shorter(right, 1)) + 1,
                                by_definition(shorter(left, 1), shorter(right, 1)) + replaced});
  const bool swapped = left.size() > 1 && right.size() > 1 && left.back() == right[right.size() - 2] &&
                       left[left.size() - 2] == right.back();
  return swapped ? std::min(least, by_definition(shorter(left, 2), shorter(right, 2)) + 1) : least;
}

std::u32string word_of(std::mt19937& random, std::size_t most) {
  std::u32string word(random() % (most + 1), U'a');
  for (char32_t& letter : word) letter = U"abвг\U0001F600"[random() % 5];
  return word;
}

}  // namespace

TEST_CASE("the distance is the least number of edits, whatever the length of the words") {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::u32string left = word_of(random, 6), right = word_of(random, 6);
    const std::size_t steps = by_definition(left, right);
    CHECK(WordDistance(left).to(right) == steps);
    // The same words at the end of longer ones: the 64th letter is the last that has a bit.
    const std::u32string before(57 + random() % 10, U'a');
    CHECK(WordDistance(before + U"вa" + left).to(before + U"вa" + right) == steps);
  }
}

TEST_CASE("letters whose slots are the same are told apart") {
  const std::u32string word = {U'a', U'a' + 128, U'a' + 256};
  CHECK(WordDistance(word).to(word) == 0);
  CHECK(WordDistance(word).to(U"aaa") == 2);
  CHECK(WordDistance(word).to({}) == 3);
}

TEST_CASE("letters alone never promise more steps than there are") {
  struct Row {
    std::u32string left;
    std::string right;
    std::size_t least;
  };
  const Row rows[] = {
      {U"директор", "Директор", 0},
      {U"директор", "дирктор", 1},
      {U"елка", "Ёлка", 0},
      {U"директор", "родитекр", 0},
      {U"abc", "xyz", 3},
      {U"aaa", "a", 2},
      {U"", "слово", 5},
  };
  for (const Row& row : rows) {
    CAPTURE(row.right);
    CHECK(WordDistance(row.left).least_to(row.right) == row.least);
  }
}
