#include <algorithm>

#include "check/stages.h"

namespace mentor {

namespace {

// The order that names the pairs: «приказ о закреплении пар», "order of assignment".
bool assigns_pairs(std::string_view step) {
  const std::vector<ProseWord> words = prose_words(step);
  const auto has = [&](std::string_view wanted) {
    return std::any_of(words.begin(), words.end(), [&](const ProseWord& word) { return same_stem(word.text, wanted); });
  };
  return has("приказ") && has("закреплении") && has("пар");
}

// «Формирование наставнических пар»: in the title or a step.
const Located<std::string>* forms_pairs(const Item& item) {
  const auto says = [](std::string_view sentence) {
    const auto names = [](std::string_view stem) {
      return [stem](const ProseWord& word) { return same_stem(word.text, stem); };
    };
    const std::vector<ProseWord> first = prose_words(sentence, 2);  // nearly all begin otherwise
    if (std::none_of(first.begin(), first.end(), names("формирование"))) return false;
    const std::vector<ProseWord> words = prose_words(sentence);
    return std::any_of(words.begin(), words.end(), names("пар"));
  };
  if (says(item.title.value)) return &item.title;
  for (const auto& step : item.steps)
    if (says(step.value)) return &step;
  return nullptr;
}

void check_pairs_too_early_roadmap(const Roadmap& roadmap, Findings& found) {
  const Item* early = nullptr;
  const Located<std::string>* order = nullptr;
  for (const auto& [section, item] : items_of(roadmap)) {
    if (const auto* formed = order && item != early ? forms_pairs(*item) : nullptr) {
      Diagnostic& finding = found.add(place_inside(*order), {early->key, item->key});
      finding.related.push_back({formed->place, {{"pairs are formed here", "пары формируют здесь"}, {}}});
      return;
    }
    if (forms_pairs(*item)) return;
    for (const auto& step : item->steps)
      if (!order && assigns_pairs(step.value)) order = &step, early = item;
  }
}

void check_pairs_too_early(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) check_pairs_too_early_roadmap(roadmap, found);
}

}  // namespace

extern constinit const Rule pairs_too_early{
    {
        .code = "T143",
        .name = "pairs-too-early",
        .severity = Severity::note,
        .message = {"item {0} has the order that names the pairs, but pairs are formed in item {1} only",
                    "приказ о закреплении пар стоит в пункте {0}, а формируют пары только в пункте {1}"},
        .help = {"move the order to item {1}", "перенесите приказ в пункт {1}"},
        .why = {"Nobody can be assigned before mentors and mentees are found and trained.",
                "Закрепить пары нельзя, пока наставники и наставляемые не найдены и не обучены."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: Подготовка условий, steps: [приказ о закреплении пар]}
  - {number: 2., title: Формирование пар}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: Подготовка условий, steps: [приказ о назначении куратора]}
  - {number: 2., title: Формирование пар, steps: [приказ о закреплении пар]}
)",
    },
    check_pairs_too_early,
    Reach::part};

}  // namespace mentor
