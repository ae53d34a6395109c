// What is to be said of all people of an import together. Only for people_import.
#pragma once

#include "exchange/answers/people_import.h"

namespace mentor {

// Where nobody became a mentor, mentee or curator, nobody is written, and it is said which question may ask for the
// role; else the mentees whose age nothing tells are counted. O(people + questions × rows).
void add_remarks(PeopleImport& made, const Answers& answers, const AnswerMap& map);

}  // namespace mentor
