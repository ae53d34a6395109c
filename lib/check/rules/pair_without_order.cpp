#include "check/people.h"

namespace mentor {

namespace {

Text missing_of(const Order& order) {
  if (order.date) return {"with an order that has no number", "по приказу без номера"};
  if (order.number) return {"with an order that has no date", "по приказу без даты"};
  return {"without an order", "без приказа"};
}

void check_pair_without_order(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    const Order& order = pair.order;
    if (!is_running(pair) || (order.number && order.date) || has_wrong_date(input, order.place)) continue;
    found.add(pair.id.place, {pair.id.value, missing_of(order)});
  }
}

}  // namespace

extern constinit const Rule pair_without_order{
    {
        .code = "M110",
        .name = "pair-without-order",
        .severity = Severity::warning,
        .message = {"pair “{0}” is running {1}", "пара «{0}» действует {1}"},
        .help = {"add “order: {{number: …, date: …}}”", "добавьте «order: {{number: …, date: …}}»"},
        .why = {"Pairs are assigned by order; without it nobody is bound, and mentors of staff are not paid.",
                "Пары закрепляют приказом: без него никто не обязан, а работа наставника не оплачивается."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, order: {number: 12-o, date: 2023-11-01}}
)",
    },
    check_pair_without_order,
    Reach::part};

}  // namespace mentor
