#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// How long a pair may take to begin.
constexpr int days_till_meeting = 30;

bool has_not_begun(const Pair& pair, Date today) {
  const bool is_late = pair.programme.from && (today - pair.programme.from.value).count() > days_till_meeting;
  return is_late && pair.meetings.empty();
}

// Types that must come before one that was held already; the first type where the pair has not begun.
std::vector<std::string> awaited(const Profile& profile, const Pair& pair, Date today) {
  std::vector<std::string> before;
  std::vector<std::string> missing;
  for (const ProfileMeeting& each : profile.meetings) {
    const auto type = meeting_type(each);
    if (!type) continue;
    if (has_meeting(pair, *type, Held::only)) missing = before;
    if (!has_meeting(pair, *type, Held::or_planned)) before.push_back(each.type.value);
    if (missing.empty() && before.size() == 1 && has_not_begun(pair, today)) return before;
  }
  return missing;
}

void check_meeting_awaited(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    const bool is_over = pair.programme.to && pair.programme.to.value < input.today;  // pair-not-closed says it
    if (!is_running(pair) || is_over) continue;
    const auto missing = awaited(*input.programme.effective.profile, pair, input.today);
    if (!missing.empty() && !has_wrong_date(input, pair.place))
      found.add(pair.id.place, {pair.id.value, listed(missing)});
  }
}

}  // namespace

extern constinit const Rule meeting_awaited{
    {
        .code = "M124",
        .name = "meeting-awaited",
        .severity = Severity::note,
        .message = {"pair “{0}” is running; neither held nor planned yet, though it is time: {1}",
                    "пара «{0}» действует, но пора, а ещё не проведены и не запланированы встречи: {1}"},
        .help = {"plan the meeting (“planned:”), or write down that it was held",
                 "запланируйте встречу («planned:») или запишите, что она прошла"},
        .why = {"A meeting that is left out, or a pair that does not begin, is noticed while there is still time.",
                "Пропущенная встреча или не начавшая работу пара видна, пока ещё есть время."},
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, meetings: [{type: introduction, held: 2023-10-01}, {type: working, held: 2023-11-01, feedback: {mentor: good, mentee: good}}]}
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, meetings: [{type: introduction, held: 2023-10-01}, {type: trial, held: 2023-10-08}, {type: planning, held: 2023-10-15}]}
)",
    },
    check_meeting_awaited,
    Reach::part};

}  // namespace mentor
