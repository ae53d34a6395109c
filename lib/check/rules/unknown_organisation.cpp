#include <algorithm>
#include <set>

#include "check/rule.h"
#include "check/suggestions.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Free text is allowed; what is spelt like an id is meant as one.
bool is_meant_as_id(std::string_view text) {
  return !text.empty() && text.find_first_of("-_") != std::string_view::npos &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string_view::npos;
}

std::string letters_and_digits(std::string_view text) {
  std::string bare;
  for (const char c : fold(text))
    if (c != '-' && c != '_' && c != '.' && c != ' ') bare += c;
  return bare;
}

// Of the programme and those above it.
std::set<std::string_view> known_ids(const Programme& programme) {
  std::set<std::string_view> ids;
  for (const Programme* at = &programme; at; at = at->parent)
    for (const Organisation& each : at->organisations) ids.insert(each.id.value);
  return ids;
}

class Check {
 public:
  Check(const Programme& programme, Findings& found)
      : known_(known_ids(programme)), found_(found), organisations_([&programme] {
          std::vector<std::string> ids;
          for (const Organisation& each : programme.organisations) ids.push_back(each.id.value);
          return ids;
        }) {}

  void id(const Located<std::string>& id) {
    if (!id || known_.contains(id.value) || !(is_meant_as_id(id.value) || is_known_otherwise(id.value))) return;
    organisations_.help(found_.add(id.place, {id.value}), id.value);
  }

 private:
  // `school12` beside `school-12`.
  bool is_known_otherwise(std::string_view text) {
    if (bare_.empty())
      for (const std::string_view each : known_) bare_.insert(letters_and_digits(each));
    return bare_.contains(letters_and_digits(text));
  }

  std::set<std::string, std::less<>> bare_;
  std::set<std::string_view> known_;
  Findings& found_;
  Suggestions organisations_;
};

void check_unknown_organisation(const CheckInput& input, Findings& found) {
  if (input.programme.organisations.empty()) return;
  Check check(input.programme, found);
  for (const Person& person : input.programme.people) {
    check.id(person.organisation);
    if (!person.curator) continue;
    for (const auto& id : person.curator->organisations) check.id(id);
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
  - {id: p-0001, organisation: scool-12, mentor: {capacity: 1}}
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
        .fixes = Fixes::unsafe,
    },
    check_unknown_organisation};

}  // namespace mentor
