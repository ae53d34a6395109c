#include "yaml/stops.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace mentor::yaml {

namespace {

std::vector<std::uint64_t> marked(decltype(mark_stops)& mark, const std::string& text, std::size_t& suspicious) {
  std::vector<std::uint64_t> words(text.size() / stop_block);
  suspicious = mark(text.data(), words.size(), words.data());
  return words;
}

void check_twins(const std::string& text) {
  std::size_t by_bytes = 0, by_vectors = 0;
  CAPTURE(text);
  REQUIRE(marked(mark_stops, text, by_vectors) == marked(portable::mark_stops, text, by_bytes));
  REQUIRE(by_vectors == by_bytes);
}

// The first stop from every byte of a text on, as it stands in memory of its own.
void check_next(const std::string& text) {
  Stops stops(text.size());
  for (std::size_t block = 0; block < text.size() / stop_block; ++block)
    mark_stops(text.data() + block * stop_block, 1, stops.at_block(block));
  stops.finish(text.data(), text.size());
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    CAPTURE(at);
    REQUIRE(stops.next(at) == std::min(text.find_first_of(":#\n\r", at), text.size()));
  }
}

}  // namespace

TEST_CASE("every byte is told apart at every place of a block") {
  for (int byte = 0; byte < 256; ++byte)
    for (std::size_t place = 0; place < stop_block; ++place) {
      std::string text(3 * stop_block, 'x');
      text[stop_block + place] = static_cast<char>(byte);
      check_twins(text);
    }
}

TEST_CASE("blocks of any bytes are marked alike by vectors and byte by byte") {
  std::mt19937 random(4);
  for (int round = 0; round < 1000; ++round) {
    std::string text(4 * stop_block, ' ');
    for (char& c : text) c = static_cast<char>(random() % 100 < 97 ? ' ' + random() % 90 : random());
    check_twins(text);
  }
}

TEST_CASE("the next stop is found from everywhere") {
  std::mt19937 random(4);
  for (std::size_t size = 0; size < 300; size += 1 + size / 100) {
    std::string text(size, 'x');
    check_next(text);
    for (char& c : text)
      if (random() % 40 == 0) c = ":#\n\r"[random() % 4];
    CAPTURE(text);
    check_next(text);
  }
}

}  // namespace mentor::yaml
