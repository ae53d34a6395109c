// Texts of other programs as UTF-8: which encoding the bytes are in, and the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mentor {

struct DecodedText {
  std::string utf8;      // well-formed, without a byte-order mark
  std::string encoding;  // "UTF-8", "UTF-16LE", "windows-1251", …: how it was read
  bool guessed = false;  // neither a mark nor a name told the encoding
};

// The bytes as text. A byte-order mark decides, then UTF-8 where the bytes are well-formed, then `named` (what the file
// says of itself, any name that ICU knows; "" where it says nothing), then UTF-16 by its zeros, then whichever of
// windows-1251, IBM866 and KOI8-R makes the most sensible Russian of it. Nothing for bytes that are no text in any of
// these. O(size).
std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view named = {});

}  // namespace mentor
