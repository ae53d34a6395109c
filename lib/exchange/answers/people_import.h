// Answers of a form as participants of a programme: who is new, who is known already, who may be known.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "edit/edit.h"
#include "exchange/answers/answer_map.h"
#include "exchange/answers/known_names.h"
#include "model/repository.h"

namespace mentor {

// Where ids come from and what was decided about people who may be known.
struct PeopleChoices {
  bool id_from_name = false;                // ids made of names, which then stand in the same file
  std::map<std::string, std::string> same;  // name as answered → id: this is that person
  std::set<std::string> is_new;             // names as answered: nobody who is known
};

// A row that names somebody who is known, or may be.
struct KnownRow {
  std::uint32_t row = 0;
  std::string name, id, known_as;  // as answered; whose id; the name there
  std::vector<std::string> fresh;  // answers that the files do not have: topics, questions of a questionnaire
};

struct PeopleImport {
  std::vector<NewValue> participants;  // entries of `participants`
  std::vector<NewValue> identities;    // entries of `identities`; empty with ids made of names
  std::vector<KnownRow> known;         // left as they are
  std::vector<KnownRow> unsure;        // left out until somebody decides
  std::vector<AnswerNote> notes;       // what could not be read, by row
};

// Makes people of the rows, in their order. `programme`: whose people are known and whose profile says which forms
// there are. Everybody whose name is known exactly (and whose day of birth does not tell otherwise) is left as they
// are; who may be somebody known, or an earlier row, is left out unless `choices` decides. O(rows × log people).
PeopleImport import_people(const Answers& answers, const AnswerMap& map, const Programme& programme,
                           const PeopleChoices& choices);

// Everybody whom a programme knows by name, with the names that the overlay of identities gives. O(people).
NamesOfPeople names_of_people(const Programme& programme);

}  // namespace mentor
