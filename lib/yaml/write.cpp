#include "yaml/write.h"

#include <fmt/core.h>

#include "base/utf8.h"
#include "yaml/characters.h"
#include "yaml/scalar.h"

namespace mentor::yaml {

namespace {

// Characters that must be written as an escape: controls, line separators, invisible marks.
bool needs_escape(char32_t point) {
  if (point < 0x20 || (point >= 0x7F && point <= 0xA0)) return true;
  return point == 0xFEFF || point == 0xFFFE || point == 0xFFFF || point == 0x061C || point == 0x200E ||
         point == 0x200F || (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

bool has_escapes(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    // A tab is allowed, but not seen; a non-breaking space is a letter like others.
    if (needs_escape(point.value) && point.value != 0xA0) return true;
    i += point.size;
  }
  return false;
}

std::string escape(char32_t point) {
  switch (point) {
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    case '\r':
      return "\\r";
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    default:
      return point < 0x100 ? fmt::format("\\x{:02X}", static_cast<unsigned>(point))
                           : fmt::format("\\u{:04X}", static_cast<unsigned>(point));
  }
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    const bool escaped =
        point.value == '"' || point.value == '\\' || (needs_escape(point.value) && point.value != 0xA0);
    out += escaped ? escape(point.value) : std::string(text.substr(i, point.size));
    i += point.size;
  }
  return out + '"';
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += c;
    out += c;
  }
  return out + '\'';
}

bool has_indicators_inside(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    // In brackets some readers take a question mark inside a word for an indicator.
    if (is_flow(c) || c == '?') return true;
    if (c == ':' && (i + 1 == text.size() || text[i + 1] == ' ')) return true;
    if (c == '#' && text[i - 1] == ' ') return true;
  }
  return false;
}

}  // namespace

bool is_safe_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  if (is_indicator(text.front()) || text.starts_with("...") || text.front() == '=') return false;
  return !has_indicators_inside(text) && !has_escapes(text) && !misread(text);
}

std::string quoted_text(std::string_view text, Style preferred) {
  return preferred == Style::single_quoted && !has_escapes(text) ? single_quoted(text) : double_quoted(text);
}

std::string quoted(std::string_view text, Style preferred) {
  return is_safe_plain(text) ? std::string(text) : quoted_text(text, preferred);
}

}  // namespace mentor::yaml
