#include "unicode/word_distance.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace mentor {

namespace {

using Row = std::vector<std::size_t>;

// As fold() makes it, of the letters of Russian and English text.
char32_t folded_letter(char32_t point) {
  if ((point >= 'A' && point <= 'Z') || (point >= 0x410 && point <= 0x42F)) return point + 0x20;
  const char32_t small = point >= 0x400 && point <= 0x40F ? point + 0x50 : point;
  return small == U'ё' ? U'е' : small;
}

void next_row(std::u32string_view left, std::u32string_view right, std::size_t i, const Row& before, const Row& last,
              Row& row) {
  row[0] = i;
  for (std::size_t j = 1; j <= right.size(); ++j) {
    const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
    row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
    if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
      row[j] = std::min(row[j], before[j - 2] + 1);
  }
}

std::size_t by_table(std::u32string_view left, std::u32string_view right) {
  Row before(right.size() + 1), last(right.size() + 1), row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    next_row(left, right, i, before, last, row);
    before.swap(last);
    last.swap(row);
  }
  return last.back();
}

}  // namespace

WordDistance::WordDistance(std::u32string_view word) : word_(word) {
  for (const char32_t letter : word) count(letter, counts_);
  if (word.size() > most_letters) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    auto& [letter, places] = places_[slot_of(word[i])];
    letter = word[i];
    places |= Bits{1} << i;
  }
}

std::size_t WordDistance::least_to(std::string_view other) const {
  Counts counts{};
  for (std::size_t at = 0; at < other.size();) {
    const CodePoint point = code_point_at(other, at);
    count(folded_letter(point.value), counts);
    at += point.size;
  }
  std::size_t more = 0, fewer = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    more += counts[i] > counts_[i] ? counts[i] - counts_[i] : 0U;
    fewer += counts_[i] > counts[i] ? counts_[i] - counts[i] : 0U;
  }
  return std::max(more, fewer);
}

// There are twice as many slots as letters: an empty one is always met.
std::size_t WordDistance::slot_of(char32_t letter) const {
  std::size_t slot = letter % slots;
  while (places_[slot].second != 0 && places_[slot].first != letter) slot = (slot + 1) % slots;
  return slot;
}

std::size_t WordDistance::to(std::u32string_view other) const {
  if (word_.empty()) return other.size();
  return word_.size() <= most_letters ? by_columns(other) : by_table(word_, other);
}

// `up` and `down`: where the table grows or falls by one from a row to the next, in the column of a letter of `other`.
std::size_t WordDistance::by_columns(std::u32string_view other) const {
  const Bits last_row = Bits{1} << (word_.size() - 1);
  Bits up = ~Bits{0}, down = 0, diagonal = 0, places_before = 0;
  std::size_t steps = word_.size();
  for (const char32_t letter : other) {
    const Bits places = places_of(letter);
    const Bits swapped = ((~diagonal & places) << 1U) & places_before;
    diagonal = (((places & up) + up) ^ up) | places | down | swapped;
    Bits right_up = down | ~(diagonal | up);
    Bits right_down = diagonal & up;
    if ((right_up & last_row) != 0) ++steps;
    if ((right_down & last_row) != 0) --steps;
    right_up = right_up << 1U | 1U;
    right_down <<= 1U;
    up = right_down | ~(diagonal | right_up);
    down = right_up & diagonal;
    places_before = places;
  }
  return steps;
}

}  // namespace mentor
