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

// The words must outlive it. Words of a length that cannot be near are never compared, and never folded either: of a
// million names few lengths are asked for. Not for two threads at once.
class KnownWords {
 public:
  KnownWords() = default;
  // O(bytes).
  explicit KnownWords(std::vector<std::string_view> words);

  // The first of the words that equals `look` when look-alike letters are taken for one and folded. O(1), and
  // O(words of the length) at the first question.
  std::optional<std::string_view> looking_like(const std::string& look) const;

  struct Near {
    std::string_view word;
    std::size_t steps;
  };
  // The first of the nearest words as `nearest` of fold.h understands it, at fewer than `below` steps.
  // O(words of a near length × length).
  std::optional<Near> near(const WordDistance& written, std::size_t below) const;

 private:
  // Words of one length, when folded: places in words_, in order.
  struct Bucket {
    std::vector<std::size_t> words;
    mutable std::vector<std::u32string> folded;                    // of `words`, when somebody asked
    mutable std::unordered_map<std::string, std::size_t> by_look;  // the same
  };
  const std::vector<std::u32string>& folded(const Bucket& bucket) const;

  std::vector<std::string_view> words_;
  std::map<std::size_t, Bucket> by_length_;               // in code points
  std::unordered_map<std::string, std::size_t> unusual_;  // by look, where its length may be another than the word's
};

// As in fold.h, of several lists as if they stood one after the other.
std::optional<std::string> nearest(std::string_view word, std::initializer_list<const KnownWords*> lists);
Message did_you_mean(std::string_view word, std::initializer_list<const KnownWords*> lists);
// The same where what is nearest is known already.
Message did_you_mean_word(std::string_view word, const std::optional<std::string>& meant);

}  // namespace mentor
