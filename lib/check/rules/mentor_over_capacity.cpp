#include <unordered_map>

#include "check/people.h"
#include "check/walk.h"

namespace mentor {

namespace {

struct Load {
  std::size_t slots = 0;
  std::vector<Place> pairs;
};

void check(const CheckInput& input, Findings& found) {
  std::unordered_map<std::string_view, Load> loads;
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair)) continue;
    Load& load = loads[pair.mentor.value];
    load.slots += slots_of(pair);
    load.pairs.push_back(pair.mentor.place);
  }
  for (const auto& [id, load] : loads) {
    const Person* person = input.programme.person(id);
    if (!person || !person->mentor) continue;
    const auto& capacity = person->mentor->capacity;
    const long allowed = capacity ? capacity.value : 1;
    if (static_cast<long>(load.slots) <= allowed) continue;
    Diagnostic& finding = found.add(capacity ? capacity.place : person->id.place, {id, load.slots, allowed});
    relate(finding, load.pairs, {{"a running pair", "действующая пара"}, {}});
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
    check};

}  // namespace mentor
