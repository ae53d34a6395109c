// `timeline`: the items of the plans with all their windows, as a Gantt picture over its own table.
#include <algorithm>

#include "report/builder.h"
#include "report/items.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// The days that hold every window of the items.
std::optional<Period> days_of(const std::vector<ReportItem>& items) {
  std::optional<Period> days;
  const auto add = [&](Date day) {
    if (!days) days = Period{day, day};
    days->first = std::min(days->first, day);
    days->last = std::max(days->last, day);
  };
  for (const ReportItem& each : items)
    for (const OccurrenceState& occurrence : each.state.occurrences) {
      if (occurrence.from) add(*occurrence.from);
      if (occurrence.done) add(*occurrence.done);
      add(occurrence.due);
    }
  return days;
}

bool ends_before(const ReportItem& item, Date day) {
  const auto& all = item.state.occurrences;
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const auto& each) { return each.due < day; });
}

// In the order of their first day, where the plan's own order is not wanted.
void sort_by_month(std::vector<ReportItem>& items) {
  const auto first = [](const ReportItem& item) {
    const auto& all = item.state.occurrences;
    return all.empty() ? Date::max() : all.front().from.value_or(all.front().due);
  };
  std::stable_sort(items.begin(), items.end(),
                   [&](const ReportItem& left, const ReportItem& right) { return first(left) < first(right); });
}

std::optional<Cell> item_heading(const ReportInput& input, const ReportItem& item, const Spread& spread) {
  if (input.by == By::month) return std::nullopt;
  if (input.by == By::organisation) return Cell(organisation_of(item, spread));
  return section_heading(item, spread);
}

void build_timeline(const ReportInput& input, Document& into) {
  auto items = items_in(input);
  if (input.since) std::erase_if(items, [&](const ReportItem& each) { return ends_before(each, *input.since); });
  if (input.by == By::month) sort_by_month(items);
  Section section{"items", {{"Windows of the plan", "Окна плана"}, {}}, {}, {}, {}};
  const Spread spread = spread_of(items);
  section.columns = item_columns({"number", "title", "from", "due", "state"}, spread);
  for (const ReportItem& each : items)
    section.rows.push_back({item_cells(input, each), item_heading(input, each, spread)});
  if (auto days = days_of(items)) {
    if (input.since) days->first = std::min(std::max(days->first, *input.since), days->last);
    section.timeline = Timeline{days->first, days->last, input.as_of, "title", "number", "occurrences"};
    section.paragraphs.push_back(
        {{"From {0} to {1}", "С {0} по {1}"}, {long_date(days->first), long_date(days->last)}});
  }
  into.sections.push_back(std::move(section));
  add_item_notes(input, items, into);
}

}  // namespace

extern const Report timeline_report;
const Report timeline_report{
    .info = {.name = "timeline",
             .doc = {"all deadlines of the plan on one scale of time", "все сроки плана на одной шкале времени"},
             .by = {By::section, By::organisation, By::month},
             .since = true},
    .title = {{"Timeline", "Календарный график"}, {}},
    .build = build_timeline,
};

}  // namespace mentor
