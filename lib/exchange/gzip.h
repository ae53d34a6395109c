// Unpacking what was compressed with gzip.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/text.h"

namespace mentor {

inline constexpr std::size_t most_unpacked = std::size_t{1} << 30;  // 1 GiB

// Whether the bytes begin like a gzip file (1f 8b).
bool is_gzip(std::string_view bytes);
// The bytes themselves, or unpacked where they are gzip (several members in a row too). The error is what is wrong with
// the file, for its reader: damaged, cut off, or more than `limit` bytes when unpacked. O(unpacked size).
tl::expected<std::string, Message> unpacked(std::string bytes, std::size_t limit = most_unpacked);

}  // namespace mentor
