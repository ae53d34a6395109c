// Unpacking what was compressed with gzip. A small file may unpack to anything, so what no table can be is refused
// while it is unpacked and not when all of it is there.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/text.h"

namespace mentor {

// How much is unpacked, in bytes.
struct UnpackLimits {
  std::size_t size = std::size_t{1} << 30;
  std::size_t line = std::size_t{1} << 20;        // the longest line, without its end (LF, CRLF or CR)
  std::size_t ratio = 200;                        // times as much as there was packed (rows of a table: 4 to 40),
  std::size_t ratio_from = std::size_t{1} << 26;  // which counts from this size on
};

// Whether the bytes begin like a gzip file (1f 8b).
bool is_gzip(std::string_view bytes);
// The bytes themselves, or unpacked where they are gzip (several members in a row too). The error is what is wrong with
// the file, for its reader: damaged, cut off, or beyond `limits`. O(unpacked size).
tl::expected<std::string, Message> unpacked(std::string bytes, const UnpackLimits& limits = {});

}  // namespace mentor
