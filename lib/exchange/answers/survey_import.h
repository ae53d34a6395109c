// Answers of a questionnaire as `surveys` of a programme.
#pragma once

#include <string>
#include <vector>

#include "exchange/answers/people_import.h"

namespace mentor {

struct SurveyImport {
  std::vector<NewValue> surveys;    // entries of `surveys`
  std::vector<KnownRow> known;      // in the files already: who answered
  std::vector<KnownRow> unsure;     // left out: a name that may be somebody's
  std::vector<AnswerNote> unknown;  // left out: nobody of that name, no stage
  std::vector<AnswerNote> notes;    // what could not be read, by row
  std::size_t held_back = 0;        // answers left out because they may be personal
};

// Makes questionnaires of the rows, in their order. Who answered is told by id or by name; a name that only may be
// somebody's is left out unless `same` (name → id) decides. `is_personal`: as in PeopleChoices. Where somebody is in
// exactly one pair, the pair and the role are filled in from it. A questionnaire that is there already (the same
// person, stage and day) is left out. O(rows × log people).
SurveyImport import_surveys(const Answers& answers, const AnswerMap& map, const Programme& programme,
                            const std::map<std::string, std::string>& same,
                            const std::function<bool(std::string_view)>& is_personal = {});

}  // namespace mentor
