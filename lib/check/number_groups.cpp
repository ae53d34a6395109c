#include "check/number_groups.h"

#include "base/number.h"

namespace mentor {

namespace {

constexpr std::size_t most_digits = 24;

// The length of a sign that may stand inside a number; 0 where there is none.
std::size_t sign_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char byte = text[at];
  if (byte == ' ' || byte == '-' || byte == '.' || byte == '(' || byte == ')') return 1;
  if (static_cast<unsigned char>(byte) < 0x80) return 0;
  for (const std::string_view sign : {"\u00A0", "\u2011", "\u2013", "\u202F"})
    if (text.substr(at).starts_with(sign)) return sign.size();
  return 0;
}

std::size_t after_signs(std::string_view text, std::size_t at) {
  for (int n = 0; n < 2; ++n) at += sign_at(text, at);
  return at;
}

}  // namespace

NumberGroups number_groups_at(std::string_view text, std::size_t at) {
  NumberGroups found{.text = text};
  if (at > 0 && (text[at - 1] == '+' || text[at - 1] == '(')) found.before = text[at - 1];
  std::size_t digits = 0;
  while (at < text.size() && is_digit(text[at]) && found.count < found.groups.size() && digits < most_digits) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    found.groups[found.count++] = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    digits += end - at;
    at = after_signs(text, end);
    if (at == end) break;
  }
  return found;
}

std::string NumberGroups::digits(std::size_t most) const {
  std::string all;
  for (std::size_t i = 0; i < most && i < count; ++i) all += text.substr(groups[i].begin, groups[i].size());
  return all;
}

std::size_t NumberGroups::total() const {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += groups[i].size();
  return sum;
}

std::size_t NumberGroups::groups_of(std::size_t total) const {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    sum += groups[i].size();
    if (sum >= total) return sum == total ? i + 1 : 0;
  }
  return 0;
}

bool NumberGroups::begins(std::initializer_list<std::uint32_t> sizes) const {
  if (count < sizes.size()) return false;
  std::size_t at = 0;
  for (const std::uint32_t size : sizes)
    if (groups[at++].size() != size) return false;
  return true;
}

std::string_view NumberGroups::between(std::size_t at) const {
  if (at + 1 >= count) return {};
  return text.substr(groups[at].end, groups[at + 1].begin - groups[at].end);
}

}  // namespace mentor
