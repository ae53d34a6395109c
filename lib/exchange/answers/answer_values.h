// Answers as people type them → values as the files have them. What cannot be read is never guessed: it is nothing, and
// the caller says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "model/profile.h"

namespace mentor {

// «26.09.2026 14:03:11», «2026-09-26», «26 сентября 2026 г.», "26 September 2026": a day; the time of day is dropped.
// O(length).
std::optional<Date> answered_day(std::string_view answer);
// A day or a year alone, as `born` has it: "2011-04-30", "2011". O(length).
std::optional<std::string> answered_birth(std::string_view answer);
// A whole number at the beginning, within bounds: «7 «А»» → 7, «12 лет» → 12, «менее года» → 0. O(length).
std::optional<long> answered_number(std::string_view answer, long least, long most);
// The number of a class at school: «9 «Б»», "Year 9", "5th year"; "TY" (transition year) is 4. O(length).
std::optional<long> answered_grade(std::string_view answer);
// Whether the answer is a class at school and nothing else: «9 «Б»», «11а», «9 Б класс», "Year 9", "5th year". A number
// alone may be anything. O(length).
bool answered_class(std::string_view answer);
// «Да», «Согласна», "I agree", "+" → true; «Нет», "no" → false. O(length).
std::optional<bool> answered_yes(std::string_view answer);

// The stage of a questionnaire: «до», "Before" → before; «на выходе», "after" → after; "" for others. O(length).
std::string answered_stage(std::string_view answer);

// An answer that is understood and names nothing: «нет», «-», «ничем», «не знаю», "none". O(length).
bool answered_none(std::string_view answer);
// An answer that begins by denying something: «не умею…», "no …". O(length).
bool answered_denial(std::string_view answer);

// The id of the profile's form that has this id or title in either language, whatever the dashes and letter case; ""
// where none has. O(forms × length).
std::string answered_form(std::string_view answer, const Profile& profile);

// Parts of an answer in which several may be named: at commas, semicolons and line ends, spaces dropped. O(length).
std::vector<std::string> answered_list(std::string_view answer);
// «Математика (5)», "maths: 3", «физика» → topic in small letters and weight 1 … 5 (3 where none is given). O(length).
std::pair<std::string, int> answered_topic(std::string_view part);

// Whether a part ends like a topic with a weight that is none: «физика (9)», "maths: 0". Years and classes are no
// weights. O(length).
bool answered_bad_weight(std::string_view part);

// A category of data-model.md: «молодой специалист» → young-specialist; "" for words not known. O(length).
std::string answered_category(std::string_view part);
// A code of two or three letters: «русский» → ru, "en" → en; "" for words not known. O(length).
std::string answered_language(std::string_view part);

}  // namespace mentor
