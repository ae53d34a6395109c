#include "check/walk.h"
#include "check/windows.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_deadline_before_approval(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!roadmap.approved.date) continue;
    for (const auto& [section, item] : items_of(roadmap)) {
      const auto windows = marked_windows(*item->reading, Mark::before_approval);
      if (windows.empty()) continue;
      Diagnostic& finding =
          found.add(item->deadline.place, {item->deadline.value, listed(windows), to_iso(roadmap.approved.date.value)});
      finding.related.push_back({roadmap.approved.date.place, {{"approved here", "утверждено здесь"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule deadline_before_approval{
    {
        .code = "D103",
        .name = "deadline-before-approval",
        .severity = Severity::warning,
        .message = {"“{0}”: {1} was over before the roadmap was approved on {2}",
                    "«{0}»: {1} — раньше, чем утверждена дорожная карта ({2})"},
        .help = {"name the first year in which it is really done, or correct the date of the order",
                 "укажите первый год, когда это действительно делается, или исправьте дату приказа"},
        .why =
            {"Nobody could be told to do this before the order: such a window has no state and is left out of reports.",
             "До приказа это никому не поручали: у такого срока нет состояния, в отчёты он не входит."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
approved: {by: head, order: № 1, date: 2022-08-30}
items:
  - title: Order
    deadline: Январь – февраль ежегодно
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
approved: {by: head, order: № 1, date: 2022-08-30}
items:
  - title: Order
    deadline: Январь – февраль 2023
)",
    },
    check_deadline_before_approval,
    Reach::part};

}  // namespace mentor
