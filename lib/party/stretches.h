// A cell cut at the separators that are written, and what goes on after one put together again. Only for lib/party.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "party/cut.h"
#include "party/words.h"

namespace mentor {

struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Break before = Break::strong;
};

// A cell, its words outside brackets, and which of its bytes no separator may cut.
struct CellWords {
  std::string_view text;
  const std::vector<Word>& plain;
  const std::vector<bool>& kept;

  // Those words that begin in [begin, end). O(log words).
  Words between(std::uint32_t begin, std::uint32_t end) const;
};

// Stretches in order. What may be read in two ways is noted. O(size).
std::vector<Stretch> stretches_of(const CellWords& cell, std::vector<Message>& notes);

}  // namespace mentor
