#include "render/escape.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/utf8.h"
#include "render/table.h"
#include "unicode/width.h"

namespace mentor {

namespace {

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

// An underscore inside a word is no markup on GitHub, and file names read better without backslashes.
bool is_inside_word(std::string_view text, std::size_t i) {
  return i > 0 && i + 1 < text.size() && is_word(text[i - 1]) && is_word(text[i + 1]);
}

void append_escaped(std::string& out, std::string_view text, std::size_t i) {
  const char c = text[i];
  if (c == '<')
    out += "&lt;";
  else if (c == '>')
    out += "&gt;";
  else if (c == '&')
    out += "&amp;";
  else if (std::string_view("\\`*[]|~").find(c) != std::string_view::npos || (c == '_' && !is_inside_word(text, i)))
    out.append({'\\', c});
  else if (c == '\t' || c == '\r')
    out += ' ';
  else
    out += c;
}

// U+FFFE and U+FFFF are characters of UTF-8 but not of XML.
bool is_no_character(std::string_view bytes) { return bytes == "\xEF\xBF\xBE" || bytes == "\xEF\xBF\xBF"; }

std::string_view xml_entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

// The characters from `begin` on that need no entity.
std::size_t plain_size(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && xml_entity(text[end]).empty() && !is_no_character(text.substr(end, 3))) ++end;
  return end - begin;
}

bool misleads(char32_t point) {
  return (point >= 0x7F && point <= 0x9F) || point == 0x061C || point == 0x200E || point == 0x200F ||
         (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

}  // namespace

std::string field_text(std::string_view text) {
  constexpr std::string_view kept = "\t\n\r";
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kept, i), text.size());
    out += visible(text.substr(i, end - i));
    if (end < text.size()) out += text[end];
    i = end + 1;
  }
  return out;
}

std::string markdown_escaped(std::string_view written, std::string_view line_break) {
  const std::string text = field_text(written);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n')
      out += line_break;
    else
      append_escaped(out, text, i);
  }
  return out;
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t plain = plain_size(text, i);
    out += visible(text.substr(i, plain));
    i += plain;
    if (i == text.size()) break;
    const std::string_view entity = xml_entity(text[i]);
    out += entity.empty() ? "&#xFFFD;" : entity;
    i += entity.empty() ? 3 : 1;
  }
  return out;
}

std::string xml_characters(std::string text) {
  for (std::size_t i = 0; (i = text.find("\xEF\xBF", i)) != std::string::npos; i += 2)
    if (is_no_character(std::string_view(text).substr(i, 3))) text[i + 2] = '\xBD';
  return text;
}

std::string one_line(std::string_view text) {
  std::string line = visible_lines(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

std::string json_escaped(std::string json) {
  // The first bytes of U+0080…, U+061C and U+200E…; «» and “” are what they mostly begin.
  if (json.find_first_of("\x7F\xC2\xD8\xE2") == std::string::npos) return json;
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint point = code_point_at(json, at);
    if (misleads(point.value))
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(point.value));
    else
      out.append(json, at, point.size);
    at += point.size;
  }
  return out;
}

}  // namespace mentor
