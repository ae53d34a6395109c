#include "check/people.h"

namespace mentor {

namespace {

bool is_working_meeting(const Meeting& meeting) { return meeting.type && meeting.type.value >= MeetingType::planning; }

void check_meeting_before_order(const CheckInput& input, Findings& found) {
  each_meeting(input, [&](const Pair& pair, const Meeting& meeting) {
    const auto& order = pair.order.date;
    if (!order || !meeting.held || !is_working_meeting(meeting) || meeting.held.value >= order.value) return;
    const auto& first = pair.programme.from;
    if (first && meeting.held.value < first.value) return;  // meeting-before-programme says it
    Diagnostic& finding =
        found.add(meeting.held.place, {to_iso(meeting.held.value), pair.id.value, to_iso(order.value)});
    finding.related.push_back({order.place, {{"the order", "приказ"}, {}}});
  });
}

}  // namespace

extern constinit const Rule meeting_before_order{
    {
        .code = "M126",
        .name = "meeting-before-order",
        .severity = Severity::note,
        .message = {"this meeting of pair “{1}” was held on {0}, before its order ({2})",
                    "эта встреча пары «{1}» прошла {0} — раньше приказа ({2})"},
        .help = {"correct one of the dates", "исправьте одну из дат"},
        .why = {"People get to know each other before the order; planning and work begin with it.",
                "Знакомятся до приказа, а планирование и работа начинаются с него."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, order: {number: 7, date: 2023-10-20}, meetings: [{type: planning, held: 2023-10-10}]}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, order: {number: 7, date: 2023-10-20}, meetings: [{type: introduction, held: 2023-10-10}, {type: planning, held: 2023-10-25}]}
)",
    },
    check_meeting_before_order,
    Reach::part};

}  // namespace mentor
