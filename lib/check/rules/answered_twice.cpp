#include "check/surveys.h"

namespace mentor {

namespace {

void check_answered_twice(const CheckInput& input, Findings& found) {
  for (const auto& [key, answers] : surveys_of(input))
    for (const auto& stage : answers)
      for (std::size_t i = 1; i < stage.size(); ++i) {
        const Text name = stage[i]->stage.value == SurveyStage::before ? Text{"before", "до"} : Text{"after", "после"};
        Diagnostic& finding = found.add(stage[i]->participant.place, {stage[i]->participant.value, name});
        finding.related.push_back({stage[0]->participant.place, {{"the first time", "первый раз"}, {}}});
      }
}

}  // namespace

extern constinit const Rule answered_twice{
    {
        .code = "I103",
        .name = "answered-twice",
        .severity = Severity::warning,
        .message = {"“{0}” answered “{1}” twice", "«{0}» отвечает на анкету «{1}» дважды"},
        .help = {"keep one of the two", "оставьте одну из двух"},
        .why = {"The same answers count twice in every mean.", "Одни и те же ответы учтутся дважды."},
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
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 7}}
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-03, answers: {comfort: 8}}
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
    check_answered_twice};

}  // namespace mentor
