#include "check/people.h"

namespace mentor {

namespace {

void check_left_with_request(const CheckInput& input, Findings& found) {
  for (const Person& person : input.people) {
    if (is_present(person, input.today)) continue;
    for (const Request& request : person.requests)
      if (!served_requests(input).contains(person.id.value + "/" + request.id.value))
        found.add(request.id.place ? request.id.place : person.id.place, {person.id.value, request.id.value});
  }
}

}  // namespace

extern constinit const Rule left_with_request{
    {
        .code = "P108",
        .name = "left-with-request",
        .severity = Severity::note,
        .message = {"“{0}” has left, but request “{1}” is still there", "«{0}» выбыл(а), а запрос «{1}» остался"},
        .help = {"delete the request; matching leaves it out", "удалите запрос; подбор его не учитывает"},
        .why = {"Requests of people who left make the demand look greater than it is.",
                "Запросы выбывших завышают потребность в наставниках."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0002, left: 2023-12-01, requests: [{id: r1}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0002, requests: [{id: r1}]}
)",
    },
    check_left_with_request,
    Reach::part};

}  // namespace mentor
