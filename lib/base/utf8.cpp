#include "base/utf8.h"

#include <algorithm>

namespace mentor {

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool is_scalar(char32_t point, std::size_t size) {
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  return point >= least[size] && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
}

}  // namespace

CodePoint long_code_point_at(std::string_view bytes, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(bytes[offset]);
  const std::size_t size = sequence_length(lead);
  if (size == 1) return {lead, 1};
  if (size == 0 || offset + size > bytes.size()) return {replacement_character, 1};
  char32_t point = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_continuation(bytes[offset + i])) return {replacement_character, 1};
    point = point << 6 | (static_cast<unsigned char>(bytes[offset + i]) & 0x3FU);
  }
  return is_scalar(point, size) ? CodePoint{point, size} : CodePoint{replacement_character, 1};
}

std::size_t code_points(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); i += code_point_at(bytes, i).size) ++count;
  return count;
}

std::size_t offset_of(std::string_view bytes, std::size_t n) {
  std::size_t i = 0;
  for (; i < bytes.size() && n > 0; --n) i += code_point_at(bytes, i).size;
  return i;
}

std::u32string to_utf32(std::string_view bytes) {
  std::u32string points;
  points.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint point = code_point_at(bytes, i);
    points.push_back(point.value);
    i += point.size;
  }
  return points;
}

void append_utf8(std::string& bytes, char32_t point) {
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = replacement_character;
  const auto tail = [&](unsigned shift) { bytes.push_back(static_cast<char>(0x80 | ((point >> shift) & 0x3F))); };
  if (point < 0x80) {
    bytes.push_back(static_cast<char>(point));
  } else if (point < 0x800) {
    bytes.push_back(static_cast<char>(0xC0 | (point >> 6)));
    tail(0);
  } else if (point < 0x10000) {
    bytes.push_back(static_cast<char>(0xE0 | (point >> 12)));
    tail(6), tail(0);
  } else {
    bytes.push_back(static_cast<char>(0xF0 | (point >> 18)));
    tail(12), tail(6), tail(0);
  }
}

std::string to_utf8(std::u32string_view points) {
  std::string bytes;
  for (const char32_t point : points) append_utf8(bytes, point);
  return bytes;
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint point = code_point_at(bytes, i);
    if (point.value == replacement_character && point.size == 1) return false;
    i += point.size;
  }
  return true;
}

}  // namespace mentor
