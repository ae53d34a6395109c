#include <map>

#include "check/walk.h"

namespace mentor {

namespace {

void check_number_duplicate(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::map<std::string_view, const Located<std::string>*> first;
    const auto look = [&](const Located<std::string>& number, std::string_view key) {
      if (!number) return;
      const auto [known, fresh] = first.emplace(key, &number);
      if (fresh) return;
      Diagnostic& finding = found.add(number.place, {std::string(key)});
      finding.related.push_back({known->second->place, {{"the first one", "первый"}, {}}});
    };
    for (const auto& [section, item] : items_of(roadmap)) look(item->number, item->key);
  }
}

}  // namespace

extern constinit const Rule number_duplicate{
    {
        .code = "T123",
        .name = "number-duplicate",
        .severity = Severity::error,
        .message = {"there is an item {0} already", "пункт {0} уже есть"},
        .help = {"give it a number of its own", "дайте ему свой номер"},
        .why = {"Reports, dependencies and `mentor done` name items by number: two of one number cannot be told apart.",
                "Отчёты, зависимости и `mentor done` называют пункты по номеру: двойные не различить."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One}
  - {number: 1., title: Two}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One}
  - {number: 2., title: Two}
)",
    },
    check_number_duplicate,
    Reach::part};

}  // namespace mentor
