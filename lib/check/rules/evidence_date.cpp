#include "check/evidence.h"

namespace mentor {

namespace {

// Plans are prepared in the months before they begin.
constexpr int days_ahead = 180;

// The day `YYYY-MM-DD` in the name of a file, where it has exactly one.
std::optional<Date> day_in(std::string_view path) {
  constexpr std::size_t length = 10;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  std::optional<Date> day;
  for (std::size_t at = 0; at + length <= name.size(); ++at)
    if (const auto here = parse_iso(name.substr(at, length))) {
      if (day) return std::nullopt;
      day = here;
    }
  return day;
}

void check_path(const CheckInput& input, const Roadmap& roadmap, const Item& item, const Located<std::string>& path,
                Findings& found) {
  const auto day = day_in(path.value);
  if (!day) return;
  const bool is_old = roadmap.nominal && (roadmap.nominal->first - *day).count() > days_ahead;
  if (*day <= input.today && !is_old) return;
  found.add(path.place, {path.value, to_iso(*day), item.key,
                         is_old ? Text{"the plan had not begun", "плана тогда ещё не было"}
                                : Text{"this day is still to come", "этот день ещё не наступил"}});
}

void check_evidence_date(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    each_evidence(roadmap, [&](const Item& item, const DoneEntry*, const Located<std::string>& path) {
      check_path(input, roadmap, item, path, found);
    });
}

}  // namespace

extern constinit const Rule evidence_date{
    {
        .code = "E110",
        .name = "evidence-date",
        .severity = Severity::note,
        .message = {"the date in the name of “{0}” ({1}) does not fit item {2}: {3}",
                    "дата в имени «{0}» ({1}) не подходит к пункту {2}: {3}"},
        .help = {"check that this is the right document", "проверьте, тот ли это документ"},
        .why = {"The document of another year is easily named by mistake.",
                "По ошибке легко указать документ другого года."},
        .bad = R"(# file: documents/order-2021-09-28.txt
Text
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, done: 2023-09-28, result: order, evidence: documents/order-2021-09-28.txt}
)",
        .good = R"(# file: documents/order-2023-09-28.txt
Text
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, done: 2023-09-28, result: order, evidence: documents/order-2023-09-28.txt}
)",
    },
    check_evidence_date,
    Reach::part};

}  // namespace mentor
