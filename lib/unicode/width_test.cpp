#include "unicode/width.h"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.h"

using namespace mentor;

TEST_CASE("display_width counts terminal cells") {
  struct Row {
    std::string_view text;
    std::size_t width;
  };
  const Row rows[] = {
      {"", 0},     {"plan", 4},           {"Директор школы", 14}, {"и\u0306", 1}, {"漢字", 4},  {"\U0001F600", 2},
      {"a\tb", 3}, {"\x1b[0m", 4},        {"a\u200Bb", 2},        {"\u202E", 0},  {"«№ 5»", 5}, {"\xFF", 1},
      {"—…", 2},   {"e\u0301\u0302x", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.width);
  }
}

TEST_CASE("padding fills to the width and never cuts") {
  CHECK(pad_right("срок", 6) == "срок  ");
  CHECK(pad_left("12", 5) == "   12");
  CHECK(pad_right("漢字", 5) == "漢字 ");
  CHECK(pad_right("длинное", 3) == "длинное");
  CHECK(pad_left("длинное", 3) == "длинное");
}

TEST_CASE("wrap breaks at spaces, cuts long words and keeps line feeds") {
  struct Row {
    std::string_view text;
    std::size_t width;
    std::vector<std::string> lines;
  };
  const Row rows[] = {
      {"", 10, {""}},
      {"one two three", 7, {"one two", "three"}},
      {"one  two\tthree", 8, {"one two", "three"}},
      {"  led", 8, {"led"}},
      {"a\nb", 8, {"a", "b"}},
      {"a\n\nb\n", 8, {"a", "", "b", ""}},
      {"наставничество", 6, {"наста-", "вниче-", "ство"}},
      {"наставничество", 4, {"наст", "авни", "чест", "во"}},
      {"с наставничество", 6, {"с", "наста-", "вниче-", "ство"}},
      {"педагог-психолог и-й", 10, {"педагог-", "психолог", "и-й"}},
      {"a1b2c3d4e5f6", 6, {"a1b2c3", "d4e5f6"}},
      {"漢字漢字漢", 6, {"漢字漢", "字漢"}},
      {"№\u00A05 10", 3, {"№\u00A05", "10"}},
      {"漢字漢", 3, {"漢", "字", "漢"}},
      {"漢", 1, {"漢"}},
      {"и\u0306й", 1, {"и\u0306", "й"}},
      {"ab", 0, {"a", "b"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(wrap(row.text, row.width) == row.lines);
  }
}

TEST_CASE("visible shows what a terminal would obey") {
  struct Row {
    std::string_view text, shown;
  };
  const Row rows[] = {
      {"обычный «текст» — 1", "обычный «текст» — 1"},
      {"\x1b[31mred", "\\x1b[31mred"},
      {"a\tb\nc\r", "a\\tb\\nc\\r"},
      {"\x7F", "\\x7f"},
      {"\u0085", "\\u0085"},
      {"\u202Eabc\u2066", "\\u202eabc\\u2066"},
      {"a\u2028b", "a\\u2028b"},
      {"\u200E", "\\u200e"},
      {"bad \xC3(\xFF", "bad \\xc3(\\xff"},
      {"\uFFFD", "\uFFFD"},
      {"漢 \U0001F600", "漢 \U0001F600"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    CHECK(visible(row.text) == row.shown);
    CHECK(visible(row.shown) == row.shown);
  }
  CHECK(visible(std::string_view("\0", 1)) == "\\x00");
}

TEST_CASE("whatever the bytes, wrapped lines fit and what is visible is well-formed") {
  std::uint32_t state = 7;
  const std::string_view alphabet[] = {"a", " ", "\n", "я", "\xD0", "漢", "\u0301", "\xFF", "\u202E", "\t", "\xF0\x9F"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i)
      text += alphabet[(state = state * 1664525U + 1013904223U) >> 16 & 0xFF ? (state >> 20) % 11 : 1];
    CAPTURE(visible(text));
    CHECK(is_utf8(visible(text)));
    for (const std::string& line : wrap(text, 5)) CHECK(display_width(line) <= 5);
  }
}

TEST_CASE("characters of usual text take the cells that Unicode's tables give them") {
  for (char32_t point = 0x20; point <= 0x52F; ++point) {
    if (point >= 0x7F && point < 0xA0) continue;  // control characters are shown as one mark
    CAPTURE(static_cast<unsigned>(point));
    const int cells = utf8proc_charwidth(static_cast<utf8proc_int32_t>(point));
    CHECK(display_width(to_utf8(std::u32string(1, point))) == static_cast<std::size_t>(std::max(0, cells)));
  }
}
