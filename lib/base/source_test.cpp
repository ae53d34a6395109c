#include "base/source.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace mentor;

TEST_CASE("position counts lines and code points, whatever ends a line") {
  struct Row {
    std::string_view bytes;
    std::uint32_t offset;
    Position position;
  };
  const Row rows[] = {
      {"", 0, {1, 1}},
      {"abc", 0, {1, 1}},
      {"abc", 3, {1, 4}},
      {"abc", 99, {1, 4}},
      {"a\nb", 1, {1, 2}},
      {"a\nb", 2, {2, 1}},
      {"a\r\nb", 2, {1, 3}},  // inside the line end
      {"a\r\nb", 3, {2, 1}},
      {"a\rb", 2, {2, 1}},
      {"a\r\r\nb", 4, {3, 1}},
      {"a\n", 2, {2, 1}},
      {"срок: до", 8, {1, 5}},
      {"срок: до", 10, {1, 7}},
      {"\xEF\xBB\xBFid", 0, {1, 1}},
      {"\xEF\xBB\xBFid", 3, {1, 1}},
      {"\xEF\xBB\xBFid\r\nя: 1", 9, {2, 2}},
      {"\xFF\xFFx", 2, {1, 3}},
  };
  for (const Row& row : rows) {
    const Source source("a.yaml", std::string(row.bytes));
    CAPTURE(row.bytes);
    CAPTURE(row.offset);
    CHECK(source.position(row.offset).line == row.position.line);
    CHECK(source.position(row.offset).column == row.position.column);
  }
}

TEST_CASE("line gives a line's bytes without its end") {
  const Source source("a.yaml", "\xEF\xBB\xBFодин\r\n\nтри\rend");
  CHECK(source.line_count() == 4);
  CHECK(source.text(source.line(1)) == "один");
  CHECK(source.text(source.line(2)).empty());
  CHECK(source.text(source.line(3)) == "три");
  CHECK(source.text(source.line(4)) == "end");
  CHECK(source.text(source.line(0)).empty());
  CHECK(source.text(source.line(5)).empty());
}

TEST_CASE("a place and its parts stay inside the place") {
  const Source source("b.yaml", "responsible: ДО, ИОЦ\n");
  const Place place{&source, {13, 25}};
  CHECK(place.text() == "ДО, ИОЦ");
  CHECK(place.part(6, 6).text() == "ИОЦ");
  CHECK(place.part(6, 6).begin() == Position{1, 18});
  CHECK(place.part(6, 600).text() == "ИОЦ");
  CHECK(place.part(600, 1).text().empty());
  CHECK(place.part(6, 0xFFFFFFFF).text() == "ИОЦ");
  CHECK(place.part(0xFFFFFFFF, 1).text().empty());
  CHECK(place.part(600, 1).span.end <= place.span.end);
  CHECK_FALSE(Place{});
  CHECK(Place{}.text().empty());
  CHECK(Place{}.begin() == Position{1, 1});
}

TEST_CASE("places are ordered by path, then by position") {
  const Source a("a.yaml", "12345"), b("b.yaml", "12345");
  CHECK(before(Place{&a, {3, 4}}, Place{&b, {0, 1}}));
  CHECK(before(Place{&a, {1, 2}}, Place{&a, {2, 3}}));
  CHECK_FALSE(before(Place{&a, {1, 2}}, Place{&a, {1, 2}}));
  CHECK_FALSE(before(Place{&b, {0, 1}}, Place{&a, {3, 4}}));
}

TEST_CASE("columns far into a long line are those of counting from its beginning") {
  std::string line = "ж";
  for (int i = 0; i < 20'000; ++i) line += i % 7 == 0 ? "—" : i % 5 == 0 ? "\xFF" : i % 3 == 0 ? "ж" : "a";
  const Source source("x.yaml", "a\r\n" + line + "\n" + line);
  const auto size = static_cast<std::uint32_t>(source.bytes().size());
  for (std::uint32_t offset = 3; offset <= size; offset += 97) {
    const std::uint32_t start = offset <= line.size() + 3 ? 3U : static_cast<std::uint32_t>(line.size() + 4);
    const auto column = static_cast<std::uint32_t>(code_points(source.text({start, offset})) + 1);
    CHECK(source.position(offset) == Position{start == 3 ? 2U : 3U, column});
  }
}
