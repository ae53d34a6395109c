#include "unicode/language_codes.h"

#include <unicode/uloc.h>

#include "unicode/fold.h"

namespace mentor {

bool is_language_code(std::string_view code) {
  for (const char* const* each = uloc_getISOLanguages(); *each; ++each)
    if (code == *each) return true;
  return false;
}

std::optional<std::string> two_letter_code(std::string_view three_letters) {
  const std::string wanted = lower(three_letters);
  for (const char* const* each = uloc_getISOLanguages(); *each; ++each) {
    const std::string_view code = *each;
    if (code.size() == 2 && wanted == uloc_getISO3Language(*each)) return std::string(code);
  }
  return std::nullopt;
}

}  // namespace mentor
