#include <algorithm>

#include "check/rule.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Free text is allowed; what is spelt like an id is meant as one.
bool is_id(std::string_view text) {
  return !text.empty() && text.find('-') != std::string_view::npos &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string_view::npos;
}

void check_id(const CheckInput& input, const Located<std::string>& id, Findings& found) {
  if (!id || !is_id(id.value) || input.programme.organisation(id.value)) return;
  std::vector<std::string> known;
  for (const Organisation& each : input.programme.organisations) known.push_back(each.id.value);
  Diagnostic& finding = found.add(id.place, {id.value});
  const Message near = did_you_mean(id.value, known);
  if (!near.empty()) finding.help = near;
}

void check(const CheckInput& input, Findings& found) {
  if (input.programme.organisations.empty()) return;
  for (const Person& person : input.programme.people) {
    check_id(input, person.organisation, found);
    if (!person.curator) continue;
    for (const auto& id : person.curator->organisations) check_id(input, id, found);
  }
}

}  // namespace

extern constinit const Rule unknown_organisation{
    {
        .code = "P107",
        .name = "unknown-organisation",
        .severity = Severity::error,
        .message = {"there is no organisation “{0}”", "организации «{0}» нет"},
        .help = {"write an id from `kind: organisations`", "укажите идентификатор из `kind: organisations`"},
        .why = {"Rules about one or two organisations, and reports by organisation, compare ids.",
                "Правила про «одну организацию» и отчёты по организациям сравнивают идентификаторы."},
        .bad = R"(# file: organisations.yaml
kind: organisations
organisations:
  - {id: school-12, title: School 12}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, organisation: school-13, mentor: {capacity: 1}}
)",
        .good = R"(# file: organisations.yaml
kind: organisations
organisations:
  - {id: school-12, title: School 12}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, organisation: school-12, mentor: {capacity: 1}}
)",
    },
    check};

}  // namespace mentor
