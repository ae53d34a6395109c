#include <algorithm>
#include <map>

#include "check/people.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Words already looked up: most people share a few.
using Verdicts = std::map<std::string_view, Message>;

void tell(const Located<std::string>& word, const std::vector<std::string>& known, Verdicts& verdicts,
          Findings& found) {
  const auto [verdict, is_new] = verdicts.try_emplace(word.value);
  if (is_new && std::find(known.begin(), known.end(), word.value) == known.end())
    verdict->second = did_you_mean(word.value, known);
  if (!verdict->second.empty()) found.add(word.place, {word.value}).help = verdict->second;
}

void check(const CheckInput& input, Findings& found) {
  const std::vector<std::string> known = known_consents(*input.programme.effective.profile);
  Verdicts verdicts;
  for (const Person& person : input.people)
    for (const auto& consent : person.consents.entries) tell(consent.key, known, verdicts, found);
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
    check,
    Reach::part};

}  // namespace mentor
