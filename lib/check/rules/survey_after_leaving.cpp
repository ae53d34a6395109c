#include "check/rule.h"

namespace mentor {

namespace {

void check_survey_after_leaving(const CheckInput& input, Findings& found) {
  for (const Survey& survey : input.surveys) {
    const Person* person = survey.on ? input.programme.person(survey.participant.value) : nullptr;
    if (!person || !person->left || survey.on.value <= person->left.value) continue;
    Diagnostic& finding =
        found.add(survey.on.place, {person->id.value, to_iso(person->left.value), to_iso(survey.on.value)});
    finding.related.push_back({person->left.place, {{"left here", "выбытие указано здесь"}, {}}});
  }
}

}  // namespace

extern constinit const Rule survey_after_leaving{
    {
        .code = "I107",
        .name = "survey-after-leaving",
        .severity = Severity::warning,
        .message = {"“{0}” left on {1}, but these answers are of {2}", "«{0}» выбыл(а) {1}, а анкета — от {2}"},
        .help = {"correct one of the dates", "исправьте одну из дат"},
        .why = {"Answers of somebody who has left are somebody else's, or the date is wrong.",
                "Это ответы другого человека, или дата неверна."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}], left: 2023-11-30}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true}}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: after, on: 2023-12-20, answers: {comfort: 7}}
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 7}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}], left: 2023-12-30}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true}}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: after, on: 2023-12-20, answers: {comfort: 7}}
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 7}}
)",
    },
    check_survey_after_leaving,
    Reach::part};

}  // namespace mentor
