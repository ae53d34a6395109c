#include "check/walk.h"

namespace mentor {

namespace {

void check_done_in_future(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap))
      for (const DoneEntry& entry : item->done)
        if (entry.on && entry.on.value > input.today) found.add(entry.on.place, {item->key, to_iso(entry.on.value)});
}

}  // namespace

extern constinit const Rule done_in_future{
    {
        .code = "E101",
        .name = "done-in-future",
        .severity = Severity::error,
        .message = {"item {0} is marked done on {1}, which is still to come",
                    "пункт {0} отмечен выполненным {1}, но этот день ещё не наступил"},
        .help = {"mark it when it is done", "отметьте, когда будет сделано"},
        .why = {"Work that has not happened counts as done.", "Несделанное считается выполненным."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, done: 2024-09-30}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, done: 2024-01-10}
)",
    },
    check_done_in_future,
    Reach::part};

}  // namespace mentor
