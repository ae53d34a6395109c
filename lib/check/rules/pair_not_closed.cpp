#include "check/people.h"

namespace mentor {

namespace {

void check_pair_not_closed(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    const auto& last = pair.programme.to;
    if (!is_running(pair) || !last || last.value >= input.today) continue;
    found.add(pair.status.place ? pair.status.place : pair.id.place, {pair.id.value, to_iso(last.value)});
  }
}

}  // namespace

extern constinit const Rule pair_not_closed{
    {
        .code = "M115",
        .name = "pair-not-closed",
        .severity = Severity::warning,
        .message = {"the programme of pair “{0}” ended on {1}, but the pair is still running",
                    "программа пары «{0}» закончилась {1}, а пара всё ещё действует"},
        .help = {"set “status: completed” and write the outcome, or prolong the programme",
                 "поставьте «status: completed» и запишите итог или продлите программу"},
        .why = {"A pair that is not closed holds a slot that somebody waits for.",
                "Незакрытая пара занимает место, которого кто-то ждёт."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-09-01, to: 2023-12-31}}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-09-01, to: 2024-05-31}}
)",
    },
    check_pair_not_closed,
    Reach::part};

}  // namespace mentor
