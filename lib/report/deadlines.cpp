// `deadlines`: every occurrence by its due day — what is overdue, what is due soon, what lies ahead.
#include <algorithm>
#include <map>
#include <tuple>

#include "report/builder.h"
#include "report/items.h"
#include "report/labels.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

struct Entry {
  const ReportItem* item;
  std::size_t index;
  const OccurrenceState& occurrence() const { return item->state.occurrences[index]; }
};

// The order of people's attention: overdue, due soon, by week or month, then what is settled.
enum class Band : unsigned char { overdue, due_soon, ahead, settled };

Band band_of(const OccurrenceState& occurrence) {
  switch (occurrence.state) {
    case DeadlineState::overdue:
      return Band::overdue;
    case DeadlineState::due_soon:
      return Band::due_soon;
    case DeadlineState::done:
    case DeadlineState::done_late:
    case DeadlineState::cancelled:
      return Band::settled;
    default:
      return Band::ahead;
  }
}

std::vector<Entry> entries_of(const std::vector<ReportItem>& items) {
  std::vector<Entry> entries;
  for (const ReportItem& each : items)
    for (std::size_t i = 0; i < each.state.occurrences.size(); ++i) entries.push_back({&each, i});
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
    const auto key = [](const Entry& each) {
      return std::make_tuple(band_of(each.occurrence()), each.occurrence().due);
    };
    return key(left) < key(right);
  });
  return entries;
}

enum class Step : unsigned char { week, month };

Step step_of(const ReportInput& input) { return input.by == By::month ? Step::month : Step::week; }

// The stretch of the look-ahead that a day lies in: its week from Monday, or its month.
Period stretch_of(Date day, Step step) {
  if (step == Step::month) return month_period(year_of(day), month_of(day));
  const Date monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
  return {monday, monday + std::chrono::days(6)};
}

Cell stretch_label(const Period& stretch, Step step) {
  if (step == Step::month) return month_label(stretch.first);
  return Message{{"Week {0} – {1}", "Неделя {0} – {1}"}, {short_date(stretch.first), short_date(stretch.last)}};
}

Cell entry_heading(const ReportInput& input, const Entry& entry) {
  const Step step = step_of(input);
  switch (band_of(entry.occurrence())) {
    case Band::overdue:
      return Message{{"Overdue", "Просрочено"}, {}};
    case Band::due_soon:
      return Message{{"Due within {0}", "Срок наступает: {0} или меньше"}, {counted(input.horizon, day_forms)}};
    case Band::ahead:
      return stretch_label(stretch_of(entry.occurrence().due, step), step);
    case Band::settled:
      break;
  }
  return Message{{"Done or cancelled", "Выполнено или отменено"}, {}};
}

// What rows are grouped under for people when `--by` names the organisation or the section.
Cell other_heading(const ReportInput& input, const Entry& entry, const Spread& spread) {
  const ReportItem& item = *entry.item;
  if (input.by == By::organisation) return Cell(organisation_of(item, spread));
  return section_heading(item, spread).value_or(Message{{"(no section)", "(без раздела)"}, {}});
}

bool groups_by_date(const ReportInput& input) { return !input.by || input.by == By::month; }

// Keeps the order of attention inside each organisation or section, these in the order of the documents.
void sort_by_document(std::vector<Entry>& entries, const std::vector<ReportItem>& items, By by) {
  const Spread spread = spread_of(items);
  const auto key = [&](const ReportItem& each) {
    if (by == By::organisation) return organisation_of(each, spread);
    return each.programme->folder + '\n' + each.roadmap->id.value + '\n' + section_key(each.section);
  };
  std::map<std::string, std::size_t> place;
  for (const ReportItem& each : items) place.try_emplace(key(each), place.size());
  std::stable_sort(entries.begin(), entries.end(), [&](const Entry& left, const Entry& right) {
    return place.at(key(*left.item)) < place.at(key(*right.item));
  });
}

Cell late_days(const ReportInput& input, const OccurrenceState& occurrence) {
  if (occurrence.state != DeadlineState::overdue) return {};
  return static_cast<std::int64_t>((input.as_of - occurrence.due).count());
}

Cell late_working_days(const ReportInput& input, const Entry& entry) {
  const OccurrenceState& occurrence = entry.occurrence();
  if (occurrence.state != DeadlineState::overdue) return {};
  return entry.item->programme->calendar.working_days_between(occurrence.due, input.as_of);
}

