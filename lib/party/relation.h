// Words that say how parties take part: «совместно с …», «Соисполнители: …», "in consultation with …". Only for
// lib/party.
#pragma once

#include <cstddef>

#include "party/words.h"

namespace mentor {

// How many words at the beginning join another party: «совместно с», "with support from"; 0 where they do not.
// O(1).
std::size_t connective_at(Words words);

// Whether all of the words name a part in the work, not a party: «Ответственный исполнитель», «Соисполнители», "Lead".
bool is_part_in_work(Words words);
// «Отв.», «Ответственные лица», "Responsible": it says no more than the column's own heading.
bool is_column_heading(Words words);

}  // namespace mentor
