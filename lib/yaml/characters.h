// Characters as the grammar of YAML 1.2 sorts them (chapter 5 of the specification). Bytes above 0x7F are ordinary
// here: that they are well-formed and no control characters is settled in front.h before anything else is read.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mentor::yaml {

namespace characters {

inline constexpr std::uint16_t white = 1;       // space, tab
inline constexpr std::uint16_t line_break = 2;  // LF, CR
inline constexpr std::uint16_t finish = 4;      // the zero byte after the last one
inline constexpr std::uint16_t flow = 8;        // , [ ] { }
inline constexpr std::uint16_t indicator = 16;  // what no plain scalar begins with (- ? : only before a blank)
inline constexpr std::uint16_t colon = 32;
inline constexpr std::uint16_t hash = 64;
inline constexpr std::uint16_t word = 128;   // what most keys begin with: letters, digits, _
inline constexpr std::uint16_t inner = 256;  // what they go on with: also - . /

// The table of classes by byte, made when compiling.
constexpr std::array<std::uint16_t, 256> make_classes() {
  std::array<std::uint16_t, 256> classes{};
  const auto mark = [&](std::string_view set, std::uint16_t what) {
    for (const char c : set) classes[static_cast<unsigned char>(c)] |= what;
  };
  mark(" \t", white);
  mark("\n\r", line_break);
  mark(std::string_view("\0", 1), finish);
  mark(",[]{}", flow);
  mark("-?:,[]{}#&*!|>'\"%@`", indicator);
  mark(":", colon);
  mark("#", hash);
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_", word | inner);
  mark("-./", inner);
  for (std::size_t byte = 0x80; byte < classes.size(); ++byte) classes[byte] |= word | inner;
  return classes;
}
inline constexpr auto classes = make_classes();

}  // namespace characters

// Whether the byte is in one of the classes. O(1).
constexpr bool is(char c, int set) { return (characters::classes[static_cast<unsigned char>(c)] & set) != 0; }
constexpr bool is_white(char c) { return is(c, characters::white); }
constexpr bool is_break(char c) { return is(c, characters::line_break); }
// White space, a line end or the end of the bytes: what must follow `-`, `:` and `?` to make them indicators.
constexpr bool is_blank(char c) { return is(c, characters::white | characters::line_break | characters::finish); }
constexpr bool is_flow(char c) { return is(c, characters::flow); }
constexpr bool is_indicator(char c) { return is(c, characters::indicator); }

// Where the line end that begins at `at` is over: CRLF is one. O(1).
constexpr std::uint32_t after_break(const char* bytes, std::uint32_t at) {
  return at + (bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2U : 1U);
}

}  // namespace mentor::yaml
