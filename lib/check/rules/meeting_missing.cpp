#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_meeting_missing(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    if (!is_completed(pair)) continue;
    std::vector<std::string> missing;
    for (const ProfileMeeting& each : input.programme.effective.profile->meetings)
      if (const auto type = meeting_type(each); type && !has_meeting(pair, *type, Held::only))
        missing.push_back(each.type.value);
    if (!missing.empty() && !has_wrong_date(input, pair.place))
      found.add(pair.status.place, {pair.id.value, listed(missing)});
  }
}

}  // namespace

extern constinit const Rule meeting_missing{
    {
        .code = "M123",
        .name = "meeting-missing",
        .severity = Severity::warning,
        .message = {"pair “{0}” is completed, but these meetings were not held: {1}",
                    "пара «{0}» завершена, но не проведены встречи: {1}"},
        .help = {"add the meetings with the day under “held:”", "добавьте встречи с датой в «held:»"},
        .why = {"The profile says which meetings every pair holds; without them its result is not comparable.",
                "Профиль задаёт обязательные встречи пары; без них её результат ни с чем не сравнить."},
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true, closed: 2023-12-20}, meetings: [{type: introduction, held: 2023-10-01}, {type: trial, held: 2023-10-08}, {type: planning, held: 2023-10-15}, {type: working, held: 2023-11-01, feedback: {mentor: good, mentee: good}}]}
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: completed, outcome: {goals-met: true, closed: 2023-12-20}, meetings: [{type: introduction, held: 2023-10-01}, {type: trial, held: 2023-10-08}, {type: planning, held: 2023-10-15}, {type: working, held: 2023-11-01, feedback: {mentor: good, mentee: good}}, {type: final, held: 2023-12-20}]}
)",
    },
    check_meeting_missing,
    Reach::part};

}  // namespace mentor
