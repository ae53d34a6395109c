// UTF-8 at its lowest: code points out of bytes. Properties of characters (width, case, look-alikes) are in unicode/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mentor {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
inline constexpr char32_t replacement_character = 0xFFFD;

// A code point and the number of bytes it takes (1 … 4).
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
};

// The code point that begins at `offset` (< bytes.size()). A byte that begins no well-formed sequence (overlong forms,
// surrogates and values above U+10FFFF included) is U+FFFD of size 1. O(1).
inline CodePoint code_point_at(std::string_view bytes, std::size_t offset);
// How many code points the bytes hold; a malformed byte counts as one. O(size).
std::size_t code_points(std::string_view bytes);
// The byte offset of the n-th code point (from 0); bytes.size() where there are not so many. O(size).
std::size_t offset_of(std::string_view bytes, std::size_t n);
// The bytes as code points. O(size).
std::u32string to_utf32(std::string_view bytes);
// The code points as bytes; what is no Unicode scalar value becomes U+FFFD. O(size).
std::string to_utf8(std::u32string_view points);
void append_utf8(std::string& bytes, char32_t point);
// Whether all of the bytes are well-formed UTF-8. O(size).
bool is_utf8(std::string_view bytes);

// What code_point_at does for all but the letters that texts are made of. O(1).
CodePoint long_code_point_at(std::string_view bytes, std::size_t offset);

// ASCII and two bytes (Cyrillic) are read where they are asked for: every letter of every text goes through here.
inline CodePoint code_point_at(std::string_view bytes, std::size_t offset) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const unsigned char lead = byte(offset);
  if (lead < 0x80) return {lead, 1};
  const bool pair = lead >= 0xC2 && lead <= 0xDF && offset + 1 < bytes.size() && (byte(offset + 1) & 0xC0U) == 0x80;
  if (!pair) return long_code_point_at(bytes, offset);
  return {static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(offset + 1) & 0x3FU)), 2};
}

}  // namespace mentor
