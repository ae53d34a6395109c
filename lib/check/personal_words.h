// What the words around a number say it is: a phone or an organisation's number, a passport of somebody or of a room,
// somebody's day of birth or the school's. The texts are parts of one line, right before or right after the number.
#pragma once

#include <string_view>

namespace mentor {

// Whether a word says that a phone number follows («тел.», "phone"). O(length).
bool says_phone(std::string_view before);
// Whether the number is one of an organisation's («ИНН», «ОГРН», «БИК»): no phone, whatever its shape. O(length).
bool says_official(std::string_view before);
// Whether the number is that of somebody's passport: between the word and the number stand only words about a person or
// a paper. «Паспорт кабинета», «паспорт программы» are none. O(length).
bool says_passport(std::string_view before);
// Whether the day is that of somebody's birth, by the words before it; a day of birth of a school is none. O(length).
bool says_birth_before(std::string_view before);
// The same by the words after it: «г. р.», «года рождения»; «г. рождественский» says nothing. O(length).
bool says_birth_after(std::string_view after);
// Whether the address is that of a hostel, and of nobody who lives there. O(length).
bool says_hostel(std::string_view around);

}  // namespace mentor
