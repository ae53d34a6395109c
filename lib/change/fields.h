// Changing single fields of a record: `deadline=до 1 июня 2027 года`, `mentor.capacity=3`, `languages+=en`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "change/draft.h"
#include "change/targets.h"

namespace mentor {

// One change of one field, as it was typed.
struct FieldChange {
  enum class How : unsigned char { set, add, take };
  std::vector<std::string> path;  // field, field of that, …; a number counts the items of a list from 1
  How how = How::set;
  std::string value;
};

// `FIELD=VALUE` sets (an empty value takes the field away), `FIELD+=VALUE` adds to a list, `FIELD-=VALUE` takes from
// one; FIELD has dots between its parts. Failure (usage): it is none of these. O(length).
Result<FieldChange> parse_change(std::string_view text);

// Makes the changes in the record of the target; two values set for one field make a list. Values are written as the
// type of the field wants them: days may be given in words (date_words.h; `today` is what «вчера» counts from), numbers
// within their bounds, words of a fixed list only. What the field says already changes nothing. Failures (usage): no
// such field, with the nearest one; a value that the field cannot take; nothing there to take away.
Result<void> assign(Draft& draft, const Target& target, const std::vector<FieldChange>& assignments, Date today);

// A text as people would write it: a whole number stays without quotes.
NewValue written_text(std::string_view text);

// A value as text, typed for a field of that shape; what assign() uses. Failures as there. O(length).
Result<NewValue> typed_value(std::string_view field, const Shape& shape, std::string_view text, Date today);

}  // namespace mentor
