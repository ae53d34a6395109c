// Known words prepared once, where what was meant is asked of many unknown ones: ids of people, names of parties.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"

namespace mentor {

class WordDistance;

// The words must outlive it. Folded once; words of a length that cannot be near are never compared.
class KnownWords {
 public:
  KnownWords() = default;
  // O(letters).
  explicit KnownWords(std::vector<std::string_view> words);

  // The first of the words that equals `look` when look-alike letters are taken for one and folded. O(1).
  std::optional<std::string_view> looking_like(const std::string& look) const;

  struct Near {
    std::string_view word;
    std::size_t steps;
  };
  // The first of the nearest words as `nearest` of fold.h understands it, at fewer than `below` steps.
  // O(words of a near length × length).
  std::optional<Near> near(const WordDistance& written, std::size_t below) const;

 private:
  std::vector<std::string_view> words_;
  std::vector<std::u32string> folded_;
  std::map<std::size_t, std::vector<std::size_t>> by_length_;  // code points → places in words_, in order
  std::unordered_map<std::string, std::size_t> by_look_;
};

// As in fold.h, of several lists as if they stood one after the other.
std::optional<std::string> nearest(std::string_view word, std::initializer_list<const KnownWords*> lists);
Message did_you_mean(std::string_view word, std::initializer_list<const KnownWords*> lists);

}  // namespace mentor
