#include "check/people.h"

namespace mentor {

namespace {

void check_pair_person_left(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    if (!is_running(pair)) continue;
    for (const PairSide& side : sides_of(input, pair)) {
      if (!side.person || is_present(*side.person, input.today)) continue;
      const Text role = side.side == Side::mentor ? Text{"mentor", "наставник"} : Text{"mentee", "наставляемый"};
      Diagnostic& finding =
          found.add(side.id->place, {role, side.id->value, to_iso(side.person->left.value), pair.id.value});
      finding.related.push_back({side.person->left.place, {{"left here", "выбытие указано здесь"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule pair_person_left{
    {
        .code = "M103",
        .name = "pair-person-left",
        .severity = Severity::error,
        .message = {"{0} “{1}” left on {2}, but pair “{3}” is still running",
                    "{0} «{1}» выбыл(а) {2}, а пара «{3}» всё ещё действует"},
        .help = {"dissolve or complete the pair, or give it somebody else",
                 "завершите или расформируйте пару либо замените участника"},
        .why = {"A pair without one of its people does not meet, and its mentee seems to be served.",
                "Такая пара не встречается, а наставляемый считается обеспеченным наставником."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, left: 2023-11-18, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
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
)",
    },
    check_pair_person_left,
    Reach::part};

}  // namespace mentor
