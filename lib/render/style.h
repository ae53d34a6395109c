// Colour on a terminal: the only place that knows escape sequences. Colour never carries meaning alone.
#pragma once

#include <string>
#include <string_view>

namespace mentor {

enum class Style : unsigned char { plain, bold, dim, red, yellow, green, cyan };

// The text between the escape sequences of a style; unchanged where colour is off or the style is plain.
std::string paint(std::string_view text, Style style, bool colour);

}  // namespace mentor
