#include "check/mend.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

void check_unknown_item(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<std::string> keys;
    for (const auto& [section, item] : items_of(roadmap)) keys.push_back(item->key);
    for (const auto& [section, item] : items_of(roadmap))
      for (const auto& name : item->depends_on) {
        if (find_item(input, roadmap, item_key(name.value))) continue;
        Diagnostic& finding = found.add(name.place, {item->key, name.value, roadmap.id.value});
        suggest(finding, name.place, item_key(name.value), keys);
      }
  }
}

}  // namespace

extern constinit const Rule unknown_item{
    {
        .code = "T132",
        .name = "unknown-item",
        .severity = Severity::error,
        .message = {"item {0} depends on item “{1}”, which roadmap “{2}” does not have",
                    "пункт {0} зависит от пункта «{1}», которого нет в дорожной карте «{2}»"},
        .help = {"name an item by its number", "назовите пункт по номеру"},
        .why = {"A dependency on nothing orders nothing.", "Зависимость от несуществующего пункта ничего не задаёт."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One}
  - {number: 2., title: Two, depends-on: 1.1}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One}
  - {number: 2., title: Two, depends-on: 1.}
)",
    },
    check_unknown_item,
    Reach::part};

}  // namespace mentor
