#include "yaml/search.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace mentor::yaml {

namespace {

// Every search from every byte of a text, as it stands in memory of its own: reading behind it is found by sanitizers.
void check_searches(const std::string& text) {
  const std::string copy(text.data(), text.size());
  const auto size = static_cast<std::uint32_t>(copy.size());
  for (std::uint32_t at = 0; at <= size; ++at) {
    CAPTURE(at);
    REQUIRE(skip_spaces(copy.data(), at, size) == portable::skip_spaces(copy.data(), at));
  }
}

}  // namespace

TEST_CASE("searching sixteen bytes at a time finds what searching byte by byte finds") {
  std::mt19937 random(4);
  const std::string rare = ":#\n\r\t", common = "a z\xD0\xB6";
  for (std::size_t size = 0; size < 100; ++size) {
    for (const unsigned density : {0U, 1U, 10U, 50U}) {
      std::string text;
      while (text.size() < size)
        text += random() % 100 < density ? rare[random() % rare.size()] : common[random() % common.size()];
      CAPTURE(text);
      check_searches(text);
    }
    check_searches(std::string(size, ' '));
  }
}

TEST_CASE("every byte is told apart at every place of a vector") {
  for (int byte = 1; byte < 256; ++byte)
    for (std::size_t before = 0; before < 18; ++before)
      check_searches(std::string(before, ' ') + static_cast<char>(byte) + std::string(17, 'x'));
}

}  // namespace mentor::yaml
