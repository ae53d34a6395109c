// From one complete place in the calendar to its days. Inner header of lib/deadline.
#pragma once

#include <optional>

#include "calendar/calendar.h"
#include "calendar/period.h"
#include "deadline/ast.h"

namespace mentor {

// Years that a phrase may name: others are mistyped, and the canonical words for them would not be read again.
inline constexpr int first_year = 1900, last_year = 2199;

// The days of an expression with a year; nothing where there are none (31 February, a fifth Monday, a school term,
// whose days only the programme knows). Winter belongs to the year in which it ends. Conventions: domain.md h in short:
// thirds of a month end on the 10th, the 20th and the last day, the n-th week is the days 7n-6 … 7n.
std::optional<Period> days_of(const CalendarExpr& expr, const Calendar* calendar);

// A day as an expression; `where`: the bytes it stands for.
CalendarExpr expr_of(Date day, Span where = {});

// An expression of a school year as one of the calendar year in which it falls, where that can be said.
CalendarExpr in_calendar_year(CalendarExpr expr);

// From the first to the last day of a unit (week: Monday to Sunday) that holds `day`.
Period unit_around(RepeatUnit unit, Date day);

// The half of a school year that holds `day`: September to December, January to May; June to August belongs to none and
// is a stretch of its own.
Period school_half_around(Date day);

// How many units lie between the units that begin on two days (last on or after first); 0 for the same one.
int units_between(RepeatUnit unit, Date first, Date last);

// A day moved by months, at most to the last day of the month: 31 January + 1 month = 28 February.
Date add_months(Date day, int months);

}  // namespace mentor
