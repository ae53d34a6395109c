// What the fuzz targets demand of an answer: where it does not hold, the program stops and libFuzzer keeps the input.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/diagnostic.h"

namespace mentor {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

// Every sentence is put together in both languages, so that a wrong pattern is found too.
inline void require_sentence(const Message& message) {
  require(!message.in(Language::en).empty() && !message.in(Language::ru).empty(), "a message says something");
}

inline void require_sound(const Diagnostic& diagnostic, std::size_t size) {
  require(diagnostic.rule != nullptr, "a diagnostic has a rule");
  require(diagnostic.place.span.begin <= diagnostic.place.span.end, "a span is no backward one");
  require(diagnostic.place.span.end <= size, "a diagnostic lies in its file");
  require_sentence(diagnostic.message);
  if (!diagnostic.help.empty()) require_sentence(diagnostic.help);
  for (const Related& other : diagnostic.related) {
    require(other.place.span.end <= size, "a related place lies in its file");
    require_sentence(other.message);
  }
}

// What libFuzzer hands over.
inline std::string_view input(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace mentor
