#include "check/people.h"

namespace mentor {

namespace {

void check_consent_ends_early_side(const CheckInput& input, const Pair& pair, const PairSide& side, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  const auto& last = pair.programme.to;
  for (const auto* each : demanded_consents(profile, *side.person, side.side, pair.form.value, input.today)) {
    const auto* given = side.person->consents.find(each->id.value);
    if (!given || !given->value.end()) continue;
    const Located<Date>& until = *given->value.end();
    if (until.value < input.today || until.value >= last.value) continue;
    Diagnostic& finding =
        found.add(until.place, {side.person->id.value, title_of(*each), to_iso(until.value), to_iso(last.value)});
    finding.related.push_back({last.place, {{"the programme ends here", "конец программы"}, {}}});
  }
}

void check_consent_ends_early(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    if (!is_running(pair) || !pair.programme.to) continue;
    for (const PairSide& side : sides_of(input, pair))
      if (side.person) check_consent_ends_early_side(input, pair, side, found);
  }
}

}  // namespace

extern constinit const Rule consent_ends_early{
    {
        .code = "P112",
        .name = "consent-ends-early",
        .severity = Severity::note,
        .message = {"for “{0}” this ends on {2}, before the programme of the pair does ({3}): {1}",
                    "у «{0}» действует только до {2}, а программа пары — до {3}: {1}"},
        .help = {"ask for a new consent in time", "вовремя попросите новое согласие"},
        .why = {"From the day on which a consent ends the pair may not work.",
                "С дня, когда согласие кончается, пара работать не может."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: {on: 2023-09-01, until: 2024-02-01}}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-10-01, to: 2024-05-20}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: {on: 2023-09-01, until: 2024-06-01}}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-10-01, to: 2024-05-20}}
)",
    },
    check_consent_ends_early,
    Reach::part};

}  // namespace mentor
