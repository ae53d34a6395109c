#include "report/items.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/builder.h"
#include "report/labels.h"
#include "report/parties.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Days on which the item was reported done, up to the report's day, in order.
std::vector<Date> done_days(const ReportInput& input, const Item& item) {
  std::vector<Date> days;
  for (const DoneEntry& entry : item.done)
    if (entry.on && *entry.on <= input.as_of) days.push_back(*entry.on);
  std::sort(days.begin(), days.end());
  return days;
}

Cell list_of_days(const std::vector<Date>& days) {
  CellList list;
  for (const Date day : days) list.emplace_back(day);
  return Cell(std::move(list));
}

Cell occurrence_records(const ItemState& state) {
  CellList list;
  for (const auto& each : state.occurrences)
    list.emplace_back(
        CellRecord{{"from", each.from}, {"due", each.due}, {"state", keyword_of(each.state)}, {"done", each.done}});
  return Cell(std::move(list));
}

// Windows that have no state, with the reason.
Cell marked_windows(const Item& item) {
  CellList list;
  for (const Window& window : item.reading->windows)
    if (window.mark != Mark::none)
      list.emplace_back(CellRecord{{"from", window.from}, {"due", window.to}, {"mark", to_string(window.mark)}});
  return Cell(std::move(list));
}

template <class T>
Cell maybe(const Located<T>& value) {
  return value ? Cell(*value) : Cell();
}

struct Moment {
  Cell from, due, state, done;
};

std::vector<Cell> cells_at(const ReportInput& input, const ReportItem& row, Moment moment) {
  const Item& item = *row.item;
  const std::string section = section_key(row.section);
  return {organisation_of(*row.programme, *row.roadmap),
          row.roadmap->id.value,
          item.key,
          section.empty() ? Cell() : Cell(section),
          maybe(item.title),
          maybe(item.deadline),
          to_string(item.reading->kind),
          std::move(moment.from),
          std::move(moment.due),
          std::move(moment.state),
          names_cell(parties_of(*row.programme, item.responsible, is_redacted(input))),
          maybe(item.result),
          std::move(moment.done),
          occurrence_records(row.state),
          row.programme->name(),
          names_cell(accountable_of(*row.programme, item, is_redacted(input))),
          marked_windows(item)};
}

void add_count(Document& document, std::int64_t count, Text pattern) {
  if (count > 0) document.notes.push_back({pattern, {counted(count, {"item", "items", "пункт", "пункта", "пунктов"})}});
}

bool has_mark(const ReportItem& row) {
  const auto& windows = row.item->reading->windows;
  return std::any_of(windows.begin(), windows.end(), [](const Window& each) { return each.mark != Mark::none; });
}

// The items by their numbers, with the plan before each where there are several.
Argument named(const std::vector<const ReportItem*>& items, const Spread& spread) {
  std::vector<std::string> names;
  for (const ReportItem* each : items)
    names.push_back(spread.roadmaps || spread.organisations ? each->roadmap->id.value + "/" + each->item->key
                                                            : each->item->key);
  constexpr std::size_t most_named = 5;
  return listed(names, most_named);
}

// Items with days before the approval or outside the period: these days are no deadlines of the plan.
void add_notes_of_marked(const ReportInput& input, const std::vector<ReportItem>& items, Document& document) {
  std::vector<const ReportItem*> whole, part;
  for (const ReportItem& row : items) {
    if (!has_mark(row)) continue;
    if (row.state.state == DeadlineState::undated)
      whole.push_back(&row);
    else if (!row.state.occurrences.empty())
      part.push_back(&row);
  }
  const Spread spread = spread_of(items);
  if (!whole.empty())
    document.notes.push_back(
        {{"The deadline lies before the plan's approval or outside its period, so until it is marked as done nothing "
          "is "
          "said of: {0}.",
          "Срок раньше утверждения плана или вне его периода, поэтому, пока не отмечено выполнение, состояния нет: "
          "{0}."},
         {named(whole, spread)}});
  if (!whole.empty() && !is_redacted(input))
    document.notes.push_back(
        {{"If these deadlines are right, the “period:” of the plan or the day of its approval is not.",
          "Если эти сроки верны, проверьте период плана («period:») и дату его утверждения."},
         {}});
  if (!part.empty())
    document.notes.push_back(
        {{"Some of the days lie before the plan's approval or outside its period and do not count: {0}.",
          "Часть сроков раньше утверждения плана или вне его периода, они не учтены: {0}."},
         {named(part, spread)}});
}

}  // namespace

