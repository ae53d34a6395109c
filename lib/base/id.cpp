#include "base/id.h"

namespace mentor {

bool is_id(std::string_view text) {
  const auto alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (text.empty() || !alphanumeric(text.front())) return false;
  for (const char c : text)
    if (!alphanumeric(c) && c != '.' && c != '_' && c != '-') return false;
  return true;
}

}  // namespace mentor
