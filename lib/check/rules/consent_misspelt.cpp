#include "check/people.h"
#include "check/suggestions.h"

namespace mentor {

namespace {

void check_consent_misspelt(const CheckInput& input, Findings& found) {
  const std::vector<std::string> known = known_consents(*input.programme.effective.profile);
  Verdicts verdicts;
  for (const Person& person : input.people)
    for (const auto& consent : person.consents.entries) tell_misspelt(consent.key, known, verdicts, found);
}

}  // namespace

extern constinit const Rule consent_misspelt{
    {
        .code = "P118",
        .name = "consent-misspelt",
        .severity = Severity::warning,
        .message = {"the consent “{0}” is unknown and looks like a known one",
                    "согласие «{0}» неизвестно, но похоже на известное"},
        .help = {"correct the word; consents of your own may have any other name",
                 "исправьте слово; свои согласия можно называть как угодно иначе"},
        .why = {"A consent under a misspelt name counts as not given.",
                "Согласие под именем с опиской считается неполученным."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, consents: {gardian: 2023-09-01}, requests: [{id: r1}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, consents: {guardian: 2023-09-01, trip: 2023-09-01}, requests: [{id: r1}]}
)",
    },
    check_consent_misspelt,
    Reach::part};

}  // namespace mentor
