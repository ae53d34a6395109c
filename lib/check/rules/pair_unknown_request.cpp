#include <algorithm>

#include "check/people.h"
#include "check/suggestions.h"

namespace mentor {

namespace {

std::vector<std::string> known_requests(const Programme& programme) {
  std::vector<std::string> known;
  for (const Person& person : programme.people)
    for (const Request& request : person.requests) known.push_back(person.id.value + "/" + request.id.value);
  return known;
}

// The same unknown person is told as a mentee of the pair (pair-unknown-person).
bool is_of_unknown(const Programme& programme, const Pair& pair, std::string_view request) {
  const std::string_view owner = request.substr(0, request.find('/'));
  return !programme.person(owner) && std::any_of(pair.mentees.begin(), pair.mentees.end(),
                                                 [&](const auto& mentee) { return mentee.value == owner; });
}

void check_pair_unknown_request(const CheckInput& input, Findings& found) {
  Suggestions requests([&] { return known_requests(input.programme); });
  for (const Pair& pair : input.programme.pairs)
    for (const auto& request : pair.requests) {
      if (input.programme.request(request.value).second || is_of_unknown(input.programme, pair, request.value))
        continue;
      Diagnostic& finding = found.add(request.place, {request.value, pair.id.value});
      requests.help(finding, request.value);
    }
}

}  // namespace

extern constinit const Rule pair_unknown_request{
    {
        .code = "M102",
        .name = "pair-unknown-request",
        .severity = Severity::error,
        .message = {"pair “{1}” serves request “{0}”, which nobody has",
                    "пара «{1}» закрывает запрос «{0}», которого ни у кого нет"},
        .help = {"write it as `mentee/request`, for example `p-0002/r1`",
                 "пишите `участник/запрос`, например `p-0002/r1`"},
        .why = {"The request stays open in matching, and somebody else is given to it.",
                "Для подбора запрос останется открытым, и ему назначат кого-то ещё."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/rr1], status: active}
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
        .fixes = Fixes::unsafe,
    },
    check_pair_unknown_request};

}  // namespace mentor
