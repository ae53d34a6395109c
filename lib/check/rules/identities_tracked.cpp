#include "check/facts.h"
#include "check/personal_data.h"

namespace mentor {

namespace {

void check_identities_tracked(const CheckInput& input, Findings& found);

}  // namespace

extern constinit const Rule identities_tracked{
    {
        .code = "V108",
        .name = "identities-tracked",
        .severity = Severity::warning,
        .message = {"this file says who is who, and git tracks it",
                    "этот файл раскрывает, кто есть кто, и git его отслеживает"},
        .help = {"name it in .gitignore, run “git rm --cached” on it, and clean the history",
                 "внесите его в .gitignore, выполните для него «git rm --cached» и очистите историю"},
        .why = {"Whoever has a copy of the repository has the names of all children, for ever.",
                "У кого есть копия хранилища, у того навсегда имена всех детей."},
        .bad = R"(# file: identities.yaml
kind: identities
identities:
  - {id: p-0001, name: Somebody}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
)",
    },
    check_identities_tracked};

namespace {

void check_identities_tracked(const CheckInput& input, Findings& found) {
  for (const Identity* first : first_identities(input.programme))
    if (input.facts.is_tracked(first->place.source->path()))
      raise_in_public(input, identities_tracked.info, found.add(first->id.place));
}

}  // namespace

}  // namespace mentor
