// `summary`: one page — the programme, its items by state, what is most overdue, pairs, requests, consents.
#include <algorithm>
#include <map>

#include "report/builder.h"
#include "report/count_table.h"
#include "report/items.h"
#include "report/known_groups.h"
#include "report/labels.h"
#include "report/pair_view.h"
#include "report/people.h"
#include "report/scope.h"
#include "report/unit_statement.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t most_overdue_rows = 10;
constexpr std::ptrdiff_t described = 3;  // columns of a statement that the table of programmes has anyway

// One row per programme: what it is and how much there is of it.
Section programmes_section(const ReportInput& input, const std::vector<PersonView>& people) {
  using enum ColumnType;
  const bool redacted = is_redacted(input);
  Section section{"programmes", {{"Programmes", "Программы"}, {}}, {}, {}, {}};
  section.columns = {column("programme", {"Id", "Номер"}),
                     column("organisation", {"Organisation", "Организация"}),
                     column("level", {"Level", "Уровень"}),
                     column("from", {"From", "С"}, date),
                     column("to", {"To", "По"}, date),
                     machine_column("profile", {"Profile", "Профиль"}),
                     column("roadmaps", {"Plans", "Планов"}, number),
                     column("people", {"People", "Участников"}, number),
                     column("pairs", {"Pairs", "Пар"}, number)};
  const auto said = statement_columns({});
  section.columns.insert(section.columns.end(), said.begin() + described, said.end());
  for (const Programme* each : programmes_in(input)) {
    const auto present =
        std::count_if(people.begin(), people.end(), [&](const PersonView& view) { return view.programme == each; });
    const auto& period = each->period.period;
    const auto pairs = static_cast<std::int64_t>(pairs_on_day(input, *each).size());
    section.rows.push_back(
        {{each->name(), organisation_of(*each), each->file.level ? Cell(keyword_of(*each->file.level)) : Cell(),
          period ? Cell(period->first) : Cell(), period ? Cell(period->last) : Cell(),
          each->effective.profile->id.value, roadmaps_in(input, *each).size(), lone_count(present, redacted),
          lone_count(pairs, redacted)},
         {}});
    auto cells = statement_cells(each->name(), statement_of(input, *each), 1);
    auto& row = section.rows.back().cells;
    row.insert(row.end(), std::make_move_iterator(cells.begin() + described), std::make_move_iterator(cells.end()));
  }
  return section;
}

Section states_section(const std::vector<ReportItem>& items) {
  StateCounts counts;
  for (const ReportItem& each : items) counts.add(each);
  Section section{"states", {{"Items of the plans by state", "Пункты планов по состояниям"}, {}}, {}, {}, {}};
  section.columns = {column("state", {"State", "Состояние"}, ColumnType::state),
                     column("items", {"Items", "Пунктов"}, ColumnType::number),
                     column("share", {"Share", "Доля"}, ColumnType::ratio)};
  for (std::size_t i = 0; i < counts.by_state.size(); ++i)
    if (counts.by_state[i] > 0)
      section.rows.push_back({{counts.label(i), counts.by_state[i], Ratio{counts.by_state[i], counts.total()}}, {}});
  section.charts = {{ChartKind::bars, section.title, "state", {"items"}}};
  return section;
}

const OccurrenceState& deciding_of(const ReportItem& item) { return item.state.occurrences[*item.state.deciding]; }

// The items that have waited longest.
Section overdue_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  std::vector<const ReportItem*> overdue;
  for (const ReportItem& each : items)
    if (each.state.state == DeadlineState::overdue && each.state.deciding) overdue.push_back(&each);
  std::stable_sort(overdue.begin(), overdue.end(), [](const ReportItem* left, const ReportItem* right) {
    return deciding_of(*left).due < deciding_of(*right).due;
  });
  Section section{"overdue", {{"Overdue for longest", "Дольше всего просрочено"}, {}}, {}, {}, {}};
  if (overdue.size() > most_overdue_rows) {
    section.paragraphs.push_back({{"The first {0} of {1}; the rest are in the report “deadlines”.",
                                   "Первые {0} из {1}; остальные — в отчёте «deadlines»."},
                                  {most_overdue_rows, overdue.size()}});
    overdue.resize(most_overdue_rows);
  }
  const Spread spread = spread_of(items);
  section.columns = item_columns({"number", "title", "responsible", "due"}, spread);
  section.columns[1].for_people = spread.roadmaps;
  section.columns.push_back(column("days-overdue", {"Days late", "Просрочка, дней"}, ColumnType::number));
  for (const ReportItem* each : overdue) {
    section.rows.push_back({item_cells(input, *each), {}});
    section.rows.back().cells.emplace_back(static_cast<std::int64_t>((input.as_of - deciding_of(*each).due).count()));
  }
  return section;
}

