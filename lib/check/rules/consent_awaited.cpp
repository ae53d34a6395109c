#include <algorithm>

#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Who takes part in a running pair, by number.
std::vector<bool> in_running_pairs(const CheckInput& input) {
  std::vector<bool> people(input.programme.people.size());
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair)) continue;
    for (const PairSide& side : sides_of(input, pair))
      if (side.person) people[number_of(input, *side.person)] = true;
  }
  return people;
}

void check_consent_awaited_person(const CheckInput& input, const Person& person, Findings& found) {
  std::vector<std::string> english;
  std::vector<std::string> russian;
  for (const Request& request : person.requests)
    for (const ProfileConsent* consent :
         missing_consents(*input.programme.effective.profile, person, Side::mentee, request.form.value, input.today)) {
      if (is_told_elsewhere(input, person, *consent)) continue;
      const Argument title = title_of(*consent);
      if (std::find(english.begin(), english.end(), title.en) != english.end()) continue;
      english.push_back(title.en);
      russian.push_back(title.ru);
    }
  if (!english.empty()) found.add(person.id.place, {person.id.value, Argument(listed(english).en, listed(russian).ru)});
}

void check_consent_awaited(const CheckInput& input, Findings& found) {
  const std::vector<bool> paired = in_running_pairs(input);
  for (const Person& person : input.programme.people)
    if (is_present(person, input.today) && !paired[number_of(input, person)])
      check_consent_awaited_person(input, person, found);
}

}  // namespace

extern constinit const Rule consent_awaited{
    {
        .code = "P103",
        .name = "consent-awaited",
        .severity = Severity::note,
        .message = {"“{0}” waits for a mentor; still needed before that: {1}",
                    "«{0}» ждёт наставника; до этого ещё нужно: {1}"},
        .help = {"get the consent; matching leaves this person out until then",
                 "получите согласие: до этого подбор участника не учитывает"},
        .why = {"Who waits without a consent waits for ever: matching passes them by.",
                "Без согласия ждать можно бесконечно: подбор проходит мимо."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01}, requests: [{id: r1}]}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
)",
    },
    check_consent_awaited};

}  // namespace mentor
