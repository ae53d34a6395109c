#include "check/walk.h"
#include "check/windows.h"

namespace mentor {

namespace {

// A yearly "until" starts with its year by convention, and the whole period begins where the roadmap does: neither was
// chosen by the author of the item.
bool start_is_conventional(const Deadline& deadline, const Window& window) {
  if (deadline.kind == DeadlineKind::whole_period || deadline.kind == DeadlineKind::continuous) return true;
  return deadline.recurring && window.from && month_of(*window.from) == 1 && day_of(*window.from) == 1;
}

void check_deadline_starts_before_approval(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap))
      for (const Window& window : item->reading->windows) {
        if (!window.effective_from || !window.from || start_is_conventional(*item->reading, window)) continue;
        Diagnostic& finding = found.add(
            item->deadline.place, {item->deadline.value, to_iso(*window.from), to_iso(roadmap.approved.date.value)});
        finding.related.push_back({roadmap.approved.date.place, {{"approved here", "утверждено здесь"}, {}}});
        break;
      }
}

}  // namespace

extern constinit const Rule deadline_starts_before_approval{
    {
        .code = "D104",
        .name = "deadline-starts-before-approval",
        .severity = Severity::note,
        .message = {"“{0}” begins on {1}, before the roadmap was approved on {2}",
                    "«{0}» начинается {1}, до утверждения дорожной карты ({2})"},
        .help = {"reports count it from the day of the order; write the real beginning to be clear",
                 "в отчётах считается со дня приказа; чтобы было ясно, укажите настоящее начало"},
        .why = {"A plan that begins before it was approved was usually copied from an earlier one.",
                "План, начатый до утверждения, обычно переписан с прошлогоднего."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 год
approved: {by: head, order: № 1, date: 2022-08-30}
items:
  - title: Order
    deadline: август – декабрь 2022 г.
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 год
approved: {by: head, order: № 1, date: 2022-08-30}
items:
  - title: Order
    deadline: сентябрь – декабрь 2022 г.
)",
    },
    check_deadline_starts_before_approval,
    Reach::part};

}  // namespace mentor
