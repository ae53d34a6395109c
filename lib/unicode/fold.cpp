#include "unicode/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stdexcept>

#include "base/utf8.h"

namespace mentor {

namespace {

constexpr char32_t yo = U'ё';
constexpr char32_t ye = U'е';

bool is_white_space(char32_t point) {
  if ((point >= 0x09 && point <= 0x0D) || point == 0x85) return true;
  if (point < 0x80 || (point >= 0x400 && point <= 0x45F)) return point == ' ';  // asked for every letter of every word
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

// Left behind by word processors and PDF; nobody sees them.
bool is_invisible(char32_t point) { return point == 0xAD || point == 0x200B || point == 0x2060 || point == 0xFEFF; }

// utf8proc's mapping of well-formed text; nothing where it refuses the text.
std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* bytes = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &bytes, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string case_folded(const std::string& text) {
  auto folded = mapped(text, UTF8PROC_CASEFOLD);
  if (!folded) throw std::runtime_error("utf8proc refuses well-formed text");
  return *std::move(folded);
}

// The usual letters of Russian and English text: each is in NFC and folds by itself, so that the tables are not asked.
bool folds_alone(char32_t point) {
  return point < 0x80 || (point >= 0x400 && point <= 0x45F) || point == 0xA0 || point == 0xAB || point == 0xBB ||
         point == 0x2116 || (point >= 0x2010 && point <= 0x201F);
}

char32_t fold_alone(char32_t point) {
  if (point >= 'A' && point <= 'Z') return point + 0x20;
  if (point >= 0x410 && point <= 0x42F) return point + 0x20;
  return point >= 0x400 && point <= 0x40F ? point + 0x50 : point;
}

void append_folded(std::string& folded, char32_t point) {
  const bool space = is_white_space(point);
  if (space && folded.ends_with(' ')) return;
  append_utf8(folded, space ? U' ' : point == yo ? ye : point);
}

// Whether the text has only letters that fold alone; their folds are then in `folded`.
bool fold_usual(std::string_view text, std::string& folded) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    i += point.size;
    if (is_invisible(point.value)) continue;
    if (!folds_alone(point.value)) return false;
    append_folded(folded, fold_alone(point.value));
  }
  return true;
}

std::string fold_any(std::string_view text) {
  std::u32string points;
  for (const char32_t point : to_utf32(text))
    if (!is_invisible(point)) points.push_back(point);
  std::string folded;
  for (const char32_t point : to_utf32(case_folded(to_utf8(points)))) append_folded(folded, point);
  return folded;
}

// In place, as long as letters are those of Russian and English text, which keep their length; whether all of them are.
bool lower_usual(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') text[i] = static_cast<char>(byte + 0x20);
    if (byte < 0x80) continue;
    if ((byte != 0xD0 && byte != 0xD1) || i + 1 == text.size()) return false;
    const auto second = static_cast<unsigned char>(text[++i]);
    if ((second & 0xC0U) != 0x80 || (byte == 0xD1 && second > 0x9F)) return false;
    if (byte == 0xD1 || second >= 0xB0) continue;
    const unsigned small = (second & 0x3FU) + (second < 0x90 ? 0x50U : 0x20U);  // U+0400 … U+040F, U+0410 … U+042F
    text[i - 1] = static_cast<char>(small < 0x40 ? 0xD0 : 0xD1);
    text[i] = static_cast<char>(0x80U | (small & 0x3FU));
  }
  return true;
}

}  // namespace

namespace {

// Of lower-case text: whether nothing but ё is left to fold, which is done in place.
bool fold_small(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < ' ' && byte >= 0x09 && byte <= 0x0D) || (byte == ' ' && i > 0 && text[i - 1] == ' ')) return false;
    if (byte != 0xD1 || static_cast<unsigned char>(text[i + 1]) != 0x91) continue;
    text[i] = static_cast<char>(0xD0), text[i + 1] = static_cast<char>(0xB5);  // ё, е
  }
  return true;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string usual(text);
  if (lower_usual(usual) && fold_small(usual)) return usual;
  std::string folded;
  folded.reserve(text.size());
  if (!fold_usual(text, folded)) folded = fold_any(text);
  return folded;
}

std::string to_nfc(std::string_view text) { return mapped(text, 0).value_or(std::string(text)); }

std::string lower(std::string_view text) {
  std::string usual(text);
  if (lower_usual(usual)) return usual;
  std::string lowered;
  lowered.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (folds_alone(point.value))
      append_utf8(lowered, fold_alone(point.value));
    else if (point.value == replacement_character)
      lowered += text.substr(i, point.size);
    else
      append_utf8(lowered, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value))));
    i += point.size;
  }
  return lowered;
}

}  // namespace mentor
