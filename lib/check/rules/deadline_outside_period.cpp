#include "check/walk.h"
#include "check/windows.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_deadline_outside_period(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const auto windows = marked_windows(*item->reading, Mark::outside_period);
      const auto& period = section && section->effective ? section->effective : roadmap.nominal;
      if (windows.empty() || !period) continue;
      Diagnostic& finding = found.add(item->deadline.place, {item->deadline.value, listed(windows), to_iso(*period)});
      const Place& said = section && section->period ? section->period.place : roadmap.period.place;
      if (said) finding.related.push_back({said, {{"the period is given here", "период указан здесь"}, {}}});
    }
}

}  // namespace

extern constinit const Rule deadline_outside_period{
    {
        .code = "D105",
        .name = "deadline-outside-period",
        .severity = Severity::warning,
        .message = {"“{0}”: {1} lies outside the period {2}", "«{0}»: {1} — вне периода {2}"},
        .help = {"correct the year, or the period", "исправьте год или период"},
        .why = {"A date outside the period is nearly always a year that was not changed when the plan was copied; such "
                "a window has no state in reports.",
                "Дата вне периода — почти всегда год, который забыли поменять при переписывании; в отчётах у такого "
                "срока нет состояния."},
        .bad = R"(kind: roadmap
id: plan
period: 2023-2024 учебный год
items:
  - title: Order
    deadline: октябрь 2022
)",
        .good = R"(kind: roadmap
id: plan
period: 2023-2024 учебный год
items:
  - title: Order
    deadline: октябрь 2023
)",
    },
    check_deadline_outside_period,
    Reach::part};

}  // namespace mentor
