#include "check/rule.h"
#include "check/suggestions.h"

namespace mentor {

namespace {

void check_id(const CheckInput& input, Suggestions& people, const Located<std::string>& id, Findings& found) {
  if (!id || input.programme.person(id.value)) return;
  Diagnostic& finding = found.add(id.place, {id.value});
  people.help(finding, id.value);
}

void check_unknown_person_ids(const CheckInput& input, Suggestions& people, const List<Located<std::string>>& ids,
                              Findings& found) {
  for (const auto& id : ids) check_id(input, people, id, found);
}

void check_unknown_person_person(const CheckInput& input, Suggestions& people, const Person& person, Findings& found) {
  if (person.mentor) {
    check_unknown_person_ids(input, people, person.mentor->prefers, found);
    check_unknown_person_ids(input, people, person.mentor->declines, found);
  }
  for (const Request& request : person.requests) {
    check_unknown_person_ids(input, people, request.prefers, found);
    check_unknown_person_ids(input, people, request.declines, found);
  }
}

void check_unknown_person(const CheckInput& input, Findings& found) {
  Suggestions people([&] { return input.programme.person_ids(); });
  for (const Person& person : input.programme.people) check_unknown_person_person(input, people, person, found);
  const MatchSettings& match = input.programme.file.match;
  for (const List<NamedPair>* pairs : {&match.forced, &match.forbidden})
    for (const NamedPair& pair : *pairs) {
      check_id(input, people, pair.mentor, found);
      check_id(input, people, pair.mentee, found);
    }
  for (const Survey& survey : input.programme.surveys) check_id(input, people, survey.participant, found);
  for (const auto& entry : input.programme.file.parties.entries)
    check_unknown_person_ids(input, people, entry.value.people, found);
  for (const Roadmap& roadmap : input.programme.roadmaps)
    for (const auto& entry : roadmap.parties.entries)
      check_unknown_person_ids(input, people, entry.value.people, found);
}

}  // namespace

extern constinit const Rule unknown_person{
    {
        .code = "P101",
        .name = "unknown-person",
        .severity = Severity::error,
        .message = {"nobody here has the id “{0}”", "участника «{0}» здесь нет"},
        .help = {"write the id of a participant", "укажите идентификатор участника"},
        .why = {"A wish, an answer or an office that names nobody is lost: matching and reports cannot use it.",
                "Пожелание, ответ или должность, за которой никого нет, теряется: подбор и отчёты их не учтут."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {declines: [p_0002]}}
  - {id: p-0002, requests: [{id: r1}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {declines: [p-0002]}}
  - {id: p-0002, requests: [{id: r1}]}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_person};

}  // namespace mentor
