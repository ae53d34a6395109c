// Answers of a form as participants of a programme: who is new, who is known already, who may be known.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "edit/edit.h"
#include "exchange/answers/answer_map.h"
#include "exchange/answers/guarded_answers.h"
#include "exchange/answers/known_names.h"
#include "model/repository.h"

namespace mentor {

// Where ids come from and what was decided about people who may be known.
struct PeopleChoices {
  bool id_from_name = false;  // ids made of names, which then stand in the same file
  // Name as answered → this is that person: an id, which may be one that this run gives, or the whole name of somebody.
  std::map<std::string, std::string> same;
  std::set<std::string> is_new;  // names as answered: nobody who is known
  // Whether an answer holds what a public file must not, besides names; nothing where everything may be written.
  std::function<bool(std::string_view)> is_personal = {};
};

// A row that names somebody who is known, or may be.
struct KnownRow {
  std::uint32_t row = 0;
  std::string name, id, known_as;  // as answered; whose id; the name there
  bool of_this_run = false;        // the id is one that this run gives
  std::vector<std::string> fresh;  // answers that the files do not have: topics, questions of a questionnaire
  std::vector<NamesOfPeople::Entry> others = {};  // who it may be besides
};

struct PeopleImport {
  std::vector<NewValue> participants;  // entries of `participants`
  std::vector<NewValue> identities;    // entries of `identities`; empty with ids made of names
  std::vector<KnownRow> known;         // left as they are
  std::vector<KnownRow> unsure;        // left out until somebody decides
  std::vector<AnswerNote> notes;       // what could not be read, by row
  std::size_t held_back = 0;           // answers left out because they may be personal
  std::vector<std::string> unused;     // names of `choices` that no row has
  std::vector<std::string> unmet;      // of `choices.same` that are neither an id nor one person's name
  std::vector<Message> remarks;        // what is said of all together
  bool without_roles = false;          // nobody was a mentor, mentee or curator, so nobody is made
};

// Makes people of the rows, in their order. `programme`: whose people are known and whose profile says which forms
// there are. Everybody whose name is known exactly (and whose day of birth does not tell otherwise) is left as they
// are; who may be somebody known, or an earlier row, is left out unless `choices` decides. A row of `is_new` is
// somebody who is there where they have exactly this name and no other row is them: the same run again adds nobody.
// O(rows × log people).
PeopleImport import_people(const Answers& answers, const AnswerMap& map, const Programme& programme,
                           const PeopleChoices& choices);

// What of answers to these fields must not be written: of everybody in the programme and in the table the names are
// known. O(people + rows).
GuardedAnswers guarded_answers(const Answers& answers, const AnswerMap& map, const Programme& programme,
                               const std::function<bool(std::string_view)>& is_personal,
                               std::set<std::string, std::less<>> fields);

// A row that may be any of these (not empty).
KnownRow unsure_row(std::uint32_t row, const std::string& name, const std::vector<const NamesOfPeople::Entry*>& who);

// Everybody whom a programme knows by name, with the names that the overlay of identities gives. O(people).
NamesOfPeople names_of_people(const Programme& programme);

}  // namespace mentor
