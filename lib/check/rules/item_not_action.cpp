#include <algorithm>
#include <array>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 6> outcomes = {"результат", "итог",    "показатель",
                                                      "result",    "outcome", "indicator"};

bool names_outcome(std::string_view title) {
  const std::vector<ProseWord> words = prose_words(title, 2);
  return words.size() > 1 && std::any_of(outcomes.begin(), outcomes.end(),
                                         [&](std::string_view outcome) { return same_stem(words[0].text, outcome); });
}

void check_item_not_action(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      if (!names_outcome(item->title.value)) continue;
      const ProseWord first = prose_words(item->title.value, 1)[0];
      found.add(place_in(item->title, first.offset, first.text.size()), {item->key, std::string(first.text)});
    }
}

}  // namespace

extern constinit const Rule item_not_action{
    {
        .code = "T116",
        .name = "item-not-action",
        .severity = Severity::note,
        .message = {"item {0} names an outcome (“{1}…”), not what is to be done",
                    "пункт {0} называет итог («{1}…»), а не действие"},
        .help = {"say what is done; the outcome belongs to “result:”", "напишите, что делают; итог — в «result:»"},
        .why = {"Nobody can be told to do an outcome.", "Итог нельзя поручить: поручают действие."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Результат мониторинга программ}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Обсуждение результатов мониторинга программ}
)",
    },
    check_item_not_action,
    Reach::part};

}  // namespace mentor
