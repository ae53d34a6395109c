#include <algorithm>
#include <array>

#include "check/walk.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 7> gathering = {"сбор",      "обобщение",  "сводка",    "подведение",
                                                       "gathering", "collecting", "summing-up"};
constexpr std::array<std::string_view, 5> outcome = {"результатов", "итогов", "данных", "results", "data"};

// «Сбор результатов мониторинга …»: the work whose results the item gathers; empty where it gathers none.
std::string_view gathered_work(std::string_view title) {
  const std::vector<ProseWord> words = prose_words(title, 4);
  const auto is_one_of = [](const auto& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view each) { return same_stem(word, each); });
  };
  if (words.size() < 3 || !is_one_of(gathering, words[0].text) || !is_one_of(outcome, words[1].text)) return {};
  return words[2].text == "of" && words.size() > 3 ? words[3].text : words[2].text;
}

// Whether the item, or the section that it stands in, is that work: its title begins with the word.
bool is_that_work(const PlacedItem& placed, std::string_view work) {
  const auto begins = [&](std::string_view title) {
    const std::vector<ProseWord> words = prose_words(title, 1);
    return !words.empty() && same_stem(words[0].text, work);
  };
  return begins(placed.item->title.value) || (placed.section && begins(placed.section->title.value));
}

void check_results_before_work_item(const Roadmap& roadmap, const PlacedItem& gatherer, std::string_view work,
                                    Findings& found) {
  const auto due = due_range(*gatherer.item->reading);
  std::vector<std::string> names;
  std::vector<Place> places;
  for (const PlacedItem& other : items_of(roadmap)) {
    if (!due || other.section == gatherer.section || !is_that_work(other, work)) continue;
    const auto late = due_range(*other.item->reading);
    if (!late || late->first <= due->first) continue;
    names.push_back(other.item->key);
    places.push_back(other.item->deadline.place);
  }
  if (names.empty()) return;
  Diagnostic& finding = found.add(gatherer.item->deadline.place,
                                  {gatherer.item->key, to_iso(due->first), listed(names), std::string(work)});
  relate(finding, places, {{"this work is due later", "эта работа — позже"}, {}});
}

void check_results_before_work(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const PlacedItem& placed : items_of(roadmap))
      if (const auto work = gathered_work(placed.item->title.value); !work.empty())
        check_results_before_work_item(roadmap, placed, work, found);
}

}  // namespace

extern constinit const Rule results_before_work{
    {
        .code = "D121",
        .name = "results-before-work",
        .severity = Severity::warning,
        .message = {"item {0} gathers results by {1}, but items {2} ({3}) produce theirs later",
                    "пункт {0} собирает результаты к {1}, а пункты {2} («{3}») дадут их позже"},
        .help = {"gather after the work, or move the work", "собирайте после работы или перенесите её"},
        .why = {"Results that are collected before they exist are made up or left out.",
                "Результаты, которые собирают раньше, чем они есть, придумывают или пропускают."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
sections:
  - title: Сбор
    items:
      - {title: Сбор результатов мониторинга, deadline: май 2024}
  - title: Мониторинг программ
    items:
      - {title: Оценка качества, deadline: июнь 2024}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
sections:
  - title: Сбор
    items:
      - {title: Сбор результатов мониторинга, deadline: июль 2024}
  - title: Мониторинг программ
    items:
      - {title: Оценка качества, deadline: июнь 2024}
)",
    },
    check_results_before_work,
    Reach::part};

}  // namespace mentor
