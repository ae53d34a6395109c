// Names of people inside a party: «Сидорова А. А.», «А. А. Сидорова», «Сидорова Анна Андреевна», "J. Smith". Only for
// lib/party.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "party/words.h"

namespace mentor {

// Words [begin, end) that name a person.
struct PersonWords {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first person named outside brackets or inside, by the shape of the words only: a surname with initials, a
// Russian name with a patronymic, a common first name and a surname, or a title (Mr, Ms, Dr) and a surname. «школа им.
// А. С. Попова» names none. O(words).
std::optional<PersonWords> find_person(Words words);

// «директор Белова»: a position and, at the end, a surname by its ending; not «глава города Саратова». O(words).
bool ends_with_surname(Words words);
// "Kwame Mensah": two or three words with a capital that are no ordinary English words. Only where a name is expected,
// in brackets or after a dash behind a position. O(words).
bool is_latin_name(Words words);

// The folded words of a name that are no initials and no title. O(length).
std::vector<std::string> full_names(Words name);

// Whether two written names can be one person's: equal surnames, and first names equal, one the other's initial, or a
// patronymic left out where the first name stands in full. Word order and full stops do not matter. Both must be names
// in the sense of find_person.
bool same_person(std::string_view left, std::string_view right);

}  // namespace mentor
