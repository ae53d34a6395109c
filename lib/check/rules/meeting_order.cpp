#include "check/rule.h"

namespace mentor {

namespace {

void check_meeting_order_pair(const Pair& pair, Findings& found) {
  const auto names = words_of(MeetingType{});
  const Meeting* told = nullptr;
  for (const Meeting& meeting : pair.meetings)
    for (const Meeting& earlier : pair.meetings) {
      if (!meeting.held || !earlier.held || !meeting.type || !earlier.type) continue;
      if (earlier.type.value >= meeting.type.value || earlier.held.value <= meeting.held.value) continue;
      if (told == &meeting) continue;
      told = &meeting;
      const auto name = [&](const Meeting& each) { return names[static_cast<std::size_t>(each.type.value)].name; };
      Diagnostic& finding = found.add(
          meeting.held.place, {name(meeting), to_iso(meeting.held.value), name(earlier), to_iso(earlier.held.value)});
      finding.related.push_back({earlier.held.place, {{"held later", "прошла позже"}, {}}});
    }
}

void check_meeting_order(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) check_meeting_order_pair(pair, found);
}

}  // namespace

extern constinit const Rule meeting_order{
    {
        .code = "M113",
        .name = "meeting-order",
        .severity = Severity::warning,
        .message = {"meeting “{0}” was held on {1}, before “{2}” ({3})",
                    "встреча «{0}» прошла {1} — раньше, чем «{2}» ({3})"},
        .help = {"correct the dates or the types", "исправьте даты или виды встреч"},
        .why = {"The order is introduction, trial, planning, working, final: each rests on the one before.",
                "Порядок: знакомство, пробная, планирование, рабочие, итоговая — каждая опирается на предыдущую."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-09-01, to: 2024-05-20}, meetings: [{type: planning, held: 2023-10-01}, {type: introduction, held: 2023-10-08}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-09-01, to: 2024-05-20}, meetings: [{type: introduction, held: 2023-10-01}, {type: planning, held: 2023-10-08}]}
)",
    },
    check_meeting_order,
    Reach::part};

}  // namespace mentor
