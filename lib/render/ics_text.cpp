#include "render/ics_text.h"

#include "render/table.h"

namespace mentor {

namespace {

constexpr std::size_t most_octets = 75;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string ics_escaped(std::string_view text) {
  std::string out;
  // What is shown for a control character begins with a backslash itself, so that it is escaped like any other.
  for (const char c : visible_lines(text)) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\\' || c == ',' || c == ';')
      out.append({'\\', c});
    else
      out += c;
  }
  return out;
}

std::string ics_line(std::string_view line) {
  std::string out;
  std::size_t room = most_octets;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 1 && continues_character(line[end])) --end;
    out.append(line.substr(0, end)).append("\r\n ");
    line.remove_prefix(end);
    room = most_octets - 1;
  }
  return out.append(line).append("\r\n");
}

}  // namespace mentor
