// What is settled before the first character is read: size, encoding, forbidden characters.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/diagnostic.h"
#include "yaml/read.h"
#include "yaml/stops.h"

namespace mentor::yaml {

// Where reading begins (after a byte-order mark); nothing where the bytes cannot be read at all. What is found wrong
// goes to `faults`: of a forbidden character each occurrence; more of them than `limits.faults` are unreadable too.
// `stops`: those of the file, for the reading. O(size).
std::optional<std::uint32_t> pass_front(const Source& source, const Limits& limits, Stops& stops,
                                        std::vector<Diagnostic>& faults);

}  // namespace mentor::yaml
