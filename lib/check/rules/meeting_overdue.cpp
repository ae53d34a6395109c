#include "check/people.h"

namespace mentor {

namespace {

constexpr int days_till_told = 7;

void check_meeting_overdue(const CheckInput& input, Findings& found) {
  each_meeting(input, [&](const Pair& pair, const Meeting& meeting) {
    if (!is_running(pair) || meeting.held || !meeting.planned) return;
    if ((input.today - meeting.planned.value).count() > days_till_told)
      found.add(meeting.planned.place, {to_iso(meeting.planned.value), pair.id.value});
  });
}

}  // namespace

extern constinit const Rule meeting_overdue{
    {
        .code = "M119",
        .name = "meeting-overdue",
        .severity = Severity::note,
        .message = {"a meeting of pair “{1}” was planned for {0} and is not held yet",
                    "встреча пары «{1}» была запланирована на {0} и ещё не отмечена"},
        .help = {"write “held:”, or another day under “planned:”", "запишите «held:» или новую дату в «planned:»"},
        .why = {"A pair that stops meeting is noticed here first.",
                "Здесь раньше всего видно, что пара перестала встречаться."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-09-01, to: 2024-05-20}, meetings: [{type: introduction, planned: 2023-10-01}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-09-01, to: 2024-05-20}, meetings: [{type: introduction, planned: 2023-10-01, held: 2023-10-02}]}
)",
    },
    check_meeting_overdue,
    Reach::part};

}  // namespace mentor
