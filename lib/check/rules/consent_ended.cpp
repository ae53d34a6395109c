#include <algorithm>
#include <set>

#include "check/people.h"

namespace mentor {

namespace {

void check_consent_ended(const CheckInput& input, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  std::set<const Consent*> told;
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair)) continue;
    for (const PairSide& side : sides_of(input, pair)) {
      if (!side.person) continue;
      for (const auto* each : missing_consents(profile, *side.person, side.side, pair.form.value, input.today)) {
        const Consent* ended = ended_consent(*side.person, each->id.value, input.today);
        if (!ended || !told.insert(ended).second) continue;
        Diagnostic& finding =
            found.add(ended->end()->place, {side.person->id.value, title_of(*each), to_iso(ended->end()->value)});
        finding.severity = std::min(finding.severity, severity_of(*each));
        finding.related.push_back({side.id->place, {{"the running pair", "действующая пара"}, {}}});
      }
    }
  }
}

}  // namespace

extern constinit const Rule consent_ended{
    {
        .code = "P111",
        .name = "consent-ended",
        .severity = Severity::error,
        .message = {"“{0}” takes part in a running pair, but this ended on {2}: {1}",
                    "«{0}» участвует в действующей паре, но уже не действует ({2}): {1}"},
        .help = {"get a new consent, or complete the pair", "получите новое согласие или завершите пару"},
        .why = {"A consent that has run out or was withdrawn allows nothing from that day on.",
                "Истёкшее или отозванное согласие с этого дня ничего не разрешает."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: {on: 2023-09-01, until: 2023-12-31}}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: {on: 2023-09-01, until: 2024-12-31}}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
    },
    check_consent_ended};

}  // namespace mentor
