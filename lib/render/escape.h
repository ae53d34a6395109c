// Text of a user inside markup: nothing in it may be taken for markup.
#pragma once

#include <string>
#include <string_view>

namespace mentor {

// The text with control and bidirectional characters and malformed bytes visible (\x1b, \u202e), but for tabs and the
// ends of lines, which a field of a table for machines may hold. O(size).
std::string field_text(std::string_view text);

// The text as inline Markdown; a line feed becomes `line_break`, a tab a space, other control and bidirectional
// characters are visible. O(size).
std::string markdown_escaped(std::string_view text, std::string_view line_break);

// The text as XML 1.0 content or as the value of an attribute: & < > " ' as entities, tabs and line feeds as numbers
// (an attribute would lose them), what XML cannot hold and what misleads the eye (control and bidirectional
// characters, malformed bytes) as visible \x1b. O(size).
std::string xml_escaped(std::string_view text);

// The same text with the two characters of UTF-8 that XML 1.0 cannot hold (U+FFFE, U+FFFF) as U+FFFD: for libraries
// that escape everything else themselves. O(size).
std::string xml_characters(std::string text);

// A JSON text with the characters that mislead the eye (bidirectional and C1 controls, DEL, U+2028/9) as \u202e: they
// stand only inside strings there, which stay the same strings. O(size).
std::string json_escaped(std::string json);

// The text in one line for people: control and bidirectional characters visible, a line feed becomes a space. O(size).
std::string one_line(std::string_view text);

}  // namespace mentor
