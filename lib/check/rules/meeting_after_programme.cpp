#include "check/people.h"

namespace mentor {

namespace {

void check_meeting_after_programme(const CheckInput& input, Findings& found) {
  each_meeting(input, [&](const Pair& pair, const Meeting& meeting) {
    const auto& day = day_of_meeting(meeting);
    const auto& last = pair.programme.to;
    if (!last || !day || day.value <= last.value || is_reversed(pair.programme)) return;
    Diagnostic& finding = found.add(day.place, {to_iso(day.value), pair.id.value, to_iso(last.value)});
    finding.related.push_back({last.place, {{"ends here", "конец программы"}, {}}});
  });
}

}  // namespace

extern constinit const Rule meeting_after_programme{
    {
        .code = "M107",
        .name = "meeting-after-programme",
        .severity = Severity::warning,
        .message = {"this meeting is on {0}, after the programme of pair “{1}” ended ({2})",
                    "встреча {0} — позже конца программы пары «{1}» ({2})"},
        .help = {"correct one of the dates, or prolong the programme", "исправьте одну из дат или продлите программу"},
        .why = {"A meeting after the end belongs to no programme: it is not counted.",
                "Встреча после конца не относится ни к какой программе и не считается."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-11-09, to: 2024-05-20}, meetings: [{type: final, planned: 2024-06-20}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-11-09, to: 2024-05-20}, meetings: [{type: final, planned: 2024-05-20}]}
)",
    },
    check_meeting_after_programme,
    Reach::part};

}  // namespace mentor
