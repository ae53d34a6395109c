#include "check/prose.h"
#include "check/rule.h"

namespace mentor {

namespace {

void check_period(const Located<std::string>& period, Findings& found) {
  if (!period) return;
  const auto error = read_period(period.value).error;
  if (!error) return;
  const Place place = error->length == 0 ? period.place : place_in(period, error->offset, error->length);
  found.add(place, {period.value, in_both(error->message)});
}

void check_period_unreadable(const CheckInput& input, Findings& found) {
  check_period(input.programme.file.period, found);
  for (const Roadmap& roadmap : input.programme.roadmaps) {
    check_period(roadmap.period, found);
    for (const RoadmapSection& section : roadmap.sections) check_period(section.period, found);
  }
}

}  // namespace

extern constinit const Rule period_unreadable{
    {
        .code = "T105",
        .name = "period-unreadable",
        .severity = Severity::error,
        .message = {"period “{0}” cannot be read: {1}", "период «{0}» не удалось прочитать: {1}"},
        .help = {"write “2024-2025 school year”, “2022 – 2024” or “2024-01-01..2026-12-31”",
                 "пишите «2024-2025 учебный год», «2022 – 2024 годы» или «2024-01-01..2026-12-31»"},
        .why = {"The period gives every deadline its year: without it no report has dates.",
                "Период даёт год каждому сроку: без него в отчётах нет дат."},
        .bad = R"(kind: roadmap
id: plan
period: next few years
)",
        .good = R"(kind: roadmap
id: plan
period: 2024-01-01..2026-12-31
)",
    },
    check_period_unreadable};

}  // namespace mentor
