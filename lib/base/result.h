// The world fails: a file is missing, a disk is full, an argument is unusable. Content that is wrong is a Diagnostic.
#pragma once

#include <tl/expected.hpp>

#include "base/text.h"

namespace mentor {

// What failed, in words for a person.
struct Failure {
  enum class Kind : unsigned char { usage, not_found, world };
  Kind kind = Kind::world;
  Message message;
};

template <class T>
using Result = tl::expected<T, Failure>;

// The failure as a result of any type.
inline tl::unexpected<Failure> failure(Failure::Kind kind, Message message) {
  return tl::unexpected<Failure>(Failure{kind, std::move(message)});
}

// What somebody asked for cannot be done, in a sentence.
inline tl::unexpected<Failure> usage_failure(Text pattern, Arguments arguments) {
  return failure(Failure::Kind::usage, {pattern, std::move(arguments)});
}

}  // namespace mentor
