// Phrases that stay words: «по отдельному графику», «постоянно», "on request", «после каждого мероприятия». Inner
// header.
#pragma once

#include <optional>

#include "deadline/cursor.h"
#include "deadline/deadline.h"

namespace mentor {

struct SpecialPhrase {
  DeadlineKind kind = DeadlineKind::by_schedule;
  bool free_tail = false;  // any words may follow: «согласно графику» of whom
};

// The opening words of such a phrase; leaves the cursor where it was when there are none.
std::optional<SpecialPhrase> read_special(PhraseCursor& cursor);

}  // namespace mentor
