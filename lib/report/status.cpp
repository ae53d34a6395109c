// `status`: how far the plans are — items by state, by section, by organisation, then every item.
#include <algorithm>
#include <map>

#include "report/builder.h"
#include "report/burn_up.h"
#include "report/items.h"
#include "report/labels.h"
#include "report/parties.h"
#include "report/scope.h"
#include "report/signal.h"

namespace mentor {

namespace {

// A group of a breakdown with its counts, in the order of first appearance.
struct StatusGroup {
  std::string key;
  Cell label;
  StateCounts counts;
  GroupSignal signal;
};

class Breakdown {
 public:
  explicit Breakdown(const ReportInput& input) : input_(&input) {}

  void add(const std::string& key, const Cell& label, const ReportItem& item) {
    const auto [known, is_new] = index_.try_emplace(key, groups_.size());
    if (is_new) groups_.push_back({key, label, {}, {}});
    StatusGroup& group = groups_[known->second];
    group.counts.add(item);
    group.signal.add(*input_, item);
  }
  void sort_by_key() {
    index_.clear();
    std::stable_sort(groups_.begin(), groups_.end(),
                     [](const StatusGroup& left, const StatusGroup& right) { return left.key < right.key; });
  }
  const std::vector<StatusGroup>& groups() const { return groups_; }

 private:
  const ReportInput* input_;
  std::vector<StatusGroup> groups_;
  std::map<std::string, std::size_t> index_;
};

Section state_section(const StateCounts& all) {
  Section section{"summary", {{"Items by state", "Пункты по состояниям"}, {}}, {}, {}, {}};
  section.columns = {column("state", {"State", "Состояние"}, ColumnType::state),
                     column("items", {"Items", "Пунктов"}, ColumnType::number),
                     column("share", {"Share", "Доля"}, ColumnType::ratio)};
  for (std::size_t i = 0; i < all.by_state.size(); ++i) {
    if (all.by_state[i] == 0) continue;
    section.rows.push_back({{all.label(i), all.by_state[i], Ratio{all.by_state[i], all.total()}}, {}});
  }
  section.rows.push_back({{Keyword{"total", {"total", "всего"}}, all.total(), Cell()}, {}, true});
  section.charts = {{ChartKind::bars, section.title, "state", {"items"}}};
  return section;
}

// Bars of the states that occur.
void chart_states(Section& section) {
  Chart chart{ChartKind::stacked, section.title, "group", {}};
  for (const Keyword& state : state_labels())
    for (const Column& each : section.columns)
      if (each.id == state.id && each.for_people) chart.values.push_back(state.id);
  if (!chart.values.empty()) section.charts.push_back(std::move(chart));
}

// All groups together, for words that say what the numbers are of.
StateCounts all_of(const Breakdown& breakdown) {
  StateCounts all;
  for (const StatusGroup& each : breakdown.groups()) {
    for (std::size_t i = 0; i < all.by_state.size(); ++i) all.by_state[i] += each.counts.by_state[i];
    all.unreadable += each.counts.unreadable;
    all.outside += each.counts.outside;
  }
  return all;
}

// One row per group: a column per state (people see those that occur), and the share that is done.
Section breakdown_section(std::string id, Text title, Text group_title, const Breakdown& breakdown) {
  const StateCounts all = all_of(breakdown);
  Section section{std::move(id), {title, {}}, {}, {column("group", group_title)}, {}};
  section.columns.push_back(column("light", {"Light", "Сигнал"}, ColumnType::state));
  section.columns.push_back(column("items", {"Items", "Пунктов"}, ColumnType::number));
  for (std::size_t i = 0; i < state_labels().size(); ++i) {
    const Keyword state = all.label(i);
    section.columns.push_back(column(state.id, state.label, ColumnType::number));
    section.columns.back().for_people = all.by_state[i] > 0;
  }
  section.columns.push_back(column("done-share", {"Share done", "Доля выполненных"}, ColumnType::ratio));
  section.columns.push_back(
      machine_column("overdue-share", {"Overdue of the dated", "Просрочено из пунктов со сроком"}, ColumnType::ratio));
  section.columns.push_back(machine_column("stale", {"Unchanged for long", "Давно не менялись"}, ColumnType::number));
  section.columns.push_back(
      machine_column("unreadable", {"Deadline unreadable", "Срок не прочитан"}, ColumnType::number));
  const std::int64_t undated = all.of(DeadlineState::undated);
  section.columns.back().for_people = all.unreadable > 0 && all.unreadable < undated;
  chart_states(section);
  for (const StatusGroup& group : breakdown.groups()) {
    Row row{{group.label, keyword_of(group.signal.signal()), group.counts.total()}, {}};
    for (const auto count : group.counts.by_state) row.cells.emplace_back(count);
    row.cells.emplace_back(group.counts.done_share());
    row.cells.emplace_back(group.signal.overdue());
    row.cells.emplace_back(group.signal.stale());
    row.cells.emplace_back(group.counts.unreadable);
    section.rows.push_back(std::move(row));
  }
  return section;
}

const Text no_group = {"(none)", "(нет)"};

Section by_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  Breakdown breakdown(input);
  const Spread spread = spread_of(items);
  for (const ReportItem& each : items) {
    const auto heading = section_heading(each, spread);
    const std::string key = each.programme->folder + '\n' + each.roadmap->id.value + '\n' + section_key(each.section);
    breakdown.add(key, heading ? *heading : Cell(Keyword{"", no_group}), each);
  }
  return breakdown_section("by-section", {"By section", "По разделам"}, {"Section", "Раздел"}, breakdown);
}

Section by_organisation(const ReportInput& input, const std::vector<ReportItem>& items) {
  Breakdown breakdown(input);
  const Spread spread = spread_of(items);
  for (const ReportItem& each : items) {
    const std::string organisation = organisation_of(each, spread);
    breakdown.add(each.programme->folder + '\n' + organisation, organisation, each);
  }
  return breakdown_section("by-organisation", {"By organisation", "По организациям"}, {"Organisation", "Организация"},
                           breakdown);
}

Section by_party(const ReportInput& input, const std::vector<ReportItem>& items) {
  Breakdown breakdown(input);
  const Spread spread = spread_of(items);
  const PartyGroups groups(input, items);
  for (const ReportItem& each : items) {
    const auto parties = parties_of(*each.programme, each.item->responsible, is_redacted(input));
    const std::string whose = spread.organisations ? " · " + organisation_of(each, spread) : std::string();
    for (const NamedParty& party : parties)
      breakdown.add(groups.key_of(*each.programme, party), party.name + whose, each);
    if (parties.empty()) breakdown.add("", Keyword{"", {"(nobody)", "(никто)"}}, each);
  }
  Section section = breakdown_section("by-party", {"By responsible party", "По ответственным"},
                                      {"Party", "Ответственный"}, breakdown);
  section.paragraphs.push_back({{"An item with several responsible parties counts for each of them.",
                                 "Пункт с несколькими ответственными учтён у каждого из них."},
                                {}});
  return section;
}

// Months by the due day of the deciding occurrence; what has none comes last.
Section by_month(const ReportInput& input, const std::vector<ReportItem>& items) {
  Breakdown breakdown(input);
  for (const ReportItem& each : items) {
    const auto& state = each.state;
    const auto due = state.deciding ? std::optional(state.occurrences[*state.deciding].due) : std::nullopt;
    if (due)
      breakdown.add(to_iso(*due).substr(0, 7), to_iso(*due).substr(0, 7), each);
    else
      breakdown.add("~", Keyword{"", {"(no due day)", "(без срока)"}}, each);
  }
  breakdown.sort_by_key();
  return breakdown_section("by-month", {"By month of the due day", "По месяцам срока"}, {"Month", "Месяц"}, breakdown);
}

Section status_items_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  Section section{"items", {{"Items", "Пункты"}, {}}, {}, {}, {}};
  const Spread spread = spread_of(items);
  section.columns = item_columns({"number", "title", "responsible", "deadline", "due", "state"}, spread);
  section.columns.push_back(machine_column("light", {"Light", "Сигнал"}, ColumnType::state));
  section.columns.push_back(machine_column("changed", {"Last changed", "Менялся"}, ColumnType::date));
  for (Column& each : section.columns)
    if (each.id == "done")
      each.for_people =
          std::any_of(items.begin(), items.end(), [](const ReportItem& row) { return !row.done.empty(); });
  for (const ReportItem& each : items) {
    section.rows.push_back({item_cells(input, each), section_heading(each, spread)});
    auto& cells = section.rows.back().cells;
    const auto signal = signal_of(input, each);
    cells.push_back(signal ? Cell(keyword_of(*signal)) : Cell());
    cells.emplace_back(last_change(input, each));
  }
  return section;
}

