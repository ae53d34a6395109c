// Offering to mend a finding: what rules share in putting a fix together. Nothing is offered where the file spells a
// text otherwise than it reads (escapes, folded lines): there only people can change it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace mentor {

// Whether `to` may stand in the place of `written` inside any scalar: it brings no sign that means something to YAML
// and that `written` has not, and begins and ends with no space. O(length).
bool may_replace(std::string_view written, std::string_view to);

// Whether one may stand for the other by a slip of letters: `p-0102` and `p-0002` are two people, and no program knows
// which of them was meant. O(length).
bool may_be_meant(std::string_view written, std::string_view known);

// Offers `to` instead of the bytes of `place`, where these are `written` and may be replaced. O(length).
void offer(Diagnostic& finding, const Place& place, std::string_view written, const std::string& to, Message title,
           bool safe);
// The same for several places at once, all or none of them.
void offer_at_all(Diagnostic& finding, const std::vector<Place>& places, std::string_view written,
                  const std::string& to, Message title, bool safe);
// Offers another text for a whole scalar, in the quotes that it has. Nothing for a text on several lines.
void offer_value(Diagnostic& finding, const Place& scalar, std::string_view to, Message title, bool safe);

// Offers a capital (or a small letter) at the beginning of the place. A capital is safe; a small letter is where the
// word is no name (`small_is_safe`), and Russian: English writes months with a capital. Nothing for a letter that has
// no other case. O(length).
void offer_case(Diagnostic& finding, const Place& place, bool capital, bool small_is_safe = false);

// The text with a capital or a small letter at its beginning, as `written` has it; as it is where `written` does not
// begin with a Cyrillic letter, or the text begins with a short form. O(length).
std::string begun_like(std::string_view written, const std::string& text);

// "did you mean “x”?" for an unknown word: as help, and as an unsafe fix of the whole scalar. O(|known| × length²).
void suggest(Diagnostic& finding, const Place& scalar, std::string_view written, const std::vector<std::string>& known);

// "write “x”", the usual title of a fix.
Message write_it(std::string_view text);

}  // namespace mentor
