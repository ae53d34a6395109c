#include "yaml/front.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "yaml/faults.h"

namespace mentor::yaml {

namespace {

// Longer than what is looked at together, so that all that is put behind it stands at the end of a piece.
std::string padded(std::size_t size, std::string_view text) {
  return "# " + std::string(size - 2, 'a') + std::string(text);
}

std::vector<Diagnostic> found_in(std::string bytes) {
  const Source source("x.yaml", std::move(bytes));
  std::vector<Diagnostic> faults;
  Stops stops;
  pass_front(source, {}, stops, faults);
  return faults;
}

constexpr std::size_t piece = std::size_t{32} << 10U;

}  // namespace

TEST_CASE("characters are whole wherever a large file is cut into pieces") {
  for (std::size_t size = piece - 8; size < piece + 8; ++size) {
    CAPTURE(size);
    CHECK(found_in(padded(size, "ж€😀ж€😀ж€😀\n")).empty());
    const auto broken = found_in(padded(size, "ж€\xF0\x9F\x98ж€😀\n"));
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].rule == &not_utf8);
    CHECK(broken[0].place.span.begin == size + 5);
    CHECK(found_in(padded(size, "\x80\x80\x80\x80\x80\x80\x80\x80")).at(0).place.span.begin == size);
  }
}

TEST_CASE("forbidden characters are found at the ends of pieces") {
  for (std::size_t size = piece - 70; size < piece + 70; ++size) {
    CAPTURE(size);
    const auto control = found_in(padded(size, "\x01ж\xC2\x85 "));
    REQUIRE(control.size() == 2);
    CHECK(control[0].place.span.begin == size);
    CHECK(control[1].place.span.begin == size + 3);
    const auto zero = found_in(padded(size, "\x01" + std::string(1, '\0') + "b"));
    REQUIRE(zero.size() == 1);
    CHECK(zero[0].place.span.begin == size + 1);
  }
}

TEST_CASE("that a file is no text outweighs what was found in it before") {
  const auto faults = found_in("\xEF\xBB\xBF" + padded(piece, "\x01" + std::string(2 * piece, 'b') + "\xFF"));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].rule == &not_utf8);
}

}  // namespace mentor::yaml
