#include "check/surveys.h"

namespace mentor {

namespace {

void check_survey_order(const CheckInput& input, Findings& found) {
  for (const auto& [key, answers] : surveys_of(input)) {
    if (answers[0].empty() || answers[1].empty()) continue;
    const Survey &before = *answers[0].front(), &after = *answers[1].front();
    if (!before.on || !after.on || before.on.value <= after.on.value) continue;
    Diagnostic& finding =
        found.add(after.on.place, {after.participant.value, to_iso(after.on.value), to_iso(before.on.value)});
    finding.related.push_back({before.on.place, {{"the answers “before”", "анкета «до»"}, {}}});
  }
}

}  // namespace

extern constinit const Rule survey_order{
    {
        .code = "I106",
        .name = "survey-order",
        .severity = Severity::warning,
        .message = {"the answers “after” of “{0}” ({1}) are older than those “before” ({2})",
                    "анкета «после» участника «{0}» ({1}) старше анкеты «до» ({2})"},
        .help = {"exchange the stages, or correct the dates", "поменяйте этапы местами или исправьте даты"},
        .why = {"Exchanged, what got better looks worse.", "Если перепутать, улучшение выглядит ухудшением."},
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
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-12-20, answers: {comfort: 7}}
  - {participant: p-0002, pair: pair-01, role: mentee, stage: after, on: 2023-10-01, answers: {comfort: 8}}
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
  - {participant: p-0002, pair: pair-01, role: mentee, stage: after, on: 2023-12-20, answers: {comfort: 8}}
)",
    },
    check_survey_order};

}  // namespace mentor
