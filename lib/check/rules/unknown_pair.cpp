#include <algorithm>
#include <set>

#include "check/rule.h"
#include "check/suggestions.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Ids that two pairs have: one of them is the other's by a slip (duplicate-id tells it).
std::vector<std::string> given_twice(const Programme& programme, std::set<std::string_view>& known) {
  std::vector<std::string> twice;
  for (const Pair& pair : programme.pairs)
    if (!known.insert(pair.id.value).second) twice.push_back(pair.id.value);
  return twice;
}

void check_unknown_pair(const CheckInput& input, Findings& found) {
  const auto names_pair = [](const Survey& survey) { return static_cast<bool>(survey.pair); };
  if (std::ranges::none_of(input.programme.surveys, names_pair)) return;
  std::set<std::string_view> known;
  const std::vector<std::string> twice = given_twice(input.programme, known);
  Suggestions pairs([&] {
    std::vector<std::string> ids;
    for (const Pair& pair : input.programme.pairs) ids.push_back(pair.id.value);
    return ids;
  });
  for (const Survey& survey : input.programme.surveys) {
    if (!survey.pair || known.contains(survey.pair.value)) continue;
    if (!twice.empty() && nearest(survey.pair.value, twice)) continue;
    Diagnostic& finding = found.add(survey.pair.place, {survey.pair.value});
    pairs.help(finding, survey.pair.value);
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
  - {participant: p-0001, pair: pairs-01, role: mentor, stage: before, on: 2023-10-01, answers: {comfort: 7}}
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
        .fixes = Fixes::unsafe,
    },
    check_unknown_pair};

}  // namespace mentor
