#include "unicode/near_beginnings.h"

#include <algorithm>

namespace mentor {

namespace {

// Goes down the beginnings of the words. Row n of the table of distances stands for the first n letters of those that
// are looked at, so that words that begin alike share it.
class Descent {
 public:
  Descent(std::u32string_view written, const std::vector<std::u32string>& words,
          const std::vector<std::size_t>& by_letters, std::size_t most)
      : written_(written), words_(words), by_letters_(by_letters), rows_(1, Row(written.size() + 1)) {
    near_.steps = most;
    for (std::size_t j = 0; j <= written.size(); ++j) rows_[0][j] = j;
  }

  NearPlaces run() {
    below(0, by_letters_.size(), 0);
    return std::move(near_);
  }

 private:
  using Row = std::vector<std::size_t>;

  // The words from `begin` to `end`, which have the first `length` letters in common.
  void below(std::size_t begin, std::size_t end, std::size_t length) {
    for (; begin < end && word(begin).size() == length; ++begin) offer(by_letters_[begin], rows_[length].back());
    while (begin < end) {
      const char32_t letter = word(begin)[length];
      const auto same = [&](std::size_t place) { return words_[place][length] == letter; };
      const auto first = by_letters_.begin();
      const auto next = std::partition_point(first + static_cast<std::ptrdiff_t>(begin),
                                             first + static_cast<std::ptrdiff_t>(end), same);
      const auto after = static_cast<std::size_t>(next - first);
      add_row(word(begin), length);
      if (may_be_near(length)) below(begin, after, length + 1);
      begin = after;
    }
  }

  void add_row(const std::u32string& letters, std::size_t i) {
    if (rows_.size() < i + 2) rows_.emplace_back(written_.size() + 1);
    const Row& last = rows_[i];
    Row& row = rows_[i + 1];
    row[0] = i + 1;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (letters[i] == written_[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 0 && j > 1 && letters[i] == written_[j - 2] && letters[i - 1] == written_[j - 1])
        row[j] = std::min(row[j], rows_[i - 1][j - 2] + 1);
    }
  }

  // No row below is less than the least of the last one, or than that of the one before and a swap.
  bool may_be_near(std::size_t length) const {
    return std::ranges::min(rows_[length + 1]) <= near_.steps || std::ranges::min(rows_[length]) + 1 <= near_.steps;
  }

  void offer(std::size_t place, std::size_t steps) {
    if (steps > near_.steps) return;
    if (steps < near_.steps) near_.places.clear();
    near_.steps = steps;
    near_.places.push_back(place);
  }

  const std::u32string& word(std::size_t at) const { return words_[by_letters_[at]]; }

  std::u32string_view written_;
  const std::vector<std::u32string>& words_;
  const std::vector<std::size_t>& by_letters_;
  std::vector<Row> rows_;
  NearPlaces near_;
};

}  // namespace

NearPlaces nearest_by_beginnings(std::u32string_view written, const std::vector<std::u32string>& words,
                                 const std::vector<std::size_t>& by_letters, std::size_t most) {
  return Descent(written, words, by_letters, most).run();
}

}  // namespace mentor
