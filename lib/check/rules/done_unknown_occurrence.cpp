#include <algorithm>

#include "check/walk.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_done_unknown_occurrence(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const std::vector<Date> due = item->reading->due();
      for (const DoneEntry& entry : item->done) {
        if (!entry.occurrence || due.empty()) continue;
        if (std::find(due.begin(), due.end(), entry.occurrence.value) != due.end()) continue;
        std::vector<std::string> days;
        for (const Date day : due) days.push_back(to_iso(day));
        found.add(entry.occurrence.place, {item->key, to_iso(entry.occurrence.value), listed(days)});
      }
    }
}

}  // namespace

extern constinit const Rule done_unknown_occurrence{
    {
        .code = "E103",
        .name = "done-unknown-occurrence",
        .severity = Severity::error,
        .message = {"item {0} has no occurrence due on {1}", "у пункта {0} нет повторения со сроком {1}"},
        .help = {"it is due on: {2}", "сроки этого пункта: {2}"},
        .why = {"A report for a day that is not due closes nothing: the real occurrence stays overdue.",
                "Отметка на чужую дату ничего не закрывает: настоящее повторение останется просроченным."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Order, deadline: май ежегодно, done: [{on: 2022-05-20, occurrence: 2022-05-30}]}
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Order, deadline: май ежегодно, done: [{on: 2022-05-20, occurrence: 2022-05-31}]}
)",
    },
    check_done_unknown_occurrence,
    Reach::part};

}  // namespace mentor
