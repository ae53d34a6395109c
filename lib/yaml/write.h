// Writing one scalar so that every YAML reader, of version 1.1 too, reads the same text back.
#pragma once

#include <string>
#include <string_view>

#include "yaml/tree.h"

namespace mentor::yaml {

// The text as a scalar on one line: as it is where that is safe everywhere (as a value, as a key, inside brackets, and
// no other reader takes it for a number, date, boolean or nothing), else quoted. `preferred` is the style of the
// neighbours: single_quoted or double_quoted choose the quotes; with plain they are double ones. Texts with line ends
// or characters that single quotes cannot hold are always double-quoted. O(length).
std::string quoted(std::string_view text, Style preferred = Style::plain);

// The same, but quoted even where plain would do.
std::string quoted_text(std::string_view text, Style preferred = Style::double_quoted);

// Whether the text may stand without quotes in the sense of quoted(). O(length).
bool is_safe_plain(std::string_view text);

}  // namespace mentor::yaml
