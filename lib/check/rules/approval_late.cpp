#include "check/rule.h"

namespace mentor {

namespace {

void check_approval_late(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const auto& date = roadmap.approved.date;
    if (!date || !roadmap.nominal || date.value <= roadmap.nominal->first) continue;
    const auto days = (date.value - roadmap.nominal->first).count();
    Diagnostic& finding = found.add(date.place, {to_iso(date.value), to_iso(roadmap.nominal->first), days});
    if (roadmap.period) finding.related.push_back({roadmap.period.place, {{"the period", "период"}, {}}});
  }
}

}  // namespace

extern constinit const Rule approval_late{
    {
        .code = "T103",
        .name = "approval-late",
        .severity = Severity::warning,
        .message = {"approved on {0}, when the period had begun already ({1}, days between: {2})",
                    "утверждено {0}, когда период уже шёл (с {1}, дней между ними: {2})"},
        .help = {"begin the period with the day of the order, or correct the date",
                 "начните период со дня приказа или исправьте дату"},
        .why = {"What was to be done before the order was done without one; reports count from its day.",
                "Всё, что до приказа, делалось без него; отчёты считают со дня приказа."},
        .bad = R"(kind: roadmap
id: plan
period: 2023-2024 учебный год
approved: {by: head, order: № 1, date: 2023-10-03}
)",
        .good = R"(kind: roadmap
id: plan
period: 2023-2024 учебный год
approved: {by: head, order: № 1, date: 2023-08-28}
)",
    },
    check_approval_late,
    Reach::part};

}  // namespace mentor
