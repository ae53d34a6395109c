// What one pass over the bytes finds before anything is read: where plain scalars may stop, as one bit a byte, so that
// looking for the next stop is a matter of a few instructions; and where forbidden characters may be.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "yaml/large_pages.h"

namespace mentor::yaml {

// How many bytes are looked at together.
constexpr std::size_t stop_block = 64;

// A byte that may end a plain scalar: `:`, `#`, LF, CR. O(1).
constexpr bool is_stop(unsigned char byte) { return byte == ':' || byte == '#' || byte == '\n' || byte == '\r'; }
// A byte that may begin a forbidden character: see front.cpp. O(1).
constexpr bool is_suspicious(unsigned char byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F || byte == 0xC2 ||
         byte == 0xD8 || byte == 0xE2 || byte == 0xEF;
}

namespace portable {

// As mark_stops(), byte by byte.
std::size_t mark_stops(const char* bytes, std::size_t blocks, std::uint64_t* stops);

}  // namespace portable

// Notes the stops of one block after another, a word for each with the first byte lowest, up to the first one with
// suspicious bytes. Returns its number; `blocks` where there is none. O(blocks).
std::size_t mark_stops(const char* bytes, std::size_t blocks, std::uint64_t* stops);

// The stops of one file; the end of the file is one too.
class Stops {
 public:
  Stops() = default;
  // For so many bytes; every block is marked afterwards, and finish() called. O(size).
  explicit Stops(std::size_t size);

  // Where the stops of a block are to be noted. O(1).
  std::uint64_t* at_block(std::size_t block) { return words_.data() + block; }
  // Marks what is behind the last whole block of the file, and its end. O(1).
  void finish(const char* bytes, std::size_t size);

  // The first stop from `at` on, which is at most the size of the file. O(distance / 64).
  std::uint32_t next(std::uint32_t at) const {
    for (std::uint64_t word = word_at(at);; word = word_at(at)) {
      if (word != 0) return at + static_cast<std::uint32_t>(std::countr_zero(word));
      at = (at | (step - 1)) + 1 + (stop_block - step);
    }
  }

 private:
  // The bits from `at` on. Where bytes can be addressed for it there are at least 57 of them, so that a scalar hardly
  // ever goes on beyond.
  static constexpr std::uint32_t step = std::endian::native == std::endian::little ? 8 : stop_block;
  std::uint64_t word_at(std::uint32_t at) const {
    std::uint64_t word = 0;
    std::memcpy(&word, reinterpret_cast<const char*>(words_.data()) + at / step * (step / 8), sizeof word);
    return word >> at % step;
  }
  std::vector<std::uint64_t, LargePages<std::uint64_t>> words_;
};

}  // namespace mentor::yaml