std::vector<ReportItem> items_in(const ReportInput& input) {
  std::vector<ReportItem> rows;
  for (const Programme* programme : programmes_in(input))
    for (ReportItem& each : items_in(input, *programme)) rows.push_back(std::move(each));
  return rows;
}

std::vector<ReportItem> items_in(const ReportInput& input, const Programme& programme) {
  std::vector<ReportItem> rows;
  for (const Roadmap* roadmap : roadmaps_in(input, programme))
    for (const PlacedItem& placed : items_of(*roadmap))
      rows.push_back({&programme, roadmap, placed.section, placed.item,
                      state_of(*roadmap, *placed.item, input.as_of, input.horizon), done_days(input, *placed.item)});
  return rows;
}

Spread spread_of(const std::vector<ReportItem>& items) {
  Spread spread;
  bool roadmaps = false;
  std::set<std::string_view> ids;
  std::map<std::string, const Programme*> named;
  for (const ReportItem& each : items) {
    roadmaps = roadmaps || each.roadmap != items.front().roadmap;
    ids.insert(each.roadmap->id.value);
    const auto [known, is_new] = named.try_emplace(organisation_of(*each.programme, *each.roadmap), each.programme);
    if (!is_new && known->second != each.programme) spread.namesakes.insert(known->first);
  }
  spread.organisations = named.size() > 1 || !spread.namesakes.empty();
  spread.roadmaps = ids.size() > 1 || (roadmaps && !spread.organisations);
  return spread;
}

std::string organisation_of(const ReportItem& item, const Spread& spread) {
  std::string name = organisation_of(*item.programme, *item.roadmap);
  const std::string& other = item.programme->name();
  return spread.namesakes.contains(name) && name != other ? name + " (" + other + ")" : name;
}

Undated undated_because(const ReportItem& item) {
  if (is_unreadable(item)) return Undated::unreadable;
  if (!has_mark(item)) return Undated::not_given;
  const auto& windows = item.item->reading->windows;
  const bool early =
      std::ranges::all_of(windows, [](const Window& each) { return each.mark == Mark::before_approval; });
  return early ? Undated::before_approval : Undated::outside_period;
}

bool is_unreadable(const ReportItem& item) { return item.item->reading->kind == DeadlineKind::unreadable; }

std::string section_key(const RoadmapSection* section) {
  if (section == nullptr) return {};
  std::string key = *section->number;
  while (!key.empty() && key.back() == '.') key.pop_back();
  return key.empty() ? std::string(section->title.value) : key;
}

std::optional<Cell> section_heading(const ReportItem& item, const Spread& spread) {
  std::string heading;
  const auto add = [&](const std::string& part, const char* between) {
    if (!part.empty()) heading.append(heading.empty() ? "" : between).append(part);
  };
  if (spread.organisations) add(organisation_of(item, spread), " · ");
  if (spread.roadmaps) add(item.roadmap->id.value, " · ");
  if (item.section != nullptr) {
    add(item.section->number.value, " · ");
    add(item.section->title.value, item.section->number ? " " : " · ");
  }
  if (heading.empty()) return std::nullopt;
  return Cell(std::move(heading));
}

std::vector<Column> item_columns(std::initializer_list<std::string_view> for_people, const Spread& spread) {
  using enum ColumnType;
  std::vector<Column> columns = {column("organisation", {"Organisation", "Организация"}),
                                 column("roadmap", {"Plan", "План"}),
                                 column("number", {"No.", "№"}),
                                 column("section", {"Section", "Раздел"}),
                                 column("title", {"Activity", "Мероприятие"}),
                                 column("deadline", {"Deadline", "Срок"}),
                                 column("kind", {"Kind of deadline", "Вид срока"}),
                                 column("from", {"From", "Начало"}, date),
                                 column("due", {"Due", "Срок до"}, date),
                                 column("state", {"State", "Состояние"}, ColumnType::state),
                                 column("responsible", {"Responsible", "Ответственные"}, list),
                                 column("result", {"Result", "Результат"}),
                                 column("done", {"Done on", "Выполнено"}, list),
                                 column("occurrences", {"Occurrences", "Повторения"}, records),
                                 column("programme", {"Programme", "Программа"}),
                                 column("accountable", {"Accountable", "Отвечает за итог"}, list),
                                 column("marked", {"Days outside the plan", "Сроки вне плана"}, records)};
  for (Column& each : columns)
    each.for_people = std::find(for_people.begin(), for_people.end(), each.id) != for_people.end();
  columns.front().for_people = spread.organisations;
  return columns;
}

