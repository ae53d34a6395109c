#include "check/people.h"

namespace mentor {

namespace {

void check_meeting_before_programme(const CheckInput& input, Findings& found) {
  each_meeting(input, [&](const Pair& pair, const Meeting& meeting) {
    const auto& day = day_of_meeting(meeting);
    const auto& first = pair.programme.from;
    if (!first || !day || day.value >= first.value || is_reversed(pair.programme)) return;
    Diagnostic& finding = found.add(day.place, {to_iso(day.value), pair.id.value, to_iso(first.value)});
    finding.related.push_back({first.place, {{"begins here", "начало программы"}, {}}});
  });
}

}  // namespace

extern constinit const Rule meeting_before_programme{
    {
        .code = "M106",
        .name = "meeting-before-programme",
        .severity = Severity::warning,
        .message = {"this meeting was on {0}, before the programme of pair “{1}” began ({2})",
                    "встреча {0} — раньше начала программы пары «{1}» ({2})"},
        .help = {"correct one of the dates", "исправьте одну из дат"},
        .why = {"A pair works from the first day of its programme and by an order; earlier meetings were not covered "
                "by it.",
                "Пара работает с первого дня программы и по приказу; встречи до этого ничем не предусмотрены."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-11-09, to: 2024-05-20}, meetings: [{type: introduction, planned: 2023-11-06, held: 2023-11-06}]}
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
    check_meeting_before_programme,
    Reach::part};

}  // namespace mentor
