// JSON values as the bytes of an answer.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace mentor {

// The value as text with a line end: `indent` spaces a level, one line where it is below zero. Malformed bytes become
// U+FFFD, characters that mislead the eye are escaped (escape.h). O(size).
std::string json_text(const nlohmann::ordered_json& json, int indent = 2);

}  // namespace mentor
