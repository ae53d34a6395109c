// The escape notation of golden cases.
#include <fmt/core.h>

#include <stdexcept>

#include "base/utf8.h"
#include "tests/support/golden.h"

namespace mentor {

namespace {

bool is_invisible(char32_t point) {
  return (point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0) || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF;
}

bool opens_a_part(std::string_view line) {
  return line.starts_with("--- ") || line.starts_with("$ ") || line.starts_with("exit ");
}

template <class Visit>
void each_line(std::string_view bytes, Visit visit) {
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    visit(bytes.substr(begin, end - begin), end < bytes.size());
    begin = end + 1;
  }
}

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) text += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
  return text;
}

std::string escape_line(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint point = code_point_at(line, i);
    const std::string_view character = line.substr(i, point.size);
    const bool malformed = point.value == replacement_character && point.size == 1;
    const bool hides = (i == 0 && opens_a_part(line)) || (i + 1 == line.size() && character == " ");
    if (character == "\\")
      text += "\\\\";
    else if (character == "\t")
      text += "\\t";
    else if (character == "\r")
      text += "\\r";
    else if (malformed || hides || is_invisible(point.value))
      text += hex(character);
    else
      text += character;
    i += point.size;
  }
  return text;
}

char unescape_hex(std::string_view text, std::size_t& at) {
  const auto digit = [&](std::size_t i) {
    const auto value = i < text.size() ? std::string_view("0123456789abcdef").find(text[i]) : std::string_view::npos;
    if (value == std::string_view::npos) throw std::runtime_error("\\x needs two small hexadecimal digits");
    return value;
  };
  const auto byte = digit(at + 1) * 16 + digit(at + 2);
  at += 2;
  return static_cast<char>(byte);
}

}  // namespace

bool needs_escape(std::string_view bytes) {
  if (bytes.empty()) return false;
  if (!bytes.ends_with('\n') || bytes == "\n" || bytes.ends_with("\n\n") || !is_utf8(bytes)) return true;
  for (const char32_t point : to_utf32(bytes))
    if (is_invisible(point)) return true;
  bool hidden = false;
  each_line(bytes, [&](std::string_view line, bool) { hidden = hidden || opens_a_part(line) || line.ends_with(' '); });
  return hidden;
}

std::string escape(std::string_view bytes) {
  std::string text;
  each_line(bytes, [&](std::string_view line, bool ended) {
    text += escape_line(line);
    text += ended ? "\n" : "\\\n";
  });
  // Empty lines at the end of a part are layout, so the last one is spelt out.
  if (bytes == "\n" || bytes.ends_with("\n\n")) text.replace(text.size() - 1, 1, "\\n\\\n");
  return text;
}

std::string unescape(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      bytes += text[i];
      continue;
    }
    if (++i == text.size()) throw std::runtime_error("a \\ at the very end");
    const auto known = std::string_view("ntr\\").find(text[i]);
    if (text[i] == 'x')
      bytes += unescape_hex(text, i);
    else if (known != std::string_view::npos)
      bytes += "\n\t\r\\"[known];
    else if (text[i] != '\n')
      throw std::runtime_error(fmt::format("unknown escape \\{}", text[i]));
  }
  return bytes;
}

}  // namespace mentor
