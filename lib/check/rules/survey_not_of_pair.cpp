#include <algorithm>

#include "check/people.h"
#include "check/surveys.h"

namespace mentor {

namespace {

bool names(const Pair& pair, Side side, std::string_view person) {
  if (side == Side::mentor) return pair.mentor.value == person;
  return std::any_of(pair.mentees.begin(), pair.mentees.end(), [&](const auto& each) { return each.value == person; });
}

void check_survey_not_of_pair(const CheckInput& input, Findings& found) {
  for (const Survey& survey : input.surveys) {
    const Pair* pair = pair_of(input, survey);
    const Written& person = survey.participant.value;
    if (!pair || !input.programme.person(person)) continue;
    const bool may_be_mentor = survey.role.value != to_string(Side::mentee);
    const bool may_be_mentee = survey.role.value != to_string(Side::mentor);
    if (may_be_mentor && names(*pair, Side::mentor, person)) continue;
    if (may_be_mentee && names(*pair, Side::mentee, person)) continue;
    const Text role = !may_be_mentee   ? Text{"mentor", "наставник"}
                      : !may_be_mentor ? Text{"mentee", "наставляемый"}
                                       : Text{"mentor or mentee", "наставник или наставляемый"};
    Diagnostic& finding = found.add(survey.participant.place, {person, pair->id.value, role});
    finding.related.push_back({pair->id.place, {{"the pair", "пара"}, {}}});
  }
}

}  // namespace

extern constinit const Rule survey_not_of_pair{
    {
        .code = "I104",
        .name = "survey-not-of-pair",
        .severity = Severity::error,
        .message = {"“{0}” is not in pair “{1}” as {2}", "«{0}» не входит в пару «{1}» как {2}"},
        .help = {"correct the participant, the pair or the role", "исправьте участника, пару или роль"},
        .why = {"The answers are compared with those of other people.", "Ответы сравнят с ответами других людей."},
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
  - {participant: p-0002, pair: pair-01, role: mentor, stage: before, on: 2023-10-01, answers: {comfort: 7}}
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
  - {participant: p-0001, pair: pair-01, role: mentor, stage: before, on: 2023-10-01, answers: {comfort: 7}}
)",
    },
    check_survey_not_of_pair,
    Reach::part};

}  // namespace mentor
