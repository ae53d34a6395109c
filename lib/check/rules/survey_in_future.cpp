#include "check/rule.h"

namespace mentor {

namespace {

void check_survey_in_future(const CheckInput& input, Findings& found) {
  for (const Survey& survey : input.surveys)
    if (survey.on && survey.on.value > input.today) found.add(survey.on.place, {to_iso(survey.on.value)});
}

}  // namespace

extern constinit const Rule survey_in_future{
    {
        .code = "I108",
        .name = "survey-in-future",
        .severity = Severity::error,
        .message = {"these answers are of {0}, which is still to come",
                    "анкета — от {0}, но этот день ещё не наступил"},
        .help = {"correct the date", "исправьте дату"},
        .why = {"Nobody has answered yet what counts as answered.", "Учитываются ответы, которых ещё нет."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2033-10-01, answers: {comfort: 7}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 7}}
)",
    },
    check_survey_in_future,
    Reach::part};

}  // namespace mentor
