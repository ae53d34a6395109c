#include "check/duplicates.h"

namespace mentor {

namespace {

void check_deadline_conflict(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const DuplicateItems& pair : duplicate_items(input, roadmap)) {
      if (!due_differently(*pair.first, *pair.second)) continue;
      Diagnostic& finding =
          found.add(pair.second->deadline.place,
                    {pair.second->key, pair.first->key, pair.second->deadline.value, pair.first->deadline.value});
      finding.related.push_back({pair.first->deadline.place, {{"the other deadline", "другой срок"}, {}}});
    }
}

}  // namespace

extern constinit const Rule deadline_conflict{
    {
        .code = "D117",
        .name = "deadline-conflict",
        .severity = Severity::warning,
        .message = {"items {1} and {0} plan the same thing, but one says “{3}” and the other “{2}”",
                    "пункты {1} и {0} — об одном и том же, но в одном срок «{3}», в другом «{2}»"},
        .help = {"keep one of the two items, or say what makes them different",
                 "оставьте один из двух пунктов или напишите, чем они различаются"},
        .why = {"What is planned twice with different dates is done by whichever date its reader saw.",
                "Если одно дело запланировано дважды с разными сроками, его делают к тому, который увидели."},
        .bad = R"(kind: roadmap
id: plan
period: 2021
items:
  - {number: 1., title: Формирование базы наставляемых в школе, deadline: Октябрь – ноябрь 2021}
  - {number: 2., title: Формирование базы наставляемых школы, deadline: Октябрь 2021}
)",
        .good = R"(kind: roadmap
id: plan
period: 2021
items:
  - {number: 1., title: Формирование базы наставляемых в школе, deadline: Октябрь 2021}
  - {number: 2., title: Формирование базы наставников, deadline: Октябрь – ноябрь 2021}
)",
    },
    check_deadline_conflict,
    Reach::part};

}  // namespace mentor
