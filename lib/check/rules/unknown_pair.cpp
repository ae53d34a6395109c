#include <algorithm>

#include "check/rule.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

void check(const CheckInput& input, Findings& found) {
  std::vector<std::string> known;
  for (const Pair& pair : input.programme.pairs) known.push_back(pair.id.value);
  for (const Survey& survey : input.programme.surveys) {
    if (!survey.pair || std::find(known.begin(), known.end(), survey.pair.value) != known.end()) continue;
    Diagnostic& finding = found.add(survey.pair.place, {survey.pair.value});
    const Message near = did_you_mean(survey.pair.value, known);
    if (!near.empty()) finding.help = near;
  }
}

}  // namespace

extern constinit const Rule unknown_pair{
    {
        .code = "M121",
        .name = "unknown-pair",
        .severity = Severity::error,
        .message = {"there is no pair “{0}”", "пары «{0}» нет"},
        .help = {"write the id of a pair", "укажите идентификатор пары"},
        .why = {"Answers of an unknown pair fall out of the comparison before and after.",
                "Ответы неизвестной пары выпадут из сравнения «до» и «после»."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0001, pair: pair-1, role: mentor, stage: before, on: 2023-10-01, answers: {comfort: 7}}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0001, pair: pair-01, role: mentor, stage: before, on: 2023-10-01, answers: {comfort: 7}}
)",
    },
    check};

}  // namespace mentor
