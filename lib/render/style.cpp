#include "render/style.h"

#include <array>

namespace mentor {

std::string paint(std::string_view text, Style style, bool colour) {
  constexpr std::array<std::string_view, 7> codes = {"", "1", "2", "1;31", "33", "32", "36"};
  if (!colour || style == Style::plain || text.empty()) return std::string(text);
  std::string painted = "\x1b[";
  return painted.append(codes[static_cast<std::size_t>(style)]).append("m").append(text).append("\x1b[0m");
}

}  // namespace mentor
