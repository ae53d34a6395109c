#include "check/rule.h"

namespace mentor {

namespace {

void check_mentor_is_mentee(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs)
    for (const auto& mentee : pair.mentees) {
      if (mentee.value != pair.mentor.value) continue;
      Diagnostic& finding = found.add(mentee.place, {mentee.value});
      finding.related.push_back({pair.mentor.place, {{"the mentor", "наставник"}, {}}});
    }
}

}  // namespace

extern constinit const Rule mentor_is_mentee{
    {
        .code = "M105",
        .name = "mentor-is-mentee",
        .severity = Severity::error,
        .message = {"“{0}” is mentor and mentee of the same pair", "«{0}» — наставник и наставляемый в одной паре"},
        .help = {"correct one of the two ids", "исправьте один из идентификаторов"},
        .why = {"Nobody is a mentor of oneself; usually a line was copied.",
                "Нельзя быть наставником самому себе; обычно это скопированная строка."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0001], requests: [p-0001/r1], status: active}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
    },
    check_mentor_is_mentee,
    Reach::part};

}  // namespace mentor
