#include "yaml/stops.h"

#include <array>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace mentor::yaml {

std::size_t portable::mark_stops(const char* bytes, std::size_t blocks, std::uint64_t* stops) {
  for (std::size_t block = 0; block < blocks; ++block) {
    std::uint64_t word = 0;
    bool suspicious = false;
    for (std::size_t i = 0; i < stop_block; ++i) {
      const auto byte = static_cast<unsigned char>(bytes[block * stop_block + i]);
      word |= std::uint64_t{is_stop(byte)} << i;
      suspicious |= is_suspicious(byte);
    }
    stops[block] = word;
    if (suspicious) return block;
  }
  return blocks;
}

Stops::Stops(std::size_t size) : words_(size / stop_block + 3) {}

void Stops::finish(const char* bytes, std::size_t size) {
  const std::size_t block = size / stop_block, begin = block * stop_block;
  std::uint64_t word = std::uint64_t{1} << (size - begin);
  for (std::size_t i = begin; i < size; ++i)
    word |= std::uint64_t{is_stop(static_cast<unsigned char>(bytes[i]))} << (i - begin);
  words_[block] = word;
}

#if defined(__x86_64__) && defined(__GNUC__)

namespace {

// A byte is of a class where both its halves are. The upper three classes are stops, the others suspicious.
constexpr unsigned stop_classes = 0xE0;
constexpr std::size_t nibbles = 16;

struct Halves {
  std::array<std::uint8_t, nibbles> low{}, high{};
};

constexpr Halves make_halves() {
  Halves halves;
  const auto mark = [&](unsigned what, std::initializer_list<unsigned> high, std::initializer_list<unsigned> low) {
    for (const unsigned nibble : high) halves.high[nibble] |= static_cast<std::uint8_t>(what);
    for (const unsigned nibble : low) halves.low[nibble] |= static_cast<std::uint8_t>(what);
  };
  mark(1, {0x0}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 0xB, 0xC, 0xE, 0xF});
  mark(2, {0x1}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xA, 0xB, 0xC, 0xD, 0xE, 0xF});
  mark(4, {0x7, 0xE}, {0xF});
  mark(8, {0xC, 0xE}, {0x2});
  mark(16, {0xD}, {0x8});
  mark(32, {0x0, 0x3}, {0xA});  // LF and :
  mark(64, {0x0}, {0xD});       // CR
  mark(128, {0x2}, {0x3});      // #
  return halves;
}

constexpr Halves halves = make_halves();

constexpr bool are_right() {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const unsigned classes = halves.low[byte % nibbles] & halves.high[byte / nibbles];
    const auto c = static_cast<unsigned char>(byte);
    if (((classes & stop_classes) != 0) != is_stop(c) || ((classes & ~stop_classes) != 0) != is_suspicious(c))
      return false;
  }
  return true;
}
static_assert(are_right());

// The classes of 32 bytes (the way of looking them up: Langdale and Lemire 2019, Parsing gigabytes of JSON per second).
[[gnu::target("avx2")]] inline __m256i classes_of(const char* bytes, __m256i low, __m256i high) {
  const __m256i nibble = _mm256_set1_epi8(0x0F);
  const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
  return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(b, nibble)),
                          _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(b, 4), nibble)));
}

[[gnu::target("avx2")]] inline std::uint64_t stops_in(__m256i classes) {
  const __m256i stops = _mm256_and_si256(classes, _mm256_set1_epi8(static_cast<char>(stop_classes)));
  return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(stops, _mm256_setzero_si256())));
}

[[gnu::target("avx2")]] std::size_t mark_by_vectors(const char* bytes, std::size_t blocks, std::uint64_t* stops) {
  constexpr std::size_t half = stop_block / 2;
  const auto table = [](const std::array<std::uint8_t, nibbles>& of) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(of.data()));
  };
  const __m256i low = _mm256_broadcastsi128_si256(table(halves.low));
  const __m256i high = _mm256_broadcastsi128_si256(table(halves.high));
  const __m256i suspicious = _mm256_set1_epi8(static_cast<char>(~stop_classes & 0xFFU));
  for (std::size_t block = 0; block < blocks; ++block) {
    const char* const begin = bytes + block * stop_block;
    const __m256i first = classes_of(begin, low, high), second = classes_of(begin + half, low, high);
    stops[block] = (stops_in(first) & 0xFFFFFFFFU) | stops_in(second) << half;
    if (_mm256_testz_si256(_mm256_or_si256(first, second), suspicious) == 0) return block;
  }
  return blocks;
}

}  // namespace

std::size_t mark_stops(const char* bytes, std::size_t blocks, std::uint64_t* stops) {
  if (__builtin_cpu_supports("avx2")) return mark_by_vectors(bytes, blocks, stops);
  return portable::mark_stops(bytes, blocks, stops);
}

#else

std::size_t mark_stops(const char* bytes, std::size_t blocks, std::uint64_t* stops) {
  return portable::mark_stops(bytes, blocks, stops);
}

#endif

}  // namespace mentor::yaml
