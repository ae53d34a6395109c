#include <map>
#include <set>

#include "check/stages.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t too_many = 3;

void check_day(Date day, const std::vector<const StagedItem*>& items, Findings& found) {
  std::set<std::size_t> stages;
  std::vector<std::string> names;
  std::vector<Place> places;
  for (const StagedItem* each : items) {
    stages.insert(each->stage);
    names.push_back(each->item->key);
    places.push_back(each->item->deadline.place);
  }
  if (stages.size() < too_many) return;
  Diagnostic& finding = found.add(places.front(), {listed(names), to_iso(day)});
  places.erase(places.begin());
  relate(finding, places, {{"due on the same day", "тот же день"}, {}});
}

void check_stages_at_once(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const std::vector<StagedItem> staged = staged_items(input, roadmap);
    std::map<Date, std::vector<const StagedItem*>> by_day;
    for (const StagedItem& each : staged) by_day[each.due.first].push_back(&each);
    for (const auto& [day, items] : by_day) check_day(day, items, found);
  }
}

}  // namespace

extern constinit const Rule stages_at_once{
    {
        .code = "D109",
        .name = "stages-at-once",
        .severity = Severity::note,
        .message = {"items {0} belong to stages that follow each other, and all are due on {1}",
                    "пункты {0} — этапы, которые идут друг за другом, а срок у всех один: {1}"},
        .help = {"give each stage a date of its own", "назначьте каждому этапу свой срок"},
        .why =
            {"Mentors are trained after they are found, pairs are formed after that: one day for all shows no order.",
             "Наставников сначала находят, потом обучают, потом формируют пары: один день на всё не задаёт порядка."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
items:
  - {title: Формирование базы наставляемых, deadline: ноябрь 2024}
  - {title: Обучение наставников, deadline: ноябрь 2024}
  - {title: Формирование пар, deadline: ноябрь 2024}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
items:
  - {title: Формирование базы наставляемых, deadline: сентябрь 2024}
  - {title: Обучение наставников, deadline: октябрь 2024}
  - {title: Формирование пар, deadline: ноябрь 2024}
)",
    },
    check_stages_at_once,
    Reach::part};

}  // namespace mentor
