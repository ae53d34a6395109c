// First step of splitting: where a cell is cut. Joining what was cut too far is assemble.cpp's. Only for lib/party.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace mentor {

// A stretch of the cell between two separators, without white space and list marks around; never empty.
struct Part {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Cuts at commas, semicolons, line breaks and bullets outside brackets, quotation marks and known names, and at «и»,
// "and", «а также», "as well as" where parties stand on both sides. What may be read in two ways is noted. Parts are in
// order and do not overlap. O(length × known).
std::vector<Part> cut_cell(std::string_view cell, const std::vector<std::string>& known, std::vector<Message>& notes);

}  // namespace mentor
