#include "check/walk.h"

namespace mentor {

namespace {

bool has_responsible(const Item& item) {
  return !item.responsible.members.empty() || static_cast<bool>(item.accountable.place);
}

void check_responsible_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!has_column(roadmap, "responsible", has_responsible) || !was_read_whole(input, roadmap)) continue;
    for (const auto& [section, item] : items_of(roadmap))
      if (!has_responsible(*item) && !item->cancelled.on)
        found.add(item->responsible.place ? item->responsible.place : item->title.place, {item->key});
  }
}

}  // namespace

extern constinit const Rule responsible_missing{
    {
        .code = "R101",
        .name = "responsible-missing",
        .severity = Severity::warning,
        .message = {"nobody is responsible for item {0}", "за пункт {0} никто не отвечает"},
        .help = {"add “responsible:”", "добавьте «responsible:»"},
        .why = {"What everybody is responsible for is done by nobody.", "За что отвечают все, того не делает никто."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Order, responsible: head}
  - {title: Training}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Order, responsible: head}
  - {title: Training, responsible: curator}
)",
    },
    check_responsible_missing,
    Reach::part};

}  // namespace mentor
