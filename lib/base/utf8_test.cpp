#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("code_point_at reads well-formed sequences and counts every malformed byte alone") {
  struct Row {
    std::string_view bytes;
    char32_t value;
    std::size_t size;
  };
  const Row rows[] = {
      {"a", U'a', 1},
      {"я", U'я', 2},
      {"€", U'€', 3},
      {"\U0001F600", U'\U0001F600', 4},
      {"\x7F", 0x7F, 1},
      {"\x80", replacement_character, 1},              // continuation alone
      {"\xC0\xAF", replacement_character, 1},          // overlong
      {"\xE0\x80\xAF", replacement_character, 1},      // overlong
      {"\xF0\x80\x80\x80", replacement_character, 1},  // overlong
      {"\xED\xA0\x80", replacement_character, 1},      // surrogate
      {"\xF4\x90\x80\x80", replacement_character, 1},  // above U+10FFFF
      {"\xF5\x80\x80\x80", replacement_character, 1},
      {"\xD0", replacement_character, 1},  // cut short
      {"\xD0z", replacement_character, 1},
      {"\xEF\xBF\xBD", replacement_character, 3},  // U+FFFD itself
  };
  for (const Row& row : rows) {
    const CodePoint point = code_point_at(row.bytes, 0);
    CAPTURE(row.bytes);
    CHECK(static_cast<std::uint32_t>(point.value) == static_cast<std::uint32_t>(row.value));
    CHECK(point.size == row.size);
    CHECK(is_utf8(row.bytes) == !(row.value == replacement_character && row.size == 1));
  }
}

TEST_CASE("counting and cutting by code points") {
  CHECK(code_points("") == 0);
  CHECK(code_points("срок 1") == 6);
  CHECK(code_points("\xFF\xFEя") == 3);
  CHECK(offset_of("срок", 2) == 4);
  CHECK(offset_of("срок", 0) == 0);
  CHECK(offset_of("срок", 9) == 8);
}

TEST_CASE("UTF-32 and back") {
  CHECK(to_utf8(to_utf32("Дата — 1 €\U0001F600")) == "Дата — 1 €\U0001F600");
  CHECK(to_utf32("a\xFF") == std::u32string{U'a', replacement_character});
  CHECK(to_utf8(std::u32string{static_cast<char32_t>(0xD800), static_cast<char32_t>(0x110000)}) == "\uFFFD\uFFFD");
  for (char32_t point = 0; point <= 0x10FFFF; point += 0x1F) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    std::string bytes;
    append_utf8(bytes, point);
    const CodePoint read = code_point_at(bytes, 0);
    REQUIRE(static_cast<std::uint32_t>(read.value) == static_cast<std::uint32_t>(point));
    REQUIRE(read.size == bytes.size());
  }
}