void add_breakdowns(const ReportInput& input, const std::vector<ReportItem>& items, Document& into) {
  if (input.by == By::party) into.sections.push_back(by_party(input, items));
  if (input.by == By::month) into.sections.push_back(by_month(input, items));
  if (!input.by || input.by == By::section) into.sections.push_back(by_section(input, items));
  const bool several_programmes = std::any_of(
      items.begin(), items.end(), [&](const ReportItem& each) { return each.programme != items.front().programme; });
  if (input.by == By::organisation || (!input.by && several_programmes))
    into.sections.push_back(by_organisation(input, items));
}

void build_status(const ReportInput& input, Document& into) {
  const auto items = items_in(input);
  StateCounts all;
  for (const ReportItem& each : items) all.add(each);
  into.sections.push_back(state_section(all));
  add_breakdowns(input, items, into);
  if (!items.empty())
    into.sections.back().paragraphs.push_back(signal_legend(items.front().programme->effective.lights));
  if (Section burn_up = burn_up_section(input, items); burn_up.rows.size() > 1)
    into.sections.push_back(std::move(burn_up));
  into.sections.push_back(status_items_section(input, items));
  add_item_notes(input, items, into);
  add_stale_note(input, items, into);
}

}  // namespace

extern const Report status_report;
const Report status_report{
    .info = {.name = "status",
             .doc = {"how far the plans are: items by state, section and organisation",
                     "как выполняются планы: пункты по состояниям, разделам и организациям"},
             .by = {By::section, By::organisation, By::party, By::month},
             .history = ReportInfo::History::lines},
    .title = {{"Status of the plan", "Состояние плана"}, {}},
    .build = build_status,
};

}  // namespace mentor
