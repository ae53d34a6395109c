#include "check/walk.h"

namespace mentor {

namespace {

void check_deadline_order_item(const CheckInput& input, const Roadmap& roadmap, const Item& item, Findings& found) {
  const auto due = due_range(*item.reading);
  for (const auto& name : item.depends_on) {
    const Item* earlier = find_item(input, roadmap, item_key(name.value));
    const auto before = earlier ? due_range(*earlier->reading) : std::nullopt;
    if (!due || !before || due->first >= before->first) continue;
    Diagnostic& finding = found.add(name.place, {item.key, to_iso(due->first), earlier->key, to_iso(before->first)});
    finding.related.push_back({earlier->deadline.place, {{"due later", "срок позже"}, {}}});
  }
}

void check_deadline_order(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) check_deadline_order_item(input, roadmap, *item, found);
}

}  // namespace

extern constinit const Rule deadline_order{
    {
        .code = "D107",
        .name = "deadline-order",
        .severity = Severity::warning,
        .message = {"item {0} is due on {1}, before item {2} that it depends on ({3})",
                    "пункт {0} должен быть готов {1} — раньше пункта {2}, от которого зависит ({3})"},
        .help = {"move one of the two deadlines, or drop the dependency",
                 "сдвиньте один из сроков или уберите зависимость"},
        .why = {"What depends on something cannot be finished before it: one of the dates is wrong.",
                "Зависимое нельзя закончить раньше того, от чего оно зависит: одна из дат неверна."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Base, deadline: 30.11.2024}
  - {number: 2., title: Pairs, deadline: 31.10.2024, depends-on: 1.}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Base, deadline: 30.09.2024}
  - {number: 2., title: Pairs, deadline: 31.10.2024, depends-on: 1.}
)",
    },
    check_deadline_order,
    Reach::part};

}  // namespace mentor
