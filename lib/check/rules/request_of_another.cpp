#include <algorithm>

#include "check/rule.h"

namespace mentor {

namespace {

// Whose id nobody has is told there (pair-unknown-person): the request may be theirs.
bool has_unknown_mentee(const Programme& programme, const Pair& pair) {
  return std::any_of(pair.mentees.begin(), pair.mentees.end(),
                     [&](const auto& mentee) { return !programme.person(mentee.value); });
}

void check(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.programme.pairs)
    for (const auto& request : pair.requests) {
      const Person* owner = input.programme.request(request.value).first;
      if (!owner || pair.mentees.empty() || has_unknown_mentee(input.programme, pair)) continue;
      const bool takes_part = std::any_of(pair.mentees.begin(), pair.mentees.end(),
                                          [&](const auto& mentee) { return mentee.value == owner->id.value; });
      if (!takes_part) found.add(request.place, {request.value, pair.id.value});
    }
}

}  // namespace

extern constinit const Rule request_of_another{
    {
        .code = "M118",
        .name = "request-of-another",
        .severity = Severity::error,
        .message = {"pair “{1}” serves request “{0}” of somebody who is not among its mentees",
                    "пара «{1}» закрывает запрос «{0}» человека, которого нет среди её наставляемых"},
        .help = {"add the person to “mentees:”, or correct the request",
                 "добавьте человека в «mentees:» или исправьте запрос"},
        .why = {"The request counts as served, and nobody meets its owner.",
                "Запрос считается закрытым, а с его автором никто не встречается."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0003/r1], status: active}
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
    check};

}  // namespace mentor
