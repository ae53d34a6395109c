// Numbers as they are written.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace mentor {

// Whether a byte or a code point is one of 0 … 9.
constexpr bool is_digit(char32_t point) { return '0' <= point && point <= '9'; }

// The number that the whole text writes in decimal digits (with a minus where `Number` has a sign); nothing for any
// other text and for what `Number` cannot hold. O(length).
template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace mentor
