#include "check/walk.h"

namespace mentor {

namespace {

void check_evidence_without_done(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      if (item->evidence.empty() || !item->done.empty() || item->cancelled.place) continue;
      const auto due = due_range(*item->reading);
      if (due && due->last < input.today) found.add(item->evidence.place, {item->key, to_iso(due->last)});
    }
}

}  // namespace

extern constinit const Rule evidence_without_done{
    {
        .code = "E109",
        .name = "evidence-without-done",
        .severity = Severity::note,
        .message = {"item {0} has evidence and was due on {1}, but is not marked done",
                    "у пункта {0} есть подтверждение, срок был {1}, но отметки о выполнении нет"},
        .help = {"if it is done, add “done: DATE”", "если пункт выполнен, добавьте «done: ДАТА»"},
        .why = {"An item that somebody forgot to mark counts as overdue.",
                "Пункт, который забыли отметить, считается просроченным."},
        .bad = R"(# file: documents/order.txt
Text
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, result: order, evidence: documents/order.txt}
)",
        .good = R"(# file: documents/order.txt
Text
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, result: order, done: 2023-09-28, evidence: documents/order.txt}
)",
    },
    check_evidence_without_done,
    Reach::part};

}  // namespace mentor
