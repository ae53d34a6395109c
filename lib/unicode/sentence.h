// Numbers, plurals, lists and order in the reader's language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/text.h"

namespace mentor {

// Rules of a language are loaded at the first use in a thread (about a millisecond), never before. Throws
// std::runtime_error where ICU's own data is missing.

// The forms of a counted word. English: one, many ("day", "days"); Russian: one, few, many («день», «дня», «дней»).
struct Counted {
  std::string_view en_one, en_many, ru_one, ru_few, ru_many;
};
inline constexpr Counted day_forms{"day", "days", "день", "дня", "дней"};
inline constexpr Counted times_forms{"time", "times", "раз", "раза", "раз"};
// "1 day" / «5 дней»: the number and the right form, by the plural rules of each language (CLDR).
Argument counted(std::int64_t number, const Counted& forms);
// "a, b and c" / «a, b и c»; at most `most` of them, then "and 3 more" / «и ещё 3».
Argument listed(const std::vector<std::string>& words, std::size_t most = 6);
// "12 October 2023" / «12 октября 2023 г.» — for sentences and tables for people.
Argument long_date(Date date);
// "12.10.2023" in Russian, "2023-10-12" in English: short dates in tables for people.
Argument short_date(Date date);
// Order of names for people in a language (CLDR collation, digits by value: 2 before 10): <0, 0, >0. Ties are broken by
// bytes, so that only equal strings compare equal.
int collate(std::string_view left, std::string_view right, Language language);

}  // namespace mentor
