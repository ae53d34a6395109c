// `responsible`: who carries how much — load by party, the RACI matrix, what nobody answers for.
#include <algorithm>
#include <map>

#include "report/builder.h"
#include "report/items.h"
#include "report/labels.h"
#include "report/parties.h"
#include "report/scope.h"
#include "report/signal.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

struct Load {
  const Programme* programme;
  std::string group;  // of --by
  NamedParty party;
  StateCounts counts;
  std::int64_t accountable = 0;
  GroupSignal signal;
};

class Loads {
 public:
  Loads(const ReportInput& input, const std::vector<ReportItem>& items) : input_(&input), groups_(input, items) {}

  void add(const ReportItem& row) {
    const bool redacted = is_redacted(*input_);
    const auto accountable = accountable_of(*row.programme, *row.item, redacted);
    auto involved = parties_of(*row.programme, row.item->responsible, redacted);
    for (const NamedParty& party : accountable)
      if (!contains(involved, party)) involved.push_back(party);
    for (const NamedParty& party : involved) {
      Load& load = of(row, party);
      load.counts.add(row.state.state);
      load.accountable += contains(accountable, party);
      load.signal.add(*input_, row);
    }
  }

  // By group and programme in the order of the documents; the most items first, then by name.
  std::vector<Load> sorted() const {
    auto loads = loads_;
    std::stable_sort(loads.begin(), loads.end(), [&](const Load& left, const Load& right) {
      if (left.group != right.group) return order_.at(left.group) < order_.at(right.group);
      if (left.programme != right.programme) return left.programme->folder < right.programme->folder;
      if (left.counts.total() != right.counts.total()) return left.counts.total() > right.counts.total();
      // By the alphabet of the data, not of the reader: machine output must not depend on --lang.
      const auto language = left.programme->effective.language == "ru" ? Language::ru : Language::en;
      return collate(left.party.name, right.party.name, language) < 0;
    });
    return loads;
  }

 private:
  static bool contains(const std::vector<NamedParty>& parties, const NamedParty& party) {
    return std::any_of(parties.begin(), parties.end(), [&](const NamedParty& each) { return is_same(each, party); });
  }

  std::string group_of(const ReportItem& row) const {
    if (input_->by == By::organisation) return organisation_of(*row.programme, *row.roadmap);
    if (input_->by != By::section || row.section == nullptr) return {};
    const std::string number = row.section->number ? *row.section->number + " " : std::string();
    return number + row.section->title.value;
  }

  Load& of(const ReportItem& row, const NamedParty& party) {
    const std::string group = group_of(row);
    order_.try_emplace(group, order_.size());
    const std::string key = group + '\n' + groups_.key_of(*row.programme, party);
    const auto [found, is_new] = index_.try_emplace(key, loads_.size());
    if (is_new) loads_.push_back({row.programme, group, party, {}, 0, {}});
    return loads_[found->second];
  }

  const ReportInput* input_;
  PartyGroups groups_;
  std::vector<Load> loads_;
  std::map<std::string, std::size_t> index_, order_;
};

std::string_view how_resolved(Resolution how) {
  switch (how) {
    case Resolution::party:
      return "party";
    case Resolution::abbreviation:
      return "abbreviation";
    case Resolution::person:
      return "person";
    case Resolution::role:
      return "role";
    case Resolution::variant:
      return "variant";
    case Resolution::unknown:
      break;
  }
  return "unknown";
}

Section load_section(const std::vector<Load>& loads) {
  using enum ColumnType;
  Section section{"load", {{"Load by party", "Нагрузка ответственных"}, {}}, {}, {}, {}};
  section.paragraphs.push_back(
      {{"An item with several responsible parties counts for each of them. Cancelled items count among the items only.",
        "Пункт с несколькими ответственными учтён у каждого из них. Отменённые учтены только в числе пунктов."},
       {}});
  section.columns = {column("organisation", {"Organisation", "Организация"}),
                     column("party", {"Party", "Ответственный"}),
                     machine_column("resolved", {"Known as", "Известен как"}),
                     machine_column("resolution", {"Found in", "Где найден"}),
                     machine_column("programme", {"Programme", "Программа"}),
                     column("light", {"Light", "Сигнал"}, state),
                     column("items", {"Items", "Пунктов"}, number),
                     column("accountable", {"Accountable for", "Отвечает за итог"}, number),
                     column("overdue", {"Overdue", "Просрочено"}, number),
                     column("due-soon", {"Due soon", "Скоро срок"}, number),
                     column("open", {"Open", "Открыто"}, number),
                     column("done", {"Done", "Выполнено"}, number),
                     machine_column("cancelled", {"Cancelled", "Отменено"}, number),
                     column("done-share", {"Share done", "Доля выполненных"}, ratio)};
  for (const Load& load : loads) {
    Row row{{organisation_of(*load.programme), load.party.name, load.party.resolved, how_resolved(load.party.how),
             load.programme->name(), keyword_of(load.signal.signal()), load.counts.total(), load.accountable,
             load.counts.of(DeadlineState::overdue), load.counts.of(DeadlineState::due_soon), load.counts.open(),
             load.counts.done(), load.counts.of(DeadlineState::cancelled), load.counts.done_share()},
            {}};
    if (!load.group.empty()) row.group = Cell(load.group);
    section.rows.push_back(std::move(row));
  }
  section.columns.front().for_people = std::any_of(
      loads.begin(), loads.end(), [&](const Load& each) { return each.programme != loads.front().programme; });
  if (!loads.empty()) section.paragraphs.push_back(signal_legend(loads.front().programme->effective.lights));
  const std::string whose = section.columns.front().for_people ? "organisation" : "";
  section.charts = {
      {ChartKind::stacked, section.title, "party", {"done", "open"}, whose},
      {ChartKind::bars, {{"Overdue by party", "Просрочено у ответственных"}, {}}, "party", {"overdue"}, whose}};
  return section;
}

