#include "unicode/encoding.h"

#include <doctest/doctest.h>

using namespace mentor;
using namespace std::string_view_literals;

TEST_CASE("encodings of texts") {
  struct Row {
    std::string_view bytes, named, text, encoding;
    bool guessed;
  };
  const Row rows[] = {
      {"План", "", "План", "UTF-8", false},
      {"", "", "", "UTF-8", false},
      {"\xEF\xBB\xBFПлан", "", "План", "UTF-8", false},
      {"\xFF\xFE\x1F\x04\x3B\x04"sv, "", "Пл", "UTF-16LE", false},
      {"\xFE\xFF\x04\x1F\x04\x3B"sv, "", "Пл", "UTF-16BE", false},
      {"p\0l\0a\0n\0"sv, "", "plan", "UTF-16LE", true},
      {"\xCF\xEB\xE0\xED \xF0\xE0\xE1\xEE\xF2\xFB \xF8\xEA\xEE\xEB\xFB", "", "План работы школы", "windows-1251", true},
      {"\x8F\xAB\xA0\xAD \xE0\xA0\xA1\xAE\xE2\xEB \xE8\xAA\xAE\xAB\xEB", "", "План работы школы", "IBM866", true},
      {"\xF0\xCC\xC1\xCE \xD2\xC1\xC2\xCF\xD4\xD9 \xDB\xCB\xCF\xCC\xD9", "", "План работы школы", "KOI8-R", true},
      {"\xCF\xEB\xE0\xED", "windows-1251", "План", "windows-1251", false},
      {"\xCF\xEB\xE0\xED", "no-such-thing", "План", "windows-1251", true},
  };
  for (const Row& row : rows) {
    const auto decoded = decode_text(row.bytes, row.named);
    REQUIRE_MESSAGE(decoded.has_value(), row.text);
    CHECK(decoded->utf8 == row.text);
    CHECK(decoded->encoding == row.encoding);
    CHECK(decoded->guessed == row.guessed);
  }
}

TEST_CASE("bytes that are no text") {
  CHECK(!decode_text("\x01\x00\x02\xFF\xFE\x80"sv));
  CHECK(!decode_text("\x80\x81\x82\x83\x84\x85\x86\x87\x88\x99"sv));
}
