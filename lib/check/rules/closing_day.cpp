#include "check/people.h"

namespace mentor {

namespace {

const Located<Date>* last_held(const Pair& pair) {
  const Located<Date>* last = nullptr;
  for (const Meeting& meeting : pair.meetings)
    if (meeting.held && (!last || last->value < meeting.held.value)) last = &meeting.held;
  return last;
}

void check_closing_day(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    const auto& closed = pair.outcome.closed;
    if (!closed) continue;
    const auto tell = [&](Place other, Text words) {
      Diagnostic& finding = found.add(closed.place, {pair.id.value, to_iso(closed.value), words});
      if (other) finding.related.push_back({other, {{"this stands here", "это записано здесь"}, {}}});
    };
    const Located<Date>* last = last_held(pair);
    if (closed.value > input.today)
      tell({}, {"which is still to come", "но этот день ещё не наступил"});
    else if (is_running(pair))
      tell(pair.status.place, {"but it is still running", "но она всё ещё действует"});
    else if (last && last->value > closed.value)
      tell(last->place, {"before a meeting that was held", "раньше, чем прошла одна из встреч"});
  }
}

}  // namespace

extern constinit const Rule closing_day{
    {
        .code = "M127",
        .name = "closing-day",
        .severity = Severity::warning,
        .message = {"pair “{0}” was closed on {1}, {2}", "пара «{0}» закрыта {1}, {2}"},
        .help = {"correct the day, or the state of the pair", "исправьте дату или состояние пары"},
        .why = {"The day of closing frees the mentor: a wrong one makes two reports disagree.",
                "С этого дня наставник свободен; из-за неверной даты отчёты расходятся."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, outcome: {goals-met: true, closed: 2023-12-20}}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true, closed: 2023-12-20}}
)",
    },
    check_closing_day,
    Reach::part};

}  // namespace mentor