// Who is responsible, accountable, consulted and informed for each item.
Section raci_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  using enum ColumnType;
  const bool redacted = is_redacted(input);
  const Spread spread = spread_of(items);
  Section section{"raci", {{"RACI matrix", "Матрица ответственности (RACI)"}, {}}, {}, {}, {}};
  section.paragraphs.push_back({{"Where the plan does not say who is accountable, it is the first responsible party.",
                                 "Где план не говорит, кто отвечает за итог, это первый из ответственных."},
                                {}});
  section.columns = {column("organisation", {"Organisation", "Организация"}),
                     machine_column("roadmap", {"Plan", "План"}),
                     column("number", {"No.", "№"}),
                     column("title", {"Activity", "Мероприятие"}),
                     column("responsible", {"R: does it", "R: выполняет"}, list),
                     column("accountable", {"A: accountable", "A: отвечает за итог"}, list),
                     column("consulted", {"C: consulted", "C: консультирует"}, list),
                     column("informed", {"I: informed", "I: информируется"}, list),
                     machine_column("accountable-given", {"Accountable is written", "Ответственный указан"}, boolean)};
  for (const ReportItem& row : items) {
    const Item& item = *row.item;
    const auto names = [&](const ResponsibleCell& cell) {
      return names_cell(parties_of(*row.programme, cell, redacted));
    };
    section.rows.push_back(
        {{organisation_of(*row.programme, *row.roadmap), row.roadmap->id.value, item.key, item.title.value,
          names(item.responsible), names_cell(accountable_of(*row.programme, item, redacted)), names(item.consulted),
          names(item.informed), !item.accountable.members.empty()},
         section_heading(row, spread)});
  }
  const auto is_used = [&](std::size_t i) {
    return std::any_of(section.rows.begin(), section.rows.end(),
                       [&](const Row& row) { return !std::get<CellList>(row.cells[i].value).empty(); });
  };
  section.columns.front().for_people = spread.organisations;
  for (const std::size_t i : {std::size_t{6}, std::size_t{7}}) section.columns[i].for_people = is_used(i);
  return section;
}

Section responsible_items_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  Section section{"items", {{"Items", "Пункты"}, {}}, {}, {}, {}};
  const Spread spread = spread_of(items);
  section.columns = item_columns({"number", "title", "responsible", "due", "state"}, spread);
  for (const ReportItem& each : items) section.rows.push_back({item_cells(input, each), section_heading(each, spread)});
  return section;
}

Section nobody_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  Section section{"nobody", {{"Without anybody accountable", "Никто не отвечает"}, {}}, {}, {}, {}};
  const Spread spread = spread_of(items);
  section.columns = item_columns({"number", "title", "deadline", "state"}, spread);
  for (const ReportItem& each : items)
    if (accountable_of(*each.programme, *each.item, false).empty())
      section.rows.push_back({item_cells(input, each), section_heading(each, spread)});
  return section;
}

void build_responsible(const ReportInput& input, Document& into) {
  const auto items = items_in(input);
  Loads loads(input, items);
  for (const ReportItem& each : items) loads.add(each);
  const auto sorted = loads.sorted();
  into.sections.push_back(load_section(sorted));
  into.sections.push_back(raci_section(input, items));
  into.sections.push_back(responsible_items_section(input, items));
  into.sections.push_back(nobody_section(input, items));
  const auto nobody = static_cast<std::int64_t>(into.sections.back().rows.size());
  if (nobody > 0)
    into.notes.push_back({{"Nobody is named for {0}: they are in no party's load.",
                           "Ответственный не назван: {0}. В нагрузке они ни у кого не учтены."},
                          {counted(nobody, {"item", "items", "пункт", "пункта", "пунктов"})}});
  const auto unknown = std::count_if(sorted.begin(), sorted.end(),
                                     [](const Load& each) { return each.party.how == Resolution::unknown; });
  if (unknown > 0)
    into.notes.push_back({{"{0} are kept as written: they are no party, abbreviation, person or role that is known.",
                           "Оставлены как написано, потому что не найдены среди известных: {0}."},
                          {counted(unknown, {"party", "parties", "ответственный", "ответственных", "ответственных"})}});
  add_item_notes(input, items, into);
}

}  // namespace

extern const Report responsible_report;
const Report responsible_report{
    .info = {.name = "responsible",
             .doc = {"who carries how much: load by party, RACI matrix, items without anybody",
                     "кто сколько несёт: нагрузка, матрица ответственности, пункты без ответственных"},
             .by = {By::party, By::organisation, By::section},
             .history = ReportInfo::History::lines},
    .title = {{"Responsibility", "Ответственность"}, {}},
    .build = build_responsible,
};

}  // namespace mentor
