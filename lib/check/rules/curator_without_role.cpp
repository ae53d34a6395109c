#include <algorithm>
#include <map>

#include "check/people.h"
#include "check/walk.h"

namespace mentor {

namespace {

// A conflict of interest is told there (curator-is-mentor).
bool curator_takes_part(const CheckInput& input, const Pair& pair) {
  return std::ranges::any_of(sides_of(input, pair),
                             [&](const PairSide& side) { return side.id->value == pair.curator.value; });
}

void check_curator_without_role(const CheckInput& input, Findings& found) {
  std::map<const Person*, std::vector<const Pair*>> pairs;
  for (const Pair& pair : input.programme.pairs) {
    const Person* person = pair.curator ? input.programme.person(pair.curator.value) : nullptr;
    if (person && !person->curator && !curator_takes_part(input, pair)) pairs[person].push_back(&pair);
  }
  for (const auto& [person, named_in] : pairs) {
    Diagnostic& finding = found.add(person->id.place, {person->id.value, named_in.front()->id.value});
    std::vector<Place> places;
    for (const Pair* pair : named_in) places.push_back(pair->curator.place);
    relate(finding, places, {{"named here", "назван здесь"}, {}});
  }
}

}  // namespace

extern constinit const Rule curator_without_role{
    {
        .code = "M129",
        .name = "curator-without-role",
        .severity = Severity::warning,
        .message = {"“{0}” is the curator of pair “{1}”, but their entry has no “curator:”",
                    "«{0}» — куратор пары «{1}», но в записи участника нет «curator:»"},
        .help = {"add “curator: {{}}” to the entry (or “curator: {{organisations: [...]}}”), or name another curator",
                 "добавьте в запись участника «curator: {{}}» (или «curator: {{organisations: [...]}}») либо укажите "
                 "другого куратора"},
        .why = {"Either the wrong id stands in the pair, or nobody has made this person a curator.",
                "Либо в паре указан не тот идентификатор, либо этого человека никто не назначал куратором."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], curator: p-0003, status: proposed}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, curator: {}}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], curator: p-0003, status: proposed}
)",
    },
    check_curator_without_role};

}  // namespace mentor
