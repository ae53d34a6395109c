#include <map>

#include "check/people.h"

namespace mentor {

namespace {

struct Late {
  const Person* person = nullptr;
  const ProfileConsent* consent = nullptr;
  const Meeting* first = nullptr;
};
using AllLate = std::map<const Consent*, Late>;

void check_consent_late_side(const CheckInput& input, const Pair& pair, const Meeting& first, const PairSide& side,
                             AllLate& all) {
  const Profile& profile = *input.programme.effective.profile;
  const Date day = first.held.value;
  for (const ProfileConsent* consent : demanded_consents(profile, *side.person, side.side, pair.form.value, day)) {
    const auto* given = side.person->consents.find(consent->id.value);
    if (!given || !given->value.on || given->value.on.value <= day) continue;
    Late& late = all[&given->value];
    if (!late.first || day < late.first->held.value) late = {side.person, consent, &first};
  }
}

void check_consent_late(const CheckInput& input, Findings& found) {
  AllLate all;
  for (const Pair& pair : input.programme.pairs)
    if (const Meeting* first = first_held(pair))
      for (const PairSide& side : sides_of(input, pair))
        if (side.person) check_consent_late_side(input, pair, *first, side, all);
  for (const auto& [given, late] : all) {
    const auto& met = late.first->held;
    Diagnostic& finding = found.add(
        given->on.place, {late.person->id.value, title_of(*late.consent), to_iso(met.value), to_iso(given->on.value)});
    finding.related.push_back({met.place, {{"the first meeting", "первая встреча"}, {}}});
  }
}

}  // namespace

extern constinit const Rule consent_late{
    {
        .code = "P110",
        .name = "consent-late",
        .severity = Severity::warning,
        .message = {"“{0}” met on {2}, before this was given: {1} ({3})",
                    "«{0}» — встреча была {2}, раньше, чем дано: {1} ({3})"},
        .help = {"correct the date; where it is right, put the reason on record",
                 "исправьте дату; если она верна, объясните причину в документах"},
        .why = {"Consents are given before the first meeting; a later one does not cover what was before it.",
                "Согласие дают до первой встречи: более позднее не распространяется на то, что было раньше."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-10-20}, requests: [{id: r1}]}
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
    check_consent_late};

}  // namespace mentor
