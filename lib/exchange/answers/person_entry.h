// One row of answers as the entry of a person. Only for people_import.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "edit/edit.h"
#include "exchange/answers/answer_row.h"
#include "model/repository.h"

namespace mentor {

// What all rows are read with: the programme's own words.
struct PeopleWords {
  const Programme* programme = nullptr;
  std::map<std::string, std::string> topics;         // by plain_key: as the files write them
  std::map<std::string, std::string> organisations;  // by plain_key of id and title: the id

  // O(people × topics).
  explicit PeopleWords(const Programme& of);
};

// Whether somebody has to decide before anybody is made of the row, which is then noted: a role that is not understood,
// or no consent to keeping the data (`is_new`: that is decided). O(length).
bool is_undecided(const AnswerRow& row, const std::string& name, bool is_new);
// The fields of the person besides `id` and what tells who they are; unreadable answers are noted. O(length).
void add_fields(NewValue& person, const AnswerRow& row, const PeopleWords& words);
// The topics answered that the person neither offers nor asks for, as the files write them. O(topics × log).
std::vector<std::string> topics_beyond(const Person& known, const AnswerRow& row, const PeopleWords& words);

}  // namespace mentor
