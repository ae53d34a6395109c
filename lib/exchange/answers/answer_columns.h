// What the answers of a column tell about its question, where the wording does not. Only for answer_map.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/answers/answers.h"

namespace mentor {

// The different answers to a question, empty ones left out, in the order of the table. O(rows × log).
std::vector<std::string> different_answers(const Answers& answers, std::size_t column);

// How many rows answer the question with a role: «наставник», "I want to be a mentor". O(rows).
std::size_t roles_in(const Answers& answers, std::size_t column);

// The field that answers to a question belong to by themselves: `role` (most are mentor, mentee), `available` (most are
// days), `contacts` (all are telephones, e-mail), `grade` (all are «9 «Б»»); "" where they may be anything, or its
// wording names a number of another kind (passports). O(rows × length).
std::string field_of_answers(const Answers& answers, std::size_t column);

// The question that may ask for the role though nobody knows its answers: of those without a field the one whose few
// answers come again and again; nothing where none is like that. O(questions × rows).
std::optional<std::size_t> likely_role(const Answers& answers, const std::vector<std::string>& fields);

}  // namespace mentor
