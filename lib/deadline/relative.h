// Reading offsets: «в течение 10 рабочих дней со дня утверждения», "2 weeks before the end of the period". Inner
// header.
#pragma once

#include <optional>
#include <string_view>

#include "deadline/ast.h"
#include "deadline/cursor.h"

namespace mentor {

// Takes the number of days; the words of the event, up to a comma that ends them, too. Leaves the cursor where it was
// when it finds nothing. `phrase` is what the tokens were read from.
std::optional<EventOffset> read_offset(PhraseCursor& cursor, std::string_view phrase);

// What the words of an event are: the approval, the start or the end of the period, or something unknown here.
EventOffset::Event event_of(PhraseCursor cursor, std::size_t end);

}  // namespace mentor
