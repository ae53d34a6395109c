// Whether a header says what it is for and what its functions promise.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// Something that a header leaves unsaid.
struct Unsaid {
  std::size_t line = 0;
  std::string name;  // of the function; "" where the file does not open with a comment
  std::string text;
};

// Every function declared at namespace level that has no comment above it in its block of lines (lines without an empty
// one between them) or behind it, and the header itself where it does not open with a comment.
std::vector<Unsaid> uncommented(std::string_view header);

// The comments of a header, one after another.
std::string comments_of(std::string_view header);

}  // namespace mentor
