#include <tuple>

#include "check/rule.h"

namespace mentor {

namespace {

void check_programme_reversed(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    const auto& [first, last] = std::tie(pair.programme.from, pair.programme.to);
    if (first && last && last.value < first.value)
      found.add(last.place, {pair.id.value, to_iso(first.value), to_iso(last.value)});
  }
}

}  // namespace

extern constinit const Rule programme_reversed{
    {
        .code = "M117",
        .name = "programme-reversed",
        .severity = Severity::error,
        .message = {"the programme of pair “{0}” ends on {2}, before it begins ({1})",
                    "программа пары «{0}» кончается {2} — раньше, чем начинается ({1})"},
        .help = {"exchange or correct the two days", "исправьте даты"},
        .why = {"Every meeting lies outside such a programme.", "Все встречи окажутся вне такой программы."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2024-09-01, to: 2024-05-31}}
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
    check_programme_reversed,
    Reach::part};

}  // namespace mentor
