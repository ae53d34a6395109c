#include "report/burn_up.h"

#include <fmt/core.h>

#include <algorithm>

#include "report/count_table.h"

namespace mentor {

namespace {

// Months count from the year 0.
int month_number(Date day) { return year_of(day) * 12 + month_of(day) - 1; }

std::string month_name(int month) { return fmt::format("{:04}-{:02}", month / 12, month % 12 + 1); }

std::vector<OccurrenceState> counted_occurrences(const std::vector<ReportItem>& items) {
  std::vector<OccurrenceState> all;
  for (const ReportItem& item : items)
    for (const OccurrenceState& each : item.state.occurrences)
      if (each.state != DeadlineState::cancelled) all.push_back(each);
  return all;
}

Row month_row(const std::vector<OccurrenceState>& all, int month, int now) {
  std::int64_t due = 0, done = 0;
  for (const OccurrenceState& each : all) {
    due += month_number(each.due) <= month;
    done += each.done && month_number(*each.done) <= month;
  }
  return {{month_name(month), due, month <= now ? Cell(done) : Cell()}, {}};
}

}  // namespace

Section burn_up_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  const auto all = counted_occurrences(items);
  Section section{"burn-up", {{"Due and done by month", "Срок и выполнение по месяцам"}, {}}};
  section.paragraphs.push_back(
      {{"Both count from the beginning to the end of the month, every repetition of an item by itself; "
        "what is cancelled or has no date is left out.",
        "Оба числа — нарастающим итогом на конец месяца, каждое повторение пункта считается "
        "отдельно; отменённое и то, у чего нет даты, не учтено."},
       {}});
  section.columns = {column("month", {"Month", "Месяц"}), number_column("due", {"Due by then", "К сроку"}),
                     number_column("done", {"Done by then", "Выполнено"})};
  if (all.empty()) return section;
  const auto [first, last] = std::ranges::minmax_element(all, {}, [](const OccurrenceState& each) { return each.due; });
  for (int month = month_number(first->due); month <= month_number(last->due); ++month)
    section.rows.push_back(month_row(all, month, month_number(input.as_of)));
  section.charts = {{ChartKind::lines, section.title, "month", {"due", "done"}}};
  return section;
}

}  // namespace mentor
