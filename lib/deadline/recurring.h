// Reading what repeats: «ежегодно», «каждого месяца», «2 раза в год», "every second week". Inner header.
#pragma once

#include <optional>

#include "deadline/ast.h"
#include "deadline/cursor.h"

namespace mentor {

// Leaves the cursor where it was when it finds nothing. «каждый сентябрь» takes the «каждый» only: the month is the
// item that repeats.
std::optional<Recurrence> read_recurrence(PhraseCursor& cursor);

// Two recurrences of one phrase as one: «ежегодно, 2 раза в год», «еженедельно по средам».
Recurrence combine(const Recurrence& first, const Recurrence& second);

// «вторник» behind «1 раз в неделю»: on which days. True where days stand here; only those of a week are taken over.
bool take_weekdays(PhraseCursor& cursor, Recurrence& recurrence);

}  // namespace mentor