Section deadlines_items_section(const ReportInput& input, const std::vector<ReportItem>& items,
                                std::vector<Entry> entries) {
  const Spread spread = spread_of(items);
  Section section{"items", {{"Deadlines", "Сроки"}, {}}, {}, {}, {}};
  section.columns = item_columns({"number", "title", "responsible", "from", "due", "state"}, spread);
  section.columns[1].for_people = spread.roadmaps;
  section.columns.push_back(column("days-overdue", {"Days late", "Просрочка, дней"}, ColumnType::number));
  section.columns.push_back(column("working-days-overdue", {"Working days late", "Рабочих дней"}, ColumnType::number));
  if (!groups_by_date(input)) sort_by_document(entries, items, *input.by);
  for (const Entry& each : entries) {
    Row row{occurrence_cells(input, *each.item, each.index), {}};
    row.group = groups_by_date(input) ? entry_heading(input, each) : other_heading(input, each, spread);
    row.cells.push_back(late_days(input, each.occurrence()));
    row.cells.push_back(late_working_days(input, each));
    section.rows.push_back(std::move(row));
  }
  return section;
}

Section deadlines_summary_section(const std::vector<Entry>& entries) {
  StateCounts counts;
  for (const Entry& each : entries) counts.add(each.occurrence().state);
  Section section{"summary", {{"Occurrences by state", "Сроки по состояниям"}, {}}, {}, {}, {}};
  section.columns = {column("state", {"State", "Состояние"}, ColumnType::state),
                     column("occurrences", {"Occurrences", "Сроков"}, ColumnType::number),
                     column("share", {"Share", "Доля"}, ColumnType::ratio)};
  for (std::size_t i = 0; i < counts.by_state.size(); ++i)
    if (counts.by_state[i] > 0)
      section.rows.push_back({{state_labels()[i], counts.by_state[i], Ratio{counts.by_state[i], counts.total()}}, {}});
  section.charts = {{ChartKind::bars, section.title, "state", {"occurrences"}}};
  return section;
}

// How many open occurrences end in each week (month) to come.
Section ahead_section(const ReportInput& input, const std::vector<Entry>& entries) {
  std::map<Period, std::int64_t> ahead;
  for (const Entry& each : entries) {
    const Band band = band_of(each.occurrence());
    if (band == Band::due_soon || band == Band::ahead) ++ahead[stretch_of(each.occurrence().due, step_of(input))];
  }
  Section section{"ahead", {{"Look-ahead", "Что впереди"}, {}}, {}, {}, {}};
  section.columns = {column("from", {"From", "С"}, ColumnType::date), column("to", {"To", "По"}, ColumnType::date),
                     column("due", {"Due", "Сроков"}, ColumnType::number)};
  for (const auto& [stretch, count] : ahead) section.rows.push_back({{stretch.first, stretch.last, count}, {}});
  section.charts = {{ChartKind::bars, section.title, "from", {"due"}}};
  return section;
}

void add_calendar_note(const std::vector<ReportItem>& items, Document& into) {
  const bool without =
      std::any_of(items.begin(), items.end(), [](const ReportItem& each) { return !each.programme->has_calendar; });
  if (without)
    into.notes.push_back({{"Working days leave out Saturdays and Sundays only: there is no file of kind: calendar "
                           "with public holidays.",
                           "Рабочие дни — без суббот и воскресений: файла с праздниками (kind: calendar) нет."},
                          {}});
}

void build_deadlines(const ReportInput& input, Document& into) {
  const auto items = items_in(input);
  const auto entries = entries_of(items);
  into.sections.push_back(deadlines_summary_section(entries));
  into.sections.push_back(ahead_section(input, entries));
  into.sections.push_back(deadlines_items_section(input, items, entries));
  add_item_notes(input, items, into);
  const bool any_overdue = std::any_of(entries.begin(), entries.end(), [](const Entry& each) {
    return each.occurrence().state == DeadlineState::overdue;
  });
  if (any_overdue) add_calendar_note(items, into);
}

}  // namespace

extern const Report deadlines_report;
const Report deadlines_report{
    .info = {.name = "deadlines",
             .doc = {"what is overdue, due soon and ahead, one row for each occurrence",
                     "что просрочено, чему скоро срок и что впереди, по строке на каждый срок"},
             .by = {By::month, By::organisation, By::section}},
    .title = {{"Deadlines", "Сроки"}, {}},
    .build = build_deadlines,
};

}  // namespace mentor
