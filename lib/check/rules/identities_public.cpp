#include <algorithm>

#include "check/facts.h"
#include "check/personal_data.h"

namespace mentor {

namespace {

void check_identities_public(const CheckInput& input, Findings& found) {
  if (!input.programme.effective.is_public) return;
  for (const Identity* first : first_identities(input.programme)) {
    const std::string& path = first->place.source->path();
    const auto& ignored = input.repository.ignored;
    if (!input.facts.is_tracked(path) && !std::binary_search(ignored.begin(), ignored.end(), path))
      found.add(first->id.place);
  }
}

}  // namespace

extern constinit const Rule identities_public{
    {
        .code = "V109",
        .name = "identities-public",
        .severity = Severity::warning,
        .message = {"this file says who is who, and the repository is public",
                    "этот файл раскрывает, кто есть кто, а хранилище публичное"},
        .help = {"keep it outside the repository, or name it in .gitignore",
                 "храните его вне хранилища или внесите в .gitignore"},
        .why = {"One careless commit publishes the names of all children.",
                "Один неосторожный коммит опубликует имена всех детей."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
privacy: {public: true}
# file: identities.yaml
kind: identities
identities:
  - {id: p-0001, name: Somebody}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
privacy: {public: false}
# file: identities.yaml
kind: identities
identities:
  - {id: p-0001, name: Somebody}
)",
    },
    check_identities_public};

}  // namespace mentor
