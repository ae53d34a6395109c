// Trees back into words, in either language. Inner header of lib/deadline.
#pragma once

#include <string>
#include <string_view>

#include "deadline/ast.h"
#include "deadline/resolve.h"

namespace mentor {

// A canonical phrase that reads back to the same windows. Phrases that stay words and offsets are given as written in
// `phrase`, with single spaces.
std::string print_phrase(const PhraseTree& tree, std::string_view phrase, Language language);

// The phrase in both languages, as print_phrase gives it.
Argument describe_phrase(const PhraseTree& tree, std::string_view phrase);
// What was understood, as a sentence. `described`: what describe_phrase says of the same phrase.
Message explain_phrase(const ResolvedPhrase& resolved, std::string_view phrase, const Argument& described);

// print_ru.cpp, print_en.cpp: the parts that differ.
enum class GrammaticalCase : unsigned char { nominative, genitive };
std::string russian_expr(const CalendarExpr& expr, GrammaticalCase form);
std::string russian_item(const CalendarItem& item);
std::string russian_recurrence(const PhraseTree& tree, const std::string& items);
std::string english_expr(const CalendarExpr& expr);
std::string english_item(const CalendarItem& item);
std::string english_recurrence(const PhraseTree& tree, const std::string& items);

// Whether an item is of any month, quarter or year: its unit is said by the recurrence.
bool names_any_unit(const CalendarItem& item);

// Whether it is the year that the phrase calls the current one, not a year without any word.
bool is_this_year(const CalendarExpr& expr);

// "1 October 2023", «1 октября 2023 г.».
Argument day_in_words(Date day);

}  // namespace mentor
