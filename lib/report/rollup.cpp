// `rollup`: many units together — schools, municipalities, regions — from the tree of this repository or from summaries
// of others.
#include <algorithm>

#include "report/builder.h"
#include "report/counts.h"
#include "report/indicator_values.h"
#include "report/labels.h"
#include "report/people.h"
#include "report/scope.h"
#include "report/signal.h"
#include "report/unit_statement.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Rollup statements_in(const ReportInput& input) {
  Rollup rollup;
  for (const Programme* programme : programmes_in(input))
    rollup.add(programme->name(), statement_of(input, *programme));
  return rollup;
}

// What others sent may hold small counts even where this report is for the public.
Rollup without_small(const Rollup& given) {
  Rollup shown;
  for (const auto& [unit, reports] : given.units())
    for (const auto& [statement, times] : reports.statements) {
      Statement said = statement;
      said.counts = redacted(said.counts);
      shown.add(unit, std::move(said), times);
    }
  return shown;
}

Lights common_lights(const ReportInput& input) {
  const auto programmes = programmes_in(input);
  return programmes.empty() ? Lights{} : programmes.front()->effective.lights;
}

Ratio share(const Counts& counts, std::string_view part, std::int64_t whole) { return {counts.get(part), whole}; }

std::int64_t dated_items(const Counts& counts) {
  return counts.get("items") - counts.get("items.undated") - counts.get("items.unscheduled") -
         counts.get("items.cancelled");
}

constexpr const char *hidden_people = "people.hidden", *hidden_pairs = "pairs.hidden";

Signal signal_of(const UnitNode& node, const Lights& lights) {
  const std::int64_t dated = dated_items(node.counts), overdue = node.counts.get("items.overdue");
  if (overdue > 0 && overdue * 100 >= lights.red_share * dated) return Signal::red;
  if (overdue > 0 && overdue * 100 >= lights.amber_share * dated) return Signal::amber;
  return node.reported == 0 || node.stale == node.reported || dated <= 0 ? Signal::grey : Signal::green;
}

// A number of people. Where units hide theirs it is what the others show: nothing is said where none does.
Cell people_or_missing(const UnitNode& node, const std::string& name) {
  const auto number = node.counts.find(name);
  if (number || node.counts.get(name + std::string(hidden_mark)) == 0) return Cell(number);
  return node.expected > 1 ? Cell("…") : lone_count(0, true);
}

Cell share_or_missing(const Counts& counts, std::string_view part, std::string_view whole) {
  const auto number = counts.find(part), of = counts.find(whole);
  return number && of ? Cell(Ratio{*number, *of}) : Cell();
}

std::string name_of(const UnitNode& node) {
  return node.statement && !node.statement->title.empty() ? node.statement->title : node.id;
}

std::string title_of(const UnitNode& node) {
  std::string title;
  for (int i = 0; i < node.depth; ++i) title += "– ";
  return title + name_of(node);
}

// Units that nothing stands above are summed up in a row of their own.
std::optional<UnitNode> total_row(const std::vector<UnitNode>& nodes) {
  const auto tops = std::count_if(nodes.begin(), nodes.end(), [](const UnitNode& each) { return each.depth == 0; });
  return tops > 1 ? std::optional(total_of(nodes)) : std::nullopt;
}

const Keyword total_label = {"total", {"Total", "Всего"}};

Row tree_row(const UnitNode& node, const Lights& lights) {
  const Counts& counts = node.counts;
  const bool plans = counts.find("items").has_value(), is_total = node.id.empty();
  const std::int64_t done = counts.get("items.done") + counts.get("items.done-late");
  return {{is_total ? Cell(total_label) : Cell(title_of(node)), is_total ? Cell() : Cell(node.id),
           node.statement ? level_cell(node.statement->level) : Cell(), keyword_of(signal_of(node, lights)),
           Ratio{node.reported, node.expected}, node.stale, Cell(counts.find("items")),
           plans ? Cell(share(counts, "items.overdue", dated_items(counts))) : Cell(),
           plans ? Cell(Ratio{done, counts.get("items") - counts.get("items.cancelled")}) : Cell(),
           people_or_missing(node, "people"), people_or_missing(node, "pairs"),
           share_or_missing(counts, "requests.served", "requests"), counts.get(hidden_people), counts.get(hidden_pairs),
           static_cast<std::int64_t>(node.depth)},
          {},
          is_total};
}

