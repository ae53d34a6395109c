// Whose name a question of a form asks for, where a form has several. Only for answer_map.
#pragma once

#include <string_view>

#include "exchange/answers/answer_map.h"

namespace mentor {

// «ФИО наставника» → mentor, «ФИО наставляемого» → mentee, «ФИО родителя» → other; "" for whoever fills in the form.
// O(length).
std::string_view whose_name(std::string_view question);

// Keeps the questions about the name of one person: of whoever fills in the form, else of the first role, which then
// stands under `defaults` unless a question asks for it. Where the others ask for another role, a row is about two
// people: `map.people` has a question of each. O(questions).
void keep_one_name(const Answers& answers, AnswerMap& map);

}  // namespace mentor
