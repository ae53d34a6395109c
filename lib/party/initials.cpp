#include "party/initials.h"

#include "base/utf8.h"
#include "party/key.h"
#include "party/words.h"

namespace mentor {

InitialName::InitialName(Words name) {
  for (const Word& word : name) {
    if (is_abbreviation(word) && word.capitals == word.points) {
      pieces_.push_back({word.folded, word.points, true});
      signature_ += word.folded;
      brief_ = true;
      continue;
    }
    for (const std::string& part : key_words({&word, 1}, {})) {
      pieces_.push_back({part, 1, false});
      signature_ += part.substr(0, code_point_at(part, 0).size);
    }
  }
}

bool InitialName::may_be(const InitialName& other) const {
  if (signature_ != other.signature_) return false;
  bool any_brief = false;
  std::size_t left = 0, right = 0, at_left = 0, at_right = 0;  // pieces, and letters before them
  while (left < pieces_.size() && right < other.pieces_.size()) {
    const Piece &one = pieces_[left], &two = other.pieces_[right];
    if (one.brief != two.brief) any_brief = true;
    if (at_left == at_right && one.brief == two.brief && one.text != two.text) return false;
    const std::size_t end_left = at_left + one.letters, end_right = at_right + two.letters;
    if (end_left <= end_right) at_left = end_left, ++left;
    if (end_right <= end_left) at_right = end_right, ++right;
  }
  return any_brief;
}

}  // namespace mentor
