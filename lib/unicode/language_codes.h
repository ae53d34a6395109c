// Codes of languages as files write them: two letters (ISO 639-1), three only for a language that has no two (`myv`).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mentor {

// Whether there is a language of that code, in small letters. O(codes).
bool is_language_code(std::string_view code);
// The two letters for the three that name the same language ("rus" → "ru"), any case; nothing where there are none.
// O(codes).
std::optional<std::string> two_letter_code(std::string_view three_letters);

}  // namespace mentor
