// How text stands in an iCalendar file (RFC 5545, 3.1 and 3.3.11).
#pragma once

#include <string>
#include <string_view>

namespace mentor {

// The value of a TEXT property: backslash, comma, semicolon and line feed escaped; other control and bidirectional
// characters visible. O(size).
std::string ics_escaped(std::string_view text);

// The line with CR LF at its end, folded into lines of at most 75 octets, never inside a character. O(size).
std::string ics_line(std::string_view line);

}  // namespace mentor