Section summary_pairs_section(const ReportInput& input) {
  CountTable table("pairs", {"Pairs and groups", "Пары и группы"}, column("status", {"Status", "Статус"}),
                   {number_column("pairs", {"Pairs", "Пар"}), number_column("on-track", {"On track", "Пока в порядке"}),
                    number_column("needs-check-in", {"Needs check-in", "Нужно внимание"}),
                    number_column("too-early", {"Too early", "Рано судить"})},
                   {{1, 2, 3}});
  const auto pairs = pairs_on_day(input);
  if (is_redacted(input) && !pairs.empty())
    for (std::size_t i = 0; i < words_of(PairStatus{}).size(); ++i)
      table.of(std::to_string(i), keyword_of(static_cast<PairStatus>(i)));
  for (const PairView& view : pairs) {
    const auto& status = view.status;
    const std::string key = status ? std::to_string(static_cast<int>(*status)) : "~";
    auto& counts = table.of(key, status ? Cell(keyword_of(*status)) : Cell());
    ++counts[0];
    counts[1] += view.light == Light::on_track;
    counts[2] += view.light == Light::needs_check_in;
    counts[3] += view.light == Light::too_early;
  }
  Section section = std::move(table).section(is_redacted(input), CountTable::Total::without);
  section.charts = {{ChartKind::stacked, section.title, "status", {"on-track", "needs-check-in", "too-early"}}};
  return section;
}

Section summary_requests_section(const ReportInput& input, const std::vector<PersonView>& people) {
  CountTable table(
      "requests", {"Requests", "Запросы"}, column("form", {"Form", "Форма"}),
      {number_column("requests", {"Requests", "Запросов"}), number_column("served", {"Served", "С наставником"}),
       number_column("unserved", {"Without a mentor", "Без наставника"})},
      {{1, 2}});
  if (!people.empty()) add_known_forms(table, input);
  for (const PersonView& person : people)
    for (const RequestView& each : person.requests) {
      const auto& form = each.request->form;
      auto& counts = table.of(form.value, form ? Cell(form_keyword(*person.programme->effective.profile, form.value))
                                               : Cell(Keyword{"", {"(form not given)", "(форма не указана)"}}));
      ++counts[0];
      ++counts[each.served_by != nullptr ? 1 : 2];
    }
  Section section = std::move(table).section(is_redacted(input), CountTable::Total::with);
  section.charts = {{ChartKind::stacked, section.title, "form", {"served", "unserved"}}};
  return section;
}

Section summary_consents_section(const ReportInput& input, const std::vector<PersonView>& people) {
  CountTable table("consents", {"Consents missing", "Не хватает согласий"}, column("consent", {"Consent", "Согласие"}),
                   {number_column("missing", {"People", "Человек"})});
  if (is_redacted(input) && !people.empty())
    for (const Programme* programme : programmes_in(input))
      for (const ProfileConsent& each : programme->effective.profile->consents)
        table.of(each.id.value, consent_keyword(each));
  for (const PersonView& person : people)
    for (const ConsentView& each : person.consents)
      if (!each.given) ++table.of(each.consent->id.value, consent_keyword(*each.consent))[0];
  return std::move(table).section(is_redacted(input), CountTable::Total::without);
}

void add_summary_notes(const ReportInput& input, const std::vector<PersonView>& people,
                       const std::vector<ReportItem>& items, Document& into) {
  add_item_notes(input, items, into);
  if (people.empty())
    into.notes.push_back({{"No participants are given: nothing is said of requests and consents.",
                           "Участники не указаны: о запросах и согласиях сказать нечего."},
                          {}});
}

void build_summary(const ReportInput& input, Document& into) {
  const auto items = items_in(input);
  const auto people = people_on_day(input);
  into.sections.push_back(programmes_section(input, people));
  into.sections.push_back(states_section(items));
  into.sections.push_back(overdue_section(input, items));
  into.sections.push_back(summary_pairs_section(input));
  into.sections.push_back(summary_requests_section(input, people));
  into.sections.push_back(summary_consents_section(input, people));
  add_summary_notes(input, people, items, into);
  add_pairs_note(input, into);
}

}  // namespace

extern const Report summary_report;
const Report summary_report{
    .info = {.name = "summary",
             .doc = {"one page: plans, overdue items, pairs, requests, consents",
                     "одна страница: планы, просрочки, пары, запросы, согласия"},
             .by = {},
             .history = ReportInfo::History::repository},
    .title = {{"Summary", "Сводка"}, {}},
    .build = build_summary,
};

}  // namespace mentor
