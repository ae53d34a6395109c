#include <algorithm>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

bool has_deadline(const Item& item) { return item.reading->kind != DeadlineKind::missing; }

void check_deadline_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!has_column(roadmap, "deadline", has_deadline) || !was_read_whole(input, roadmap)) continue;
    for (const auto& [section, item] : items_of(roadmap))
      if (!has_deadline(*item) && !item->cancelled.on)
        found.add(item->deadline ? item->deadline.place : item->title.place, {item->key});
  }
}

}  // namespace

extern constinit const Rule deadline_missing{
    {
        .code = "D111",
        .name = "deadline-missing",
        .severity = Severity::warning,
        .message = {"item {0} has no deadline, others do", "у пункта {0} нет срока, у других он есть"},
        .help = {"add “deadline:”", "добавьте «deadline:»"},
        .why = {"An item without a deadline never becomes due: it is forgotten first.",
                "Пункт без срока никогда не наступает: о нём забывают первым."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Order, deadline: May 2024}
  - {title: Training}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Order, deadline: May 2024}
  - {title: Training, deadline: June 2024}
)",
    },
    check_deadline_missing,
    Reach::part};

}  // namespace mentor
