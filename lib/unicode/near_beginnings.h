// Which of many words are a few edits away from another: what begins alike is compared once. Only for lib/unicode.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// Places in a list of words, all of them `steps` edits away.
struct NearPlaces {
  std::vector<std::size_t> places;
  std::size_t steps = 0;
};

// The places of all words that lie nearest to `written` (as WordDistance counts), at most `most` steps away; none where
// all are farther. `by_letters` holds the places of `words`, sorted by the words. For two steps O(beginnings of that
// distance × length): of ids that differ in a number hundreds, whatever their number.
NearPlaces nearest_by_beginnings(std::u32string_view written, const std::vector<std::u32string>& words,
                                 const std::vector<std::size_t>& by_letters, std::size_t most);

}  // namespace mentor
