#include "check/people.h"
#include "check/suggestions.h"

namespace mentor {

namespace {

void tell_pair_unknown_person(Suggestions& people, const Pair& pair, const Located<std::string>& id, Text role,
                              Findings& found) {
  Diagnostic& finding = found.add(id.place, {role, id.value, pair.id.value});
  people.help(finding, id.value);
}

void check_pair_unknown_person(const CheckInput& input, Findings& found) {
  Suggestions people([&] { return input.programme.person_ids(); });
  for (const Pair& pair : input.programme.pairs) {
    for (const PairSide& side : sides_of(input, pair))
      if (!side.person)
        tell_pair_unknown_person(
            people, pair, *side.id,
            side.side == Side::mentor ? Text{"mentor", "наставник"} : Text{"mentee", "наставляемый"}, found);
    if (pair.curator && !input.programme.person(pair.curator.value))
      tell_pair_unknown_person(people, pair, pair.curator, {"curator", "куратор"}, found);
  }
}

}  // namespace

extern constinit const Rule pair_unknown_person{
    {
        .code = "M101",
        .name = "pair-unknown-person",
        .severity = Severity::error,
        .message = {"{0} “{1}” of pair “{2}”: nobody here has this id",
                    "{0} «{1}» пары «{2}»: такого участника здесь нет"},
        .help = {"write the id of a participant", "укажите идентификатор участника"},
        .why = {"A pair without one of its people counts in no report and holds no slot.",
                "Пара, в которой кого-то нет, не попадает в отчёты и не занимает мест."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p_0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
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
        .fixes = Fixes::unsafe,
    },
    check_pair_unknown_person};

}  // namespace mentor
