#include <map>

#include "base/number.h"
#include "check/rule.h"

namespace mentor {

namespace {

void check_answer_outside_scale(const CheckInput& input, Findings& found) {
  std::map<std::string_view, const ProfileQuestion*> scales;
  for (const ProfileQuestion& each : input.programme.effective.profile->questions)
    if (each.least && each.most && each.least.value <= each.most.value) scales.emplace(each.id.value, &each);
  for (const Survey& survey : input.surveys)
    for (const auto& answer : survey.answers.entries) {
      const auto scale = scales.find(answer.key.value);
      if (scale == scales.end() || !answer.value) continue;
      const auto &least = scale->second->least, &most = scale->second->most;
      const auto number = whole_number<long>(answer.value.value);
      if (number && *number >= least.value && *number <= most.value) continue;
      found.add(answer.value.place, {answer.value.value, answer.key.value, least.value, most.value});
    }
}

}  // namespace

extern constinit const Rule answer_outside_scale{
    {
        .code = "I101",
        .name = "answer-outside-scale",
        .severity = Severity::warning,
        .message = {"the answer “{0}” to “{1}” is not on the scale {2} … {3}",
                    "ответа «{0}» на «{1}» нет на шкале {2} … {3}"},
        .help = {"write a whole number of the scale", "укажите целое число этой шкалы"},
        .why = {"An answer outside the scale moves every mean that it is part of.",
                "Ответ вне шкалы искажает все средние, в которые входит."},
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
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 12}}
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
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 10}}
)",
    },
    check_answer_outside_scale,
    Reach::part};

}  // namespace mentor
