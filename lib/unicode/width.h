// How wide text is on a terminal, and how untrusted text is shown there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// Terminal cells that the text takes: wide characters 2, combining and zero-width ones 0, a control character 1 (it is
// shown escaped as one mark). O(size).
std::size_t display_width(std::string_view text);
// The text padded with spaces on the right to `width` cells; longer text as it is.
std::string pad_right(std::string_view text, std::size_t width);
// The same with the spaces on the left.
std::string pad_left(std::string_view text, std::size_t width);
// Breaks text into lines of at most `width` cells (>= 1) at spaces; a longer word is cut at its hyphens,
// else between characters, with a hyphen where it is all letters and `width` is 5 or more. LF breaks
// a line; other white space counts as a space, a run of it as one; no-break spaces belong to their word. Never empty:
// "" gives one empty line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);
// Control and bidirectional-control characters, malformed bytes and U+2028/9 as visible \x1b, \u202e …; tabs and line
// feeds are escaped too (\t, \n, \r). Everything else as it is. What is shown of a user's file on a terminal goes
// through this.
std::string visible(std::string_view text);

}  // namespace mentor
