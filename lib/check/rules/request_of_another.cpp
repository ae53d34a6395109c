#include <algorithm>

#include "check/people.h"

namespace mentor {

namespace {

// Whose id nobody has is told there (pair-unknown-person): the request may be theirs.
bool has_unknown_mentee(const CheckInput& input, const Pair& pair) {
  return std::ranges::any_of(sides_of(input, pair),
                             [](const PairSide& side) { return side.side == Side::mentee && !side.person; });
}

void check_request_of_another(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs)
    for (const auto& request : pair.requests) {
      const std::string_view owner = std::string_view(request.value).substr(0, request.value.find('/'));
      const bool takes_part = std::any_of(pair.mentees.begin(), pair.mentees.end(),
                                          [&](const auto& mentee) { return mentee.value == owner; });
      if (takes_part || pair.mentees.empty() || !input.programme.person(owner) || has_unknown_mentee(input, pair))
        continue;
      found.add(request.place, {request.value, pair.id.value});
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
    check_request_of_another,
    Reach::part};

}  // namespace mentor
