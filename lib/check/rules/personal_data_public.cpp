#include "check/rule.h"

namespace mentor {

namespace {

void check_personal_data_public(const CheckInput& input, Findings& found) {
  if (!input.programme.effective.is_public) return;
  for (const Person& person : input.people) {
    const auto tell = [&](Place place, std::string_view field) {
      // What an identities file adds is said of that file.
      if (place && place.source == person.id.place.source) found.add(place, {field, person.id.value});
    };
    tell(person.name.place, "name");
    if (person.born && person.born->day) tell(person.born.place, "born");
    tell(person.categories.place, "categories");
  }
}

}  // namespace

extern constinit const Rule personal_data_public{
    {
        .code = "V101",
        .name = "personal-data-public",
        .severity = Severity::error,
        .message = {"“{0}” of “{1}” stands in a public repository",
                    "поле «{0}» участника «{1}» — в публичном хранилище"},
        .help = {"move it to a git-ignored file of `kind: identities`, and clean the history",
                 "перенесите в файл `kind: identities`, исключённый из git, и очистите историю"},
        .why = {"`privacy.public: true` says that anybody can read these files; git keeps them for ever.",
                "`privacy.public: true` значит, что эти файлы читает кто угодно; git хранит их вечно."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
privacy: {public: true}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, name: Somebody, mentor: {capacity: 1}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
privacy: {public: true}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
)",
    },
    check_personal_data_public,
    Reach::part};

}  // namespace mentor