std::vector<Cell> item_cells(const ReportInput& input, const ReportItem& item) {
  Moment moment{{}, {}, state_label(item.state.state, undated_because(item)), list_of_days(item.done)};
  if (item.state.deciding) {
    const auto& deciding = item.state.occurrences[*item.state.deciding];
    moment.from = deciding.from;
    moment.due = deciding.due;
  }
  return cells_at(input, item, std::move(moment));
}

std::vector<Cell> occurrence_cells(const ReportInput& input, const ReportItem& item, std::size_t occurrence) {
  const auto& each = item.state.occurrences[occurrence];
  std::vector<Date> days;
  if (each.done) days.push_back(*each.done);
  return cells_at(input, item, {each.from, each.due, keyword_of(each.state), list_of_days(days)});
}

void StateCounts::add(DeadlineState state) { ++by_state[static_cast<std::size_t>(state)]; }
void StateCounts::add(const ReportItem& item) {
  add(item.state.state);
  if (item.state.state != DeadlineState::undated) return;
  const Undated why = undated_because(item);
  unreadable += why == Undated::unreadable;
  outside += why == Undated::before_approval || why == Undated::outside_period;
}
Keyword StateCounts::label(std::size_t i) const {
  const Keyword& usual = state_labels()[i];
  if (unreadable + outside == 0 || usual.id != keyword_of(DeadlineState::undated).id) return usual;
  if (unreadable == by_state[i]) return state_label(DeadlineState::undated, Undated::unreadable);
  if (outside == by_state[i]) return {usual.id, {"deadline outside the plan", "срок вне плана"}};
  if (outside == 0) return {usual.id, {"no deadline, or unreadable", "срока нет или он не прочитан"}};
  if (unreadable == 0) return {usual.id, {"no deadline, or outside the plan", "срока нет или он вне плана"}};
  return {usual.id, {"no deadline, unreadable, or outside the plan", "срока нет, он не прочитан или вне плана"}};
}
std::int64_t StateCounts::of(DeadlineState state) const { return by_state[static_cast<std::size_t>(state)]; }
std::int64_t StateCounts::total() const {
  std::int64_t sum = 0;
  for (const auto count : by_state) sum += count;
  return sum;
}
std::int64_t StateCounts::done() const { return of(DeadlineState::done) + of(DeadlineState::done_late); }
std::int64_t StateCounts::open() const { return total() - done() - of(DeadlineState::cancelled); }
Ratio StateCounts::done_share() const { return {done(), total() - of(DeadlineState::cancelled)}; }

void add_item_notes(const ReportInput& input, const std::vector<ReportItem>& items, Document& document) {
  if (items.empty())
    document.notes.push_back(
        {{"No plan is given: nothing is said of deadlines.", "Планов нет: о сроках сказать нечего."}, {}});
  std::int64_t undated = 0, unscheduled = 0, unreadable = 0;
  for (const ReportItem& row : items) {
    const bool cannot_be_read = is_unreadable(row);
    unreadable += cannot_be_read;
    undated += row.state.state == DeadlineState::undated && undated_because(row) == Undated::not_given;
    unscheduled += row.state.state == DeadlineState::unscheduled;
  }
  add_count(document, undated,
            {"No deadline is given for {0}: they are never overdue.",
             "Срок не указан: {0}. Просроченными они не становятся."});
  add_count(document, unscheduled,
            {"No date can be worked out for {0} (by a schedule kept elsewhere, on request, after an event).",
             "Дату вычислить нельзя: {0} (по отдельному графику, по запросу, после события)."});
  add_count(document, unreadable,
            is_redacted(input) ? Text{"The deadline of {0} could not be read.", "Срок не удалось прочитать: {0}."}
                               : Text{"The deadline of {0} could not be read (see “mentor validate”).",
                                      "Срок не удалось прочитать: {0} (смотрите «mentor validate»)."});
  add_notes_of_marked(input, items, document);
}

}  // namespace mentor