Section tree_section(const std::vector<UnitNode>& nodes, const Lights& lights) {
  using enum ColumnType;
  Section section{"units", {{"Units", "Организации"}, {}}, {}, {}, {}};
  section.columns = {column("unit", {"Unit", "Организация"}),
                     machine_column("id", {"Id", "Номер"}),
                     machine_column("level", {"Level", "Уровень"}),
                     column("light", {"Light", "Сигнал"}, state),
                     column("reported", {"Reported", "Отчитались"}, ratio),
                     column("stale", {"Stale", "Давно без изменений"}, number),
                     column("items", {"Items", "Пунктов"}, number),
                     column("overdue", {"Overdue of the dated", "Просрочено из имеющих срок"}, ratio),
                     column("done", {"Done", "Выполнено"}, ratio),
                     column("people", {"People", "Участников"}, number),
                     column("pairs", {"Pairs", "Пар"}, number),
                     column("served", {"Requests served", "Запросы с наставником"}, ratio),
                     column("people-hidden", {"Units with people hidden", "Участники скрыты, организаций"}, number),
                     column("pairs-hidden", {"Units with pairs hidden", "Пары скрыты, организаций"}, number),
                     machine_column("depth", {"Depth", "Глубина"}, number)};
  for (const UnitNode& node : nodes) section.rows.push_back(tree_row(node, lights));
  if (const auto total = total_row(nodes)) section.rows.push_back(tree_row(*total, lights));
  const auto only_where = [&](const char* id, auto&& is) {
    for (Column& each : section.columns)
      if (each.id == id) each.for_people = std::any_of(nodes.begin(), nodes.end(), is);
  };
  only_where("stale", [](const UnitNode& each) { return each.stale > 0; });
  only_where("people-hidden", [](const UnitNode& each) { return each.counts.get(hidden_people) > 0; });
  only_where("pairs-hidden", [](const UnitNode& each) { return each.counts.get(hidden_pairs) > 0; });
  section.paragraphs.push_back(signal_legend(lights));
  return section;
}

// The indicator `profile/id` as its profile calls it; the id where the profile is not known here.
Cell indicator_title(const ReportInput& input, const std::string& name) {
  const std::size_t slash = name.find('/');
  for (const Profile& profile : input.repository.profiles) {
    if (profile.id.value != name.substr(0, slash)) continue;
    for (const ProfileIndicator& each : profile.indicators)
      if (each.title.en && *each.id == name.substr(slash + 1))
        return Keyword{name, {*each.title.en, each.title.in(Language::ru)}};
  }
  return Cell(name);
}

// The share of few units is not the share of all: nothing is said where no more show theirs than hide it.
Cell value_of(const UnitShare& share) {
  if (share.hidden > 0 && share.units <= share.hidden) return Cell("…");
  return share.units > 0 ? Cell(Ratio{share.numerator, share.denominator}) : Cell();
}

Section indicators_section(const ReportInput& input, const std::vector<UnitNode>& nodes) {
  using enum ColumnType;
  Section section{"indicators", {{"Indicators", "Показатели"}, {}}, {}, {}, {}};
  section.paragraphs.push_back(
      {{"Numerators and denominators are added up, never percentages. A unit without a denominator "
        "is left out, and counted in the last column.",
        "Складываются числители и знаменатели, а не проценты. Организация без знаменателя не "
        "учтена и посчитана в последнем столбце."},
       {}});
  section.columns = {column("unit", {"Unit", "Организация"}),
                     machine_column("id", {"Id", "Номер"}),
                     column("indicator", {"Indicator", "Показатель"}),
                     column("share", {"Value", "Значение"}, ratio),
                     column("units", {"Units with data", "Организаций с данными"}, number),
                     column("hidden", {"Units that hide it", "Скрыто, организаций"}, number),
                     column("without", {"Units without a denominator", "Без знаменателя"}, number)};
  bool any_hidden = false;
  const auto add = [&](const UnitNode& node) {
    const bool is_total = node.id.empty();
    for (const auto& [name, share] : node.shares) {
      section.rows.push_back({{is_total ? Cell(total_label) : Cell(title_of(node)), is_total ? Cell() : Cell(node.id),
                               indicator_title(input, name), value_of(share), share.units, share.hidden, share.without},
                              {},
                              is_total});
      any_hidden = any_hidden || share.hidden > 0;
    }
  };
  for (const UnitNode& node : nodes)
    if (node.depth == 0 || node.expected > 1) add(node);
  if (const auto total = total_row(nodes)) add(*total);
  section.columns[section.columns.size() - 2].for_people = any_hidden;
  return section;
}

Section statements_section(const Rollup& rollup) {
  Section section{"programmes",
                  {{"What was received", "Что получено"}, {}},
                  {},
                  statement_columns({"programme", "organisation", "above", "as-of", "changed", "times"}),
                  {}};
  bool any_version = false;
  for (const auto& [unit, reports] : rollup.units())
    for (const auto& [statement, times] : reports.statements) {
      section.rows.push_back({statement_cells(unit, statement, times), {}});
      any_version = any_version || !statement.version.empty();
    }
  for (Column& each : section.columns)
    if (each.id == "version") each.for_people = any_version;
  return section;
}

