#include "check/rule.h"

namespace mentor {

namespace {

void check_pair_without_outcome(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    const bool completed = pair.status && pair.status.value == PairStatus::completed;
    if (completed && !pair.outcome.goals_met && !pair.outcome.summary) found.add(pair.id.place, {pair.id.value});
  }
}

}  // namespace

extern constinit const Rule pair_without_outcome{
    {
        .code = "M120",
        .name = "pair-without-outcome",
        .severity = Severity::note,
        .message = {"pair “{0}” is completed, but its outcome is not written down",
                    "пара «{0}» завершена, а итог не записан"},
        .help = {"add “outcome: {{goals-met: …, summary: …, closed: …}}”",
                 "добавьте «outcome: {{goals-met: …, summary: …, closed: …}}»"},
        .why = {"Without the outcome nobody learns what the pair has given.", "Без итога не узнать, что пара дала."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true, closed: 2023-12-20}}
)",
    },
    check_pair_without_outcome,
    Reach::part};

}  // namespace mentor
