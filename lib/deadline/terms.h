// School terms: their days are data of the programme (`kind: calendar`, `terms`). Inner header of lib/deadline.
#pragma once

#include <optional>
#include <vector>

#include "deadline/resolve.h"

namespace mentor {

// Whether it is a term or a part of one.
bool is_of_term(const CalendarExpr& expr);

// The days of a term or of a part of one (thirds, the end is its last): the first such term that lies in the year
// written, else in the period. Nothing where the calendar has none. O(terms).
std::optional<Period> days_of_term(const CalendarExpr& expr, const DeadlineContext& context);

// The part 1 … 3 of a term, 0 for all of it.
Period part_of_term(const Period& term, int part);

// Puts days in the place of the terms of an item; false where they are not known.
bool place_terms(CalendarItem& item, const DeadlineContext& context);

}  // namespace mentor
