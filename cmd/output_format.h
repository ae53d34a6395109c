// The format of an answer that goes to a file.
#pragma once

#include <optional>
#include <string>

namespace mentor {

// The format by the ending of the file that -o names, e.g. “md”; “text” for standard output (nothing or `-`). Throws
// CommandError (usage) where the ending is no format: text in a file that claims to be something else helps nobody.
std::string format_of_output(const std::optional<std::string>& output);

}  // namespace mentor
