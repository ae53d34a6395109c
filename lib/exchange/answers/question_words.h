// What a question of a form asks for, by its wording. Only for answer_map.
#pragma once

#include <string>
#include <string_view>

#include "model/profile.h"

namespace mentor {

// The field of answer_fields() that a question of a form for participants fills; "" where its wording says nothing
// known. O(length).
std::string participant_field(std::string_view question);
// Whether it asks for the age, which no field holds: the day or year of birth does not go out of date. O(length).
bool asks_age(std::string_view question);
// What a question of a questionnaire fills: a field, or the id of the profile's question that has this wording.
// O(questions × length).
std::string survey_field(std::string_view question, const Profile& profile);
// Whether several questions may fill the field: their answers are put together.
bool takes_several(std::string_view field);

// The text without what forms write differently: letter case, ё, dashes, spaces, punctuation. For comparison.
// O(length).
std::string plain_key(std::string_view text);
// The day that a word names («пн», «Понедельник», "Monday") as `available` writes it; "" for others. O(1).
std::string_view day_word(std::string_view folded_word);

}  // namespace mentor
