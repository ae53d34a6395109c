#include "check/people.h"

namespace mentor {

namespace {

bool is_demanded(const Profile& profile, const Meeting& meeting) {
  for (const ProfileMeeting& each : profile.meetings)
    if (each.type.value == name_of(meeting.type.value)) return each.feedback.value;
  return false;
}

void check_feedback_missing(const CheckInput& input, Findings& found) {
  each_meeting(input, [&](const Pair& pair, const Meeting& meeting) {
    const bool both = meeting.feedback.mentor && meeting.feedback.mentee;
    if (both || !meeting.held || !meeting.type || !is_demanded(*input.programme.effective.profile, meeting)) return;
    const Text who = meeting.feedback.mentor   ? Text{"the mentee", "наставляемый"}
                     : meeting.feedback.mentee ? Text{"the mentor", "наставник"}
                                               : Text{"both sides", "обе стороны"};
    found.add(meeting.held.place, {to_iso(meeting.held.value), pair.id.value, who});
  });
}

}  // namespace

extern constinit const Rule feedback_missing{
    {
        .code = "M114",
        .name = "feedback-missing",
        .severity = Severity::warning,
        .message = {"the meeting of {0} (pair “{1}”) has no feedback of {2}",
                    "у встречи {0} (пара «{1}») нет обратной связи: {2}"},
        .help = {"ask for it and write it under “feedback:”", "спросите и запишите в «feedback:»"},
        .why = {"The methodology demands feedback of both sides after such meetings.",
                "Методика требует обратной связи обеих сторон после таких встреч."},
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, meetings: [{type: working, held: 2023-12-01}]}
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, meetings: [{type: working, held: 2023-12-01, feedback: {mentor: good, mentee: good}}]}
)",
    },
    check_feedback_missing,
    Reach::part};

}  // namespace mentor
