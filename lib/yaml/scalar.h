// Strict scalars: what a plain scalar means in the core schema of YAML 1.2, and what other readers would make of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace mentor::yaml {

// The types of the core schema (chapter 10.3 of the specification).
enum class CoreType : std::uint8_t { text, null, boolean, integer, floating };

// What a plain scalar would be in the core schema. O(length).
CoreType core_type(std::string_view plain);

// `true` or `false` as the core schema spells them (also True, TRUE, …); nothing for anything else.
std::optional<bool> to_boolean(std::string_view plain);
// A decimal integer without leading zeros, as people write one: 0, 12, -3. Nothing for 012, 0x1F, 1e3, +1 or what does
// not fit.
std::optional<long> to_integer(std::string_view plain);

// What another reader (of YAML 1.1 or of the core schema) would take a plain scalar for, where text is meant.
enum class Misread : std::uint8_t {
  boolean,             // yes, no, on, off, y, n, true, false
  null,                // ~, null, nothing at all
  octal,               // 012, 0o14
  hexadecimal,         // 0x1F
  binary,              // 0b101
  exponent,            // 1e3
  grouped,             // 1_000
  sexagesimal,         // 12:30
  number_losing_text,  // 1.10, 007, +5: a number that is written out differently
  infinity,            // .inf, .nan
  date,                // 2021-10-01
  number,              // 12, 3.5: a number, but one that is written out the same
  special,             // =, <<
};

// What a plain scalar would be taken for; nothing where every reader takes it for text. O(length).
std::optional<Misread> misread(std::string_view plain);
// Whether the text would still be the same after such a reader has written it out: of numbers (and of dates, if read as
// a day) that is so; `1.1` may be written plain where `1.10` may not.
bool keeps_text(Misread misreading);
// What it is taken for, in words that complete "another program takes it for …".
Text describe(Misread misreading);

}  // namespace mentor::yaml
