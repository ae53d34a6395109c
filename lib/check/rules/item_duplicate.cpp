#include "check/duplicates.h"

namespace mentor {

namespace {

void check_item_duplicate(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const DuplicateItems& pair : duplicate_items(input, roadmap)) {
      if (due_differently(*pair.first, *pair.second)) continue;
      Diagnostic& finding = found.add(pair.words->place, {pair.second->key, pair.first->key});
      finding.related.push_back({pair.earlier->place, {{"planned here already", "уже запланировано здесь"}, {}}});
    }
}

}  // namespace

extern constinit const Rule item_duplicate{
    {
        .code = "T120",
        .name = "item-duplicate",
        .severity = Severity::note,
        .message = {"item {0} plans what item {1} plans already", "пункт {0} повторяет то, что уже есть в пункте {1}"},
        .help = {"keep it in one of them, or say what makes them different",
                 "оставьте в одном из них или напишите, чем они различаются"},
        .why =
            {"Work that is planned twice is counted twice in reports, or done by nobody because the other item has it.",
             "Дело, записанное дважды, дважды попадёт в отчёт — или его не сделает никто."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: Preparing personal programmes of pairs}
  - {number: 2., title: Preparing the personal programmes for pairs}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: Preparing personal programmes of pairs}
  - {number: 2., title: Closing meeting of the pairs}
)",
    },
    check_item_duplicate,
    Reach::part};

}  // namespace mentor