// As they stand after “of”, «из».
constexpr Counted unit_words = {"unit", "units", "организации", "организаций", "организаций"};

void add_reported_note(const std::vector<UnitNode>& nodes, const Lights& lights, Document& into) {
  std::int64_t expected = 0, reported = 0, stale = 0;
  for (const UnitNode& node : nodes)
    if (node.depth == 0) expected += node.expected, reported += node.reported, stale += node.stale;
  into.notes.push_back({{"{0} of {1} reported, {2} stale (nothing has changed there for more than {3} days).",
                         "Отчитались {0} из {1}, давно без изменений (больше {3} дн.): {2}."},
                        {reported, counted(expected, unit_words), stale, lights.grey_days}});
  std::vector<std::string> silent;
  for (const UnitNode& node : nodes)
    if (!node.statement) silent.push_back(node.id);
  if (!silent.empty())
    into.notes.push_back(
        {{"Nothing is known of, and nothing is counted for: {0}.", "Нет данных, в суммы не входят: {0}."},
         {listed(silent, 20)}});
}

void add_doubt_notes(const Rollup& rollup, Document& into) {
  std::vector<std::string> twice, older, contradictory;
  std::optional<Date> first, last;
  for (const auto& [unit, reports] : rollup.units()) {
    const Statement* counted = reports.counted();
    if (!counted) {
      contradictory.push_back(unit);
      continue;
    }
    first = std::min(first.value_or(counted->as_of), counted->as_of);
    last = std::max(last.value_or(counted->as_of), counted->as_of);
    if (reports.statements.size() > 1)
      older.push_back(unit);
    else if (reports.times() > 1)
      twice.push_back(unit);
  }
  const auto add = [&](const std::vector<std::string>& units, Text pattern) {
    if (!units.empty()) into.notes.push_back({pattern, {listed(units, 20)}});
  };
  add(contradictory,
      {"ERROR: two different statements of the same day; neither is counted: {0}. Two units may have the same id.",
       "ОШИБКА: два разных отчёта за один день, ни один не учтён: {0}. Возможно, у двух организаций один номер."});
  add(older, {"Reported more than once; the latest day counts: {0}.", "Отчитались не раз, учтён последний день: {0}."});
  add(twice, {"Received more than once, the same each time, and counted once: {0}.",
              "Получено несколько раз одно и то же, учтено один раз: {0}."});
  if (first && *first != *last)
    into.notes.push_back(
        {{"The statements are of different days: from {0} to {1}.", "Отчёты за разные дни: с {0} по {1}"},
         {long_date(*first), long_date(*last)}});
}

void add_redacted_note(const Rollup& rollup, Document& into) {
  std::int64_t number = 0;
  for (const auto& [unit, reports] : rollup.units()) {
    const Statement* counted = reports.counted();
    number += counted && counted->counts.get(redacted_mark) > 0;
  }
  if (number == 0) return;
  into.notes.push_back(
      {{"Statements made for others (`--redact`): {0}. Their counts of people are rounded down to fives; counts and "
        "shares "
        "of "
        "which either side is below 5 are hidden, and requests with a mentor, the state of pairs, consents and "
        "answers "
        "left out. Every sum is of what is shown.",
        "Для посторонних (`--redact`) сделано сводок: {0}. Числа людей в них округлены вниз до пяти; числа меньше 5 "
        "и "
        "доли, где одна из сторон меньше 5, скрыты, а запросы с наставником, состояние пар, согласия и ответы "
        "опущены. "
        "Каждая сумма – по показанным числам."},
       {number}});
}

void build_rollup(const ReportInput& input, Document& into) {
  Rollup rollup = input.given ? *input.given : statements_in(input);
  if (input.given && is_redacted(input)) rollup = without_small(rollup);
  const Lights lights = common_lights(input);
  const auto nodes = tree_of(rollup, input.as_of, lights.grey_days);
  into.sections.push_back(tree_section(nodes, lights));
  into.sections.push_back(indicators_section(input, nodes));
  into.sections.push_back(statements_section(rollup));
  std::vector<std::string> top;
  for (const UnitNode& node : nodes)
    if (node.depth == 0) top.push_back(name_of(node));
  into.about = about_of(top, nodes.size() - top.size());
  add_reported_note(nodes, lights, into);
  add_redacted_note(rollup, into);
  add_doubt_notes(rollup, into);
  if (!input.given) add_pairs_note(input, into);
}

}  // namespace

extern const Report rollup_report;
const Report rollup_report{
    .info = {.name = "rollup",
             .doc = {"many units together: the tree of programmes, or summaries of other repositories",
                     "свод по многим организациям: дерево программ или сводки из других хранилищ"},
             .by = {},
             .history = ReportInfo::History::repository},
    .title = {{"Roll-up", "Свод"}, {}},
    .build = build_rollup,
};

}  // namespace mentor
