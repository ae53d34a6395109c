#include "check/people.h"

namespace mentor {

namespace {

void check_meeting_in_future(const CheckInput& input, Findings& found) {
  each_meeting(input, [&](const Pair& pair, const Meeting& meeting) {
    if (meeting.held && meeting.held.value > input.today)
      found.add(meeting.held.place, {to_iso(meeting.held.value), pair.id.value});
  });
}

}  // namespace

extern constinit const Rule meeting_in_future{
    {
        .code = "M108",
        .name = "meeting-in-future",
        .severity = Severity::error,
        .message = {"a meeting of pair “{1}” is held on {0}, which is still to come",
                    "встреча пары «{1}» отмечена как прошедшая {0}, но этот день ещё не наступил"},
        .help = {"write “planned:” for what is to come", "для будущего есть «planned:»"},
        .why = {"What has not happened counts as done, and reports are wrong.",
                "Несостоявшееся считается сделанным, и отчёты неверны."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-11-09, to: 2024-05-20}, meetings: [{type: introduction, planned: 2024-02-06, held: 2024-02-06}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-11-09, to: 2024-05-20}, meetings: [{type: introduction, planned: 2023-11-09, held: 2023-11-09}]}
)",
    },
    check_meeting_in_future,
    Reach::part};

}  // namespace mentor
