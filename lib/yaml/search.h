// Search over the bytes of a file, sixteen at a time where the processor has vectors for it. Lines are a few dozen
// bytes long, so that going byte by byte costs mostly wrongly guessed ends of loops. Each function has a portable twin
// that says the same (search_test.cpp). `at` is at most `size`; `text[size]` is a zero byte that may be
// read, and no byte behind it is.
#pragma once

#include <bit>
#include <cstdint>

#include "yaml/characters.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace mentor::yaml {

namespace portable {

// The first byte from `at` on that is no space.
inline std::uint32_t skip_spaces(const char* text, std::uint32_t at) {
  while (text[at] == ' ') ++at;
  return at;
}

}  // namespace portable

#if defined(__SSE2__)

constexpr std::uint32_t vector_bytes = 16;

// Sixteen bytes, wherever they lie.
inline __m128i vector_at(const char* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

// All bits set in the bytes that are `wanted`.
inline __m128i where(__m128i bytes, char wanted) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted)); }

// One bit a byte, the lowest for the first.
inline std::uint32_t bits(__m128i found) { return static_cast<std::uint32_t>(_mm_movemask_epi8(found)); }

// The first byte from `at` on that is no space.
inline std::uint32_t skip_spaces(const char* text, std::uint32_t at, std::uint32_t size) {
  for (; size - at >= vector_bytes; at += vector_bytes) {
    const std::uint32_t others = ~bits(where(vector_at(text + at), ' ')) & 0xFFFFU;
    if (others != 0) return at + static_cast<std::uint32_t>(std::countr_zero(others));
  }
  return portable::skip_spaces(text, at);
}

#else

// As above; without vectors the size need not be known.
inline std::uint32_t skip_spaces(const char* text, std::uint32_t at, std::uint32_t) {
  return portable::skip_spaces(text, at);
}

#endif

}  // namespace mentor::yaml
