#include "check/walk.h"

namespace mentor {

namespace {

void check_deadline_needs_period(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<Place> places;
    std::string first;
    for (const auto& [section, item] : items_of(roadmap)) {
      if (!item->reading->error || !item->reading->error->needs_period) continue;
      if (places.empty()) first = item->deadline.value;
      places.push_back(item->deadline.place);
    }
    if (places.empty()) continue;
    Diagnostic& finding = found.add(places.front(), {first, roadmap.id.value});
    places.erase(places.begin());
    relate(finding, places, {{"this one needs the period too", "и для этого срока нужен период"}, {}});
  }
}

}  // namespace

extern constinit const Rule deadline_needs_period{
    {
        .code = "D102",
        .name = "deadline-needs-period",
        .severity = Severity::error,
        .message = {"deadline “{0}” has no date without the period of the roadmap",
                    "у срока «{0}» нет даты, пока не указан период дорожной карты"},
        .help = {"add “period:” to the roadmap, for example “period: 2024-2025 school year”",
                 "добавьте в дорожную карту «period:», например «period: 2024-2025 учебный год»"},
        .why =
            {"“The whole period”, “every year” and days without a year mean nothing until somebody says which years.",
             "«Весь период», «ежегодно» и дни без года ничего не значат, пока не названы годы."},
        .bad = R"(kind: roadmap
id: plan
items:
  - title: Order
    deadline: май ежегодно
)",
        .good = R"(kind: roadmap
id: plan
period: 2023 – 2024 годы
items:
  - title: Order
    deadline: май ежегодно
)",
    },
    check_deadline_needs_period,
    Reach::part};

}  // namespace mentor
