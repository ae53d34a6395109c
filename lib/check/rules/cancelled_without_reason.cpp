#include "check/walk.h"

namespace mentor {

namespace {

void check_cancelled_without_reason(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap))
      if (item->cancelled.place && !item->cancelled.reason) found.add(item->cancelled.place, {item->key});
}

}  // namespace

extern constinit const Rule cancelled_without_reason{
    {
        .code = "E105",
        .name = "cancelled-without-reason",
        .severity = Severity::warning,
        .message = {"item {0} is cancelled; nobody says why", "пункт {0} отменён, а причина не указана"},
        .help = {"add “reason:”, best with the number of the order", "добавьте «reason:», лучше с номером приказа"},
        .why = {"An approved item is cancelled by a decision; without it, it is just not done.",
                "Утверждённый пункт отменяют решением; без него он просто не выполнен."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, cancelled: {on: 2024-01-11}}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, cancelled: {on: 2024-01-11, reason: order 7}}
)",
    },
    check_cancelled_without_reason,
    Reach::part};

}  // namespace mentor
