#include "check/people.h"
#include "check/surveys.h"

namespace mentor {

namespace {

void check_before_without_after(const CheckInput& input, Findings& found) {
  for (const auto& [key, answers] : surveys_of(input)) {
    if (answers[0].empty() == answers[1].empty()) continue;
    const Survey& survey = answers[0].empty() ? *answers[1].front() : *answers[0].front();
    const Pair* pair = pair_of(input, survey);
    if (!pair || !is_completed(*pair)) continue;
    const Text given = answers[1].empty() ? Text{"before", "до"} : Text{"after", "после"};
    Diagnostic& finding = found.add(survey.participant.place, {survey.participant.value, pair->id.value, given});
    finding.related.push_back({pair->status.place, {{"completed", "завершена"}, {}}});
  }
}

}  // namespace

extern constinit const Rule before_without_after{
    {
        .code = "I105",
        .name = "before-without-after",
        .severity = Severity::note,
        .message = {"pair “{1}” is completed, but “{0}” answered only the questionnaire “{2}”",
                    "пара «{1}» завершена, а «{0}» — только анкета «{2}»"},
        .help = {"ask for the other answers, or leave these out",
                 "получите другую анкету; без неё эта в сравнение не войдёт"},
        .why = {"Only who answered both times shows what has changed.",
                "Что изменилось, видно только по тем, кто ответил оба раза."},
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true}}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 7}}
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true}}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 7}}
  - {participant: p-0002, pair: pair-01, role: mentee, stage: after, on: 2023-12-20, answers: {comfort: 8}}
)",
    },
    check_before_without_after};

}  // namespace mentor
