#include <algorithm>

#include "check/walk.h"

namespace mentor {

namespace {

bool has_evidence(const Item& item) {
  return !item.evidence.empty() ||
         std::any_of(item.done.begin(), item.done.end(), [](const DoneEntry& each) { return !each.evidence.empty(); });
}

void check_done_without_evidence(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      if (!item->result || item->done.empty() || !item->done.front().on || has_evidence(*item)) continue;
      found.add(item->done.front().on.place, {item->key, item->result.value});
    }
}

}  // namespace

extern constinit const Rule done_without_evidence{
    {
        .code = "E106",
        .name = "done-without-evidence",
        .severity = Severity::note,
        .message = {"item {0} is done and was to give “{1}”, but names no evidence",
                    "пункт {0} выполнен, его результат — «{1}», но подтверждения нет"},
        .help = {"add “evidence:” with the path of the document or its address",
                 "добавьте «evidence:» с путём к документу или его адресом"},
        .why = {"Whoever checks the plan asks for the document itself.", "Проверяющий попросит сам документ."},
        .bad = R"(# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, result: order, done: 2023-09-28}
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
    check_done_without_evidence,
    Reach::part};

}  // namespace mentor
