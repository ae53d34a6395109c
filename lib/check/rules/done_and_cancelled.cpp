#include "check/walk.h"

namespace mentor {

namespace {

void check_done_and_cancelled(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      // Occurrences done before the rest was cancelled are no contradiction.
      if (!item->cancelled.place || item->done.empty() || item->reading->recurring) continue;
      Diagnostic& finding = found.add(item->cancelled.place, {item->key});
      finding.related.push_back({item->done.place, {{"done here", "выполнено здесь"}, {}}});
    }
}

}  // namespace

extern constinit const Rule done_and_cancelled{
    {
        .code = "E104",
        .name = "done-and-cancelled",
        .severity = Severity::warning,
        .message = {"item {0} is cancelled and marked done", "пункт {0} и отменён, и отмечен выполненным"},
        .help = {"keep one of the two", "оставьте что-нибудь одно"},
        .why = {"A report can show only one of them.", "Отчёт может показать только одно."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, done: 2024-01-10, cancelled: {on: 2024-01-11, reason: merged}}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, cancelled: {on: 2024-01-11, reason: merged}}
)",
    },
    check_done_and_cancelled,
    Reach::part};

}  // namespace mentor
