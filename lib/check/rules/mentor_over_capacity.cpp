#include <map>

#include "check/people.h"
#include "check/walk.h"
#include "model/slots.h"

namespace mentor {

namespace {

using Slots = std::vector<std::int64_t>;

// Slots that running pairs hold, by the number of the mentor.
Slots slots_of_mentors(const CheckInput& input) {
  Slots slots(input.programme.people.size());
  for (const Pair& pair : input.programme.pairs)
    if (const Person* mentor = is_running(pair) ? mentor_of(input, pair) : nullptr)
      slots[number_of(input, *mentor)] += slots_held(pair);
  return slots;
}

long allowed(const Person& person) { return person.mentor->capacity ? person.mentor->capacity.value : 1; }

// Nearly all mentors have no more than they can: pairs are gathered of the others only.
std::map<const Person*, std::vector<Place>> pairs_of_overloaded(const CheckInput& input, const Slots& slots) {
  std::map<const Person*, std::vector<Place>> pairs;
  for (const Pair& pair : input.programme.pairs) {
    const Person* mentor = is_running(pair) ? mentor_of(input, pair) : nullptr;
    if (mentor && mentor->mentor && slots[number_of(input, *mentor)] > allowed(*mentor))
      pairs[mentor].push_back(pair.mentor.place);
  }
  return pairs;
}

void check_mentor_over_capacity(const CheckInput& input, Findings& found) {
  const Slots slots = slots_of_mentors(input);
  for (const auto& [person, pairs] : pairs_of_overloaded(input, slots)) {
    const auto& capacity = person->mentor->capacity;
    Diagnostic& finding = found.add(capacity ? capacity.place : person->id.place,
                                    {person->id.value, slots[number_of(input, *person)], allowed(*person)});
    relate(finding, pairs, {{"a running pair", "действующая пара"}, {}});
  }
}

}  // namespace

extern constinit const Rule mentor_over_capacity{
    {
        .code = "M104",
        .name = "mentor-over-capacity",
        .severity = Severity::error,
        .message = {"mentor “{0}” has {1} requests in running pairs, more than “capacity” allows ({2})",
                    "у наставника «{0}» в действующих парах запросов: {1}, а «capacity» позволяет {2}"},
        .help = {"give one of the pairs another mentor, or raise “capacity”",
                 "передайте одну из пар другому наставнику или увеличьте «capacity»"},
        .why = {"A mentor with too many mentees meets none of them properly.",
                "Наставник, у которого слишком много подопечных, не справится ни с одним."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
  - {id: pair-02, mentor: p-0001, mentees: [p-0003], requests: [p-0003/r1], status: active}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 2}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
  - {id: pair-02, mentor: p-0001, mentees: [p-0003], requests: [p-0003/r1], status: active}
)",
    },
    check_mentor_over_capacity};

}  // namespace mentor
