#include <algorithm>
#include <map>

#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

struct Missing {
  Severity severity = Severity::off;
  std::vector<std::string> english;
  std::vector<std::string> russian;
  Place pair;
};

void add_missing(const CheckInput& input, const Pair& pair, const PairSide& side,
                 std::map<const Person*, Missing>& all) {
  const Profile& profile = *input.programme.effective.profile;
  for (const ProfileConsent* consent :
       missing_consents(profile, *side.person, side.side, pair.form.value, input.today)) {
    if (ended_consent(*side.person, consent->id.value, input.today)) continue;  // consent-ended says it
    if (is_told_elsewhere(input, *side.person, *consent)) continue;
    Missing& missing = all[side.person];
    const Argument title = title_of(*consent);
    if (std::find(missing.english.begin(), missing.english.end(), title.en) != missing.english.end()) continue;
    missing.english.push_back(title.en);
    missing.russian.push_back(title.ru);
    missing.severity = std::max(missing.severity, severity_of(*consent));
    if (!missing.pair) missing.pair = side.id->place;
  }
}

void check_consent_missing(const CheckInput& input, Findings& found) {
  std::map<const Person*, Missing> all;
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair)) continue;
    for (const PairSide& side : sides_of(input, pair))
      if (side.person) add_missing(input, pair, side, all);
  }
  for (const auto& [person, missing] : all) {
    Diagnostic& finding = found.add(
        person->id.place, {person->id.value, Argument(listed(missing.english).en, listed(missing.russian).ru)});
    finding.severity = std::min(finding.severity, missing.severity);
    finding.related.push_back({missing.pair, {{"the running pair", "действующая пара"}, {}}});
  }
}

}  // namespace

extern constinit const Rule consent_missing{
    {
        .code = "P102",
        .name = "consent-missing",
        .severity = Severity::error,
        .message = {"“{0}” takes part in a running pair without: {1}",
                    "«{0}» участвует в действующей паре, но нет: {1}"},
        .help = {"get the consent and write its date under “consents:”; until then the pair may not work",
                 "получите согласие и запишите дату в «consents:»; до этого пара работать не может"},
        .why = {"The methodology (and the law on personal data) demands these consents before the first meeting.",
                "Методика (и закон о персональных данных) требует этих согласий до первой встречи."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01}, requests: [{id: r1}]}
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
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
    },
    check_consent_missing};

}  // namespace mentor
