// First step of splitting: where a cell is cut. Completing what was left out is split.cpp's. Only for lib/party.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "party/party.h"

namespace mentor {

// What stands before a part.
enum class Break : unsigned char { strong, line, comma, conjunction };

// A stretch of the cell between two separators, without white space and list marks around; never empty.
struct Part {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Break before = Break::strong;
  std::string relation;  // what was said of its part in the work: «Соисполнители», «совместно с»
};

// Cuts at commas, semicolons, line breaks and bullets outside brackets, quotation marks and known names, unless the
// words go on with the party before; and at «и», «или», "and", «а также», "/" where parties stand on both sides. What
// may be read in two ways is noted. Parts are in order and do not overlap. O(length × log known).
std::vector<Part> cut_cell(std::string_view cell, const KnownNames& known, std::vector<Message>& notes);

}  // namespace mentor
