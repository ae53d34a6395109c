// Reading one dated piece of a phrase: a place in the calendar, a range, "until …", "since …". Inner header.
#pragma once

#include <optional>

#include "deadline/ast.h"
#include "deadline/cursor.h"

namespace mentor {

// «далее», "onwards"; "on" only where it ends a piece ("October 2026 on").
bool is_onward(const PhraseCursor& cursor, std::size_t ahead = 0);

// Leaves the cursor where it was when it finds nothing. A bare number stays bare («10» in «10, 20 сентября»).
std::optional<CalendarItem> read_item(PhraseCursor& cursor);

// «1» in «с 1 по 15 сентября» becomes a day of the same month: `bare` takes all it lacks from `model`. False where the
// two cannot belong together.
bool take_shape(CalendarExpr& bare, const CalendarExpr& model);

// «начало» in «начало и конец учебного года» becomes a part of what `model` is a part of. False where it is none.
bool take_part(CalendarExpr& bare, const CalendarExpr& model);

// The range «сентябрь и октябрь», «сентябрь/октябрь»: whether the second month follows the first.
bool are_neighbours(const CalendarExpr& first, const CalendarExpr& second);

}  // namespace mentor
