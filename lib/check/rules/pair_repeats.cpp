#include <map>

#include "check/rule.h"

namespace mentor {

namespace {

void check_pair_repeats_list(const Pair& pair, const List<Located<std::string>>& list, Text what, Findings& found) {
  std::map<std::string_view, const Located<std::string>*> known;
  for (const auto& each : list) {
    if (!each) continue;
    const auto [first, is_new] = known.try_emplace(each.value, &each);
    if (is_new) continue;
    Diagnostic& finding = found.add(each.place, {pair.id.value, what, each.value});
    finding.related.push_back({first->second->place, {{"the first time", "первый раз"}, {}}});
  }
}

void check_pair_repeats(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    if (pair.mentees.size() > 1) check_pair_repeats_list(pair, pair.mentees, {"mentee", "наставляемый"}, found);
    if (pair.requests.size() > 1) check_pair_repeats_list(pair, pair.requests, {"request", "запрос"}, found);
  }
}

}  // namespace

extern constinit const Rule pair_repeats{
    {
        .code = "M128",
        .name = "pair-repeats",
        .severity = Severity::error,
        .message = {"pair “{0}” names {1} “{2}” twice", "в паре «{0}» дважды указан {1} «{2}»"},
        .help = {"delete the second one, or write the one that was meant in its place",
                 "удалите повтор или исправьте его на то, что имелось в виду"},
        .why = {"Who stands twice in a pair takes two places of its mentor and counts twice in reports.",
                "Указанный дважды занимает у наставника два места и дважды считается в отчётах."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 2}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002, p-0002], status: proposed}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 2}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002, p-0003], status: proposed}
)",
    },
    check_pair_repeats,
    Reach::part};

}  // namespace mentor
