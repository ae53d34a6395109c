#include <algorithm>
#include <array>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

// What is done once and then is there.
constexpr std::array<std::string_view, 14> one_off_words = {
    "назначение", "издание", "утверждение", "рубрики",  "рубрика", "заключение", "принятие",
    "открытие",   "выпуск",  "appointing",  "adopting", "issuing", "approval",   "signing"};

bool is_one_off(std::string_view title) {
  const auto words = prose_words(title);
  return !words.empty() && std::any_of(one_off_words.begin(), one_off_words.end(),
                                       [&](std::string_view word) { return same_stem(words[0].text, word); });
}

void check_deadline_one_off(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap))
      if (item->reading->kind == DeadlineKind::whole_period && is_one_off(item->title.value))
        found.add(item->deadline.place, {item->key, item->deadline.value});
}

}  // namespace

extern constinit const Rule deadline_one_off{
    {
        .code = "D112",
        .name = "deadline-one-off",
        .severity = Severity::note,
        .message = {"item {0} is done once, but its deadline is “{1}”", "пункт {0} делается один раз, а срок — «{1}»"},
        .help = {"name the month in which it shall be there", "назовите месяц, к которому это должно появиться"},
        .why = {"A single act spread over years is never late until the last day of the plan.",
                "Разовое дело, растянутое на годы, не опаздывает до последнего дня плана."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Назначение куратора, deadline: в течение всего периода}
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Назначение куратора, deadline: Сентябрь 2022}
)",
    },
    check_deadline_one_off,
    Reach::part};

}  // namespace mentor
