#include <algorithm>

#include "check/people.h"

namespace mentor {

namespace {

bool is_needed(const CheckInput& input, const Person& person) {
  if (person.mentor || person.curator || !person.requests.empty() || person.left) return true;
  const auto holds = [&](const PartyEntry& entry) {
    return std::any_of(entry.people.begin(), entry.people.end(),
                       [&](const auto& id) { return id.value == person.id.value; });
  };
  for (const auto& [name, entry] : input.programme.effective.parties)
    if (holds(*entry)) return true;
  for (const Roadmap& roadmap : input.programme.roadmaps)
    for (const auto& entry : roadmap.parties.entries)
      if (holds(entry.value)) return true;
  return std::any_of(input.programme.pairs.begin(), input.programme.pairs.end(), [&](const Pair& pair) {
    const auto sides = sides_of(input.programme, pair);
    return pair.curator.value == person.id.value ||
           std::any_of(sides.begin(), sides.end(), [&](const PairSide& side) { return side.person == &person; });
  });
}

void check(const CheckInput& input, Findings& found) {
  for (const Person& person : input.programme.people)
    if (!is_needed(input, person)) found.add(person.id.place, {person.id.value});
}

}  // namespace

extern constinit const Rule no_role{{
                                        .code = "P109",
                                        .name = "no-role",
                                        .severity = Severity::note,
                                        .message = {"“{0}” is neither mentor nor curator and has no request",
                                                    "«{0}» — не наставник, не куратор, и запросов нет"},
                                        .help = {"add “mentor:”, “requests:” or “curator:”, or delete the entry",
                                                 "добавьте «mentor:», «requests:» или «curator:» либо удалите запись"},
                                        .why = {"Data of people whom the programme does not need should not be kept.",
                                                "Данные людей, которые программе не нужны, хранить не следует."},
                                        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0009}
)",
                                        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0009, mentor: {capacity: 1}}
)",
                                    },
                                    check};

}  // namespace mentor
