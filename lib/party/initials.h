// Names compared by the first letters of their words, for abbreviations that nobody declared: «руководители ОО» and
// «руководители образовательных организаций». Only for lib/party.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "party/words.h"

namespace mentor {

class InitialName {
 public:
  // O(length).
  explicit InitialName(Words name);

  // The first letters of all words, an abbreviation's own letters for it; equal for names that may_be each other.
  const std::string& signature() const { return signature_; }
  bool has_abbreviation() const { return brief_; }
  // Whether the names are one when each abbreviation of either stands for words of the other. At least one does; a word
  // that both write out must have one stem. O(words).
  bool may_be(const InitialName& other) const;

 private:
  struct Piece {
    std::string text;  // the stem, or the folded abbreviation
    std::size_t letters = 1;
    bool brief = false;
  };
  std::vector<Piece> pieces_;
  std::string signature_;
  bool brief_ = false;
};

}  // namespace mentor
