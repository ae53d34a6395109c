#include "unicode/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/utf8.h"

namespace mentor {

namespace {

// The bytes in a named encoding; nothing where there is no such encoding or a byte means nothing in it.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter, status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  if (utf8.starts_with(byte_order_mark)) utf8.erase(0, byte_order_mark.size());
  return utf8;
}

// How much a text looks like Russian prose: frequent small letters count, capitals inside words and what no text has
// count against it. Per byte of the input, so that encodings can be compared.
int russian_score(std::string_view utf8) {
  int score = 0;
  char32_t before = ' ';
  for (std::size_t i = 0; i < utf8.size();) {
    const CodePoint point = code_point_at(utf8, i);
    const char32_t letter = point.value;
    const bool small = (letter >= U'а' && letter <= U'я') || letter == U'ё';
    const bool capital = letter >= U'А' && letter <= U'Я';
    if (small) score += std::u32string_view(U"оеаинтсрвл").find(letter) == std::u32string_view::npos ? 1 : 2;
    if (capital && before >= U'а' && before <= U'я') score -= 3;
    if (letter >= 0x80 && letter < 0x400 &&
        std::u32string_view(U"«»§°\u00A0").find(letter) == std::u32string_view::npos)
      score -= 3;
    if ((letter > 0x2500 && letter < 0x2600) || (letter >= 0x402 && letter < 0x410 && letter != U'Ё')) score -= 3;
    if (letter < 0x20 && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f') score -= 20;
    before = letter;
    i += point.size;
  }
  return score;
}

// UTF-16 without a mark: every second byte of spaces, digits and line ends is zero, and no other text has zeros.
std::optional<DecodedText> wide(std::string_view bytes) {
  if (bytes.size() % 2 != 0 || bytes.size() < 4) return std::nullopt;
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0') ++(i % 2 == 0 ? even : odd);
  if (even + odd == 0 || (even != 0 && odd != 0)) return std::nullopt;
  const char* encoding = odd != 0 ? "UTF-16LE" : "UTF-16BE";
  auto text = converted(bytes, encoding);
  const auto is_control = [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'; };
  if (!text || std::ranges::any_of(*text, is_control)) return std::nullopt;
  return DecodedText{std::move(*text), encoding, true};
}

std::optional<DecodedText> marked(std::string_view bytes) {
  struct Mark {
    std::string_view bytes;
    const char* encoding;
  };
  using namespace std::string_view_literals;
  static constexpr Mark marks[] = {{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                   {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                   {"\xEF\xBB\xBF"sv, "UTF-8"},
                                   {"\xFF\xFE"sv, "UTF-16LE"},
                                   {"\xFE\xFF"sv, "UTF-16BE"}};
  for (const Mark& mark : marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    auto text = converted(bytes.substr(mark.bytes.size()), mark.encoding);
    if (text) return DecodedText{std::move(*text), mark.encoding, false};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view named) {
  if (auto text = marked(bytes)) return text;
  const bool has_zeros = bytes.find('\0') != std::string_view::npos;
  if (!has_zeros && is_utf8(bytes)) return DecodedText{std::string(bytes), "UTF-8", false};
  if (!named.empty())
    if (auto text = converted(bytes, std::string(named).c_str()))
      return DecodedText{std::move(*text), std::string(named), false};
  if (has_zeros) return wide(bytes);
  std::optional<DecodedText> best;
  int most = 0;
  for (const char* encoding : {"windows-1251", "IBM866", "KOI8-R"}) {
    auto text = converted(bytes, encoding);
    const int score = text ? russian_score(*text) : 0;
    if (score <= most) continue;
    most = score;
    best = DecodedText{std::move(*text), encoding, true};
  }
  return best;
}

}  // namespace mentor
