// A tree as JSON, its plain scalars resolved by the core schema of YAML 1.2, for `mentor read --format json`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/tree.h"

namespace mentor::yaml {

// One JSON text a document, each on a line of its own: what aliases stand for is written out, keys are texts, map order
// is kept. Invisible control and bidirectional characters are escaped. Nothing where it would be longer than `limit`
// bytes (aliases multiply). O(size of the result).
std::optional<std::string> to_json(const Tree& tree, std::size_t limit);

// The text in JSON's double quotes, as above. O(length).
std::string json_text(std::string_view text);

// A plain scalar as a JSON value: null, true, false, a number, else a text. Numbers keep their digits, of whatever
// length (1.10 stays 1.10, 012 is 12, 0x1F is 31); infinities and “not a number”, which JSON does not have, are the
// texts ".inf", "-.inf" and ".nan". O(length), of hexadecimal and octal numbers O(length²).
std::string json_scalar(std::string_view plain);

}  // namespace mentor::yaml
