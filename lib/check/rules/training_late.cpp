#include "check/people.h"

namespace mentor {

namespace {

void check_training_late(const CheckInput& input, Findings& found) {
  if (!input.programme.effective.profile->training.value) return;
  for (const auto& [mentor, first] : first_meetings_of_mentors(input.programme)) {
    if (!mentor->mentor || !is_trained(*mentor, input.today)) continue;
    const auto& trained = mentor->mentor->trained;
    if (trained.value <= first->held.value) continue;
    Diagnostic& finding =
        found.add(trained.place, {mentor->id.value, to_iso(trained.value), to_iso(first->held.value)});
    finding.related.push_back({first->held.place, {{"the first meeting", "первая встреча"}, {}}});
  }
}

}  // namespace

extern constinit const Rule training_late{
    {
        .code = "P113",
        .name = "training-late",
        .severity = Severity::warning,
        .message = {"mentor “{0}” was trained on {1}, after the first meeting ({2})",
                    "наставник «{0}» обучен {1} — позже первой встречи ({2})"},
        .help = {"correct one of the dates", "исправьте одну из дат"},
        .why = {"The profile demands training before a mentor begins.",
                "Профиль требует обучить наставника до начала работы."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-11-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, meetings: [{type: introduction, held: 2023-10-01}]}
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
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, meetings: [{type: introduction, held: 2023-10-01}]}
)",
    },
    check_training_late};

}  // namespace mentor
