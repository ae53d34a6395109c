#include "check/walk.h"

namespace mentor {

namespace {

void check_period_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    if (was_read_whole(input, roadmap) && !roadmap.period && !input.programme.file.period)
      found.add(head_of(roadmap), {roadmap.id.value});
}

}  // namespace

extern constinit const Rule period_missing{
    {
        .code = "T104",
        .name = "period-missing",
        .severity = Severity::warning,
        .message = {"roadmap “{0}” does not say which period it is for", "в дорожной карте «{0}» не назван период"},
        .help = {"add “period:”, for example “2024-2025 school year” or “2024-01-01..2026-12-31”",
                 "добавьте «period:», например «2024-2025 учебный год» или «2024-01-01..2026-12-31»"},
        .why =
            {"Without a period nobody knows when the plan ends, and “every year” or “the whole period” have no dates.",
             "Без периода неизвестно, когда план кончается; у «ежегодно» и «весь период» нет дат."},
        .bad = R"(kind: roadmap
id: plan
title: Plan
)",
        .good = R"(kind: roadmap
id: plan
title: Plan
period: 2024
)",
    },
    check_period_missing,
    Reach::part};

}  // namespace mentor
