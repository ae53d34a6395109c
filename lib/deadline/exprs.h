// Reading one place in the calendar: a day, month, quarter, season, year. Inner header of lib/deadline. Every function
// leaves the cursor where it was when it finds nothing.
#pragma once

#include <optional>

#include "deadline/ast.h"
#include "deadline/cursor.h"

namespace mentor {

// Any of what follows, after the small words that lead it («в», «в течение», "in the").
std::optional<CalendarExpr> read_expr(PhraseCursor& cursor);
// The small words alone.
void skip_lead(PhraseCursor& cursor);

// dates.cpp: 13.10.2021, 1 сентября, "October 30, 2024", «понедельник, 1 сентября 2025», «последняя пятница мая».
std::optional<CalendarExpr> read_day(PhraseCursor& cursor);
// months.cpp: «сентябрь 2022», «начало сентября», «2-я неделя октября», «первая половина мая», "09.2022".
std::optional<CalendarExpr> read_month(PhraseCursor& cursor);
// «1-я неделя», «вторая половина», «3 декада» without a month: behind one («сентябрь, 1-я неделя»).
std::optional<CalendarExpr> read_part_alone(PhraseCursor& cursor);
// quarters.cpp: quarters, half-years, terms of a school year, seasons, and parts of them.
std::optional<CalendarExpr> read_quarter(PhraseCursor& cursor);
// years.cpp: «2022 год», «2022/2023 учебный год», «конец 2022 года».
std::optional<CalendarExpr> read_year(PhraseCursor& cursor);
// The year that ends another expression: «… 2022 г.», «… 2021/2022 учебного года», «… текущего года».
YearRef read_year_suffix(PhraseCursor& cursor);

// A number of one or two digits, Roman or written as an ordinal word (-1: last).
std::optional<int> read_ordinal(PhraseCursor& cursor);
// Whether numeric dates of the phrase must be month/day: one of them can be nothing else, and none only day/month.
bool reads_month_first(const std::vector<PhraseToken>& tokens);

}  // namespace mentor
