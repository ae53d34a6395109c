#include <deque>

#include "check/people.h"

namespace mentor {

namespace {

struct Served {
  const Located<std::string>& id;
};

void check_request_served_twice(const CheckInput& input, Findings& found) {
  std::deque<Served> all;
  IdIndex<Served> first;
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair)) continue;
    for (const auto& request : pair.requests) {
      const Served& known = first.add(all.emplace_back(Served{request}));
      if (&known == &all.back()) continue;
      Diagnostic& finding = found.add(request.place, {request.value});
      finding.related.push_back({known.id.place, {{"the other pair", "другая пара"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule request_served_twice{
    {
        .code = "M109",
        .name = "request-served-twice",
        .severity = Severity::error,
        .message = {"request “{0}” is served by two running pairs",
                    "запрос «{0}» закрывают сразу две действующие пары"},
        .help = {"close one of the pairs", "завершите одну из пар"},
        .why = {"One request gets one mentor; twice served, it takes a slot from somebody who waits.",
                "Один запрос — один наставник; лишняя пара занимает чужое место."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 2}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
  - {id: pair-02, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
    },
    check_request_served_twice};

}  // namespace mentor
