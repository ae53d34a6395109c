#include <algorithm>

#include "check/stages.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_stage_order_item(const Profile& profile, const StagedItem& early, const std::vector<StagedItem>& all,
                            Findings& found) {
  std::vector<std::string> names;
  std::vector<Place> places;
  for (const StagedItem& late : all) {
    if (late.stage <= early.stage || late.due.first >= early.due.first) continue;
    names.push_back(late.item->key);
    places.push_back(late.item->deadline.place);
  }
  if (names.empty()) return;
  const BothLanguages& title = profile.stages[early.stage].title;
  Diagnostic& finding =
      found.add(early.item->deadline.place,
                {early.item->key, Argument(std::string(title.in(Language::en)), std::string(title.in(Language::ru))),
                 to_iso(early.due.first), listed(names)});
  relate(finding, places, {{"a later stage, due earlier", "более поздний этап, а срок раньше"}, {}});
}

void check_stage_order(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const std::vector<StagedItem> staged = staged_items(input, roadmap);
    for (const StagedItem& early : staged)
      check_stage_order_item(*input.programme.effective.profile, early, staged, found);
  }
}

}  // namespace

extern constinit const Rule stage_order{
    {
        .code = "D108",
        .name = "stage-order",
        .severity = Severity::warning,
        .message = {"item {0} (“{1}”) is due on {2}, after {3} that come later in the methodology",
                    "пункт {0} («{1}») должен быть готов {2} — позже пунктов {3}, которые по методике идут за ним"},
        .help = {"check the years and months of these deadlines", "проверьте годы и месяцы этих сроков"},
        .why =
            {"Every stage rests on the one before it: without a base of requests there is nobody to find mentors for.",
             "Каждый этап опирается на предыдущий: без базы запросов не для кого искать наставников."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Подготовка условий для запуска, deadline: Январь 2023}
  - {title: Формирование базы наставляемых, deadline: Сентябрь 2022}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Подготовка условий для запуска, deadline: Август 2022}
  - {title: Формирование базы наставляемых, deadline: Сентябрь 2022}
)",
    },
    check_stage_order,
    Reach::part};

}  // namespace mentor
