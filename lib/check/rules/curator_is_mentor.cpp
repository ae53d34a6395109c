#include "check/people.h"

namespace mentor {

namespace {

void check_curator_is_mentor(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs)
    for (const PairSide& side : sides_of(input, pair)) {
      if (!pair.curator || side.id->value != pair.curator.value) continue;
      Diagnostic& finding = found.add(pair.curator.place, {pair.curator.value, pair.id.value});
      finding.related.push_back({side.id->place, {{"takes part here", "участвует здесь"}, {}}});
    }
}

}  // namespace

extern constinit const Rule curator_is_mentor{
    {
        .code = "M112",
        .name = "curator-is-mentor",
        .severity = Severity::warning,
        .message = {"“{0}” is the curator of pair “{1}” and takes part in it",
                    "«{0}» — куратор пары «{1}» и сам(а) в ней участвует"},
        .help = {"give the pair another curator", "назначьте паре другого куратора"},
        .why = {"Who supervises a pair should not judge the own work.",
                "Куратор не должен оценивать собственную работу."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, curator: p-0001}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, curator: {}}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, curator: p-0003}
)",
    },
    check_curator_is_mentor,
    Reach::part};

}  // namespace mentor
