// `indicators`: the figures of the methodology — formula, numerator, denominator, value, target of the year, distance.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "report/builder.h"
#include "report/counts.h"
#include "report/indicator_values.h"
#include "report/labels.h"
#include "report/people.h"
#include "report/scope.h"
#include "report/unit_statement.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Message both(const BothLanguages& text) {
  if (!text.en && !text.ru) return {};
  const std::string en = text.en ? *text.en : *text.ru, ru = text.ru ? *text.ru : *text.en;
  return {{"{0}", "{0}"}, {Argument(en, ru)}};
}

Cell or_missing(Message message) { return message.empty() ? Cell() : Cell(std::move(message)); }

std::vector<Column> columns() {
  using enum ColumnType;
  return {column("organisation", {"Organisation", "Организация"}),
          column("id", {"No.", "№"}),
          column("title", {"Indicator", "Показатель"}),
          column("formula", {"Formula", "Формула"}),
          column("numerator", {"Counted", "Числитель"}, number),
          column("denominator", {"Of how many", "Знаменатель"}, number),
          column("value", {"Value, %", "Значение, %"}, number),
          column("target", {"Target, %", "Цель, %"}, number),
          column("distance", {"Distance, points", "До цели, п. п."}, number),
          column("outcome", {"Outcome", "Итог"}, state),
          machine_column("share", {"Share", "Доля"}, ratio),
          machine_column("year", {"Year", "Год"}, number),
          machine_column("sources", {"Denominator of", "Знаменатель из"}, list),
          machine_column("unsure", {"Age not certain", "Возраст не ясен"}, number),
          machine_column("programme", {"Programme", "Программа"}),
          machine_column("units", {"Units with data", "Организаций с данными"}, number),
          machine_column("without", {"Units without a denominator", "Без знаменателя"}, number)};
}

Keyword outcome_of(const IndicatorValue& value, std::optional<std::int64_t> target) {
  if (!value.is_known()) return {"no-data", {"no data", "нет данных"}};
  if (!target) return {"no-target", {"no target", "нет цели"}};
  // Exact: n / d · 100 ≥ target.
  if (*value.numerator * 100 >= *target * *value.denominator) return {"reached", {"● reached", "● достигнут"}};
  return {"not-reached", {"▲ not reached", "▲ не достигнут"}};
}

IndicatorValue rounded(IndicatorValue value) {
  if (value.numerator) value.numerator = rounded_count(*value.numerator);
  if (value.denominator) value.denominator = rounded_count(*value.denominator);
  return value;
}

// The outcome of a share whose halves were rounded down, where every share that they may come from has it; else "…".
Cell surely(const IndicatorValue& rounded, std::optional<std::int64_t> target) {
  if (!rounded.is_known() || !target) return outcome_of(rounded, target);
  constexpr std::int64_t lost = 4;
  IndicatorValue least = rounded, most = rounded;
  *least.denominator += lost;
  *most.numerator += lost;
  Keyword outcome = outcome_of(least, target);
  return outcome.id == outcome_of(most, target).id ? Cell(std::move(outcome)) : Cell("…");
}

double to_tenths(double number) { return std::round(number * 10) / 10; }

class Rows {
 public:
  explicit Rows(const ReportInput& input) : input_(&input) {}

  Row row(const IndicatorValue& value) const {
    const int year = year_of(input_->as_of);
    const auto target = target_of(*value.programme, *value.indicator, year);
    Row row{{organisation_of(*value.programme), std::string(*value.indicator->id),
             or_missing(both(value.indicator->title)), or_missing(both(value.indicator->formula))},
            {}};
    add_numbers(value, target, row.cells);
    row.cells.emplace_back(static_cast<std::int64_t>(year));
    CellList sources;
    for (const std::string& each : value.sources) sources.emplace_back(each);
    row.cells.emplace_back(std::move(sources));
    row.cells.push_back(is_redacted(*input_) ? Cell() : Cell(value.unsure));
    row.cells.emplace_back(value.programme->name());
    const bool is_sum = value.units + value.without > 0;
    row.cells.push_back(is_sum ? Cell(value.units) : Cell());
    row.cells.push_back(is_sum ? Cell(value.without) : Cell());
    return row;
  }

 private:
  // Redacted, a share of which either side is below 5 is left out whole: no part of it may give away another.
  bool is_withheld(const IndicatorValue& value) const {
    if (!is_redacted(*input_) || !value.numerator) return false;
    return value.denominator ? is_small_share(*value.numerator, *value.denominator)
                             : rounded_count(*value.numerator) == 0;
  }

  void add_numbers(const IndicatorValue& exact, std::optional<std::int64_t> target, std::vector<Cell>& cells) const {
    if (is_withheld(exact)) {
      for (int i = 0; i < 3; ++i) cells.emplace_back("…");
      cells.emplace_back(target);
      for (int i = 0; i < 3; ++i) cells.emplace_back("…");
      return;
    }
    const bool redacted = is_redacted(*input_);
    const IndicatorValue value = redacted ? rounded(exact) : exact;
    const bool known = value.is_known();
    const double percent = known ? percent_of(*value.numerator, *value.denominator) : 0;
    cells.emplace_back(value.numerator);
    cells.push_back(exact.denominator ? lone_count(*exact.denominator, redacted) : Cell());
    cells.push_back(known ? Cell(percent) : Cell());
    cells.emplace_back(target);
    cells.push_back(known && target ? Cell(to_tenths(percent - static_cast<double>(*target))) : Cell());
    cells.push_back(redacted ? surely(value, target) : Cell(outcome_of(value, target)));
    cells.push_back(known ? Cell(Ratio{*value.numerator, *value.denominator}) : Cell());
  }

  const ReportInput* input_;
};

// Ids of indicators, after the organisation where there are several: "School 1: I1 and I2; School 2: I1".
class Named {
 public:
  explicit Named(bool several) : several_(several) {}
  void add(const IndicatorValue& value) {
    if (ids_.empty() || ids_.back().first != value.programme) ids_.push_back({value.programme, {}});
    ids_.back().second.emplace_back(*value.indicator->id);
  }
  bool empty() const { return ids_.empty(); }
  Argument words() const {
    Argument all("");
    for (const auto& [programme, ids] : ids_) {
      const Argument names = listed(ids, ids.size());
      const std::string before = (all.en.empty() ? "" : "; ") + (several_ ? organisation_of(*programme) + ": " : "");
      all.en += before + names.en;
      all.ru += before + names.ru;
    }
    return all;
  }

 private:
  bool several_;
  std::vector<std::pair<const Programme*, std::vector<std::string>>> ids_;
};

void add_indicators_notes(const std::vector<IndicatorValue>& values, bool several, const ReportInput& input,
                          Document& into) {
  Named without(several), aimless(several), unsure(several);
  for (const IndicatorValue& each : values) {
    if (!each.is_known()) without.add(each);
    if (!target_of(*each.programme, *each.indicator, year_of(input.as_of))) aimless.add(each);
    if (each.unsure > 0) unsure.add(each);
  }
  if (!without.empty())
    into.notes.push_back({{"No data (no denominator, a denominator of 0, or nobody was counted): {0}.",
                           "Нет данных (нет знаменателя, он равен 0 или никто не учтён): {0}."},
                          {without.words()}});
  if (!aimless.empty())
    into.notes.push_back({{"No target is set for {0}: {1}.", "На {0} год цель не задана: {1}."},
                          {year_of(input.as_of), aimless.words()}});
  if (!unsure.empty())
    into.notes.push_back({{"People whose age is not certain are not counted: {0}.",
                           "Люди, чей возраст точно не известен, не учтены: {0}."},
                          {unsure.words()}});
}

// A name of a programme that no other one has and that is never empty.
std::string unit_of(const Programme& programme) { return "/" + programme.folder; }

using Shares = std::map<std::string, UnitShare, std::less<>>;

// What the programmes that have others below them reach with all of those: by unit_of.
std::map<std::string, Shares> shares_from_below(const ReportInput& input, const std::vector<IndicatorValue>& values) {
  std::map<const Programme*, std::vector<IndicatorValue>> by_programme;
  for (const IndicatorValue& each : values) by_programme[each.programme].push_back(each);
  Rollup rollup;
  for (const auto& [programme, own] : by_programme) {
    Statement said;
    said.as_of = input.as_of;
    if (programme->parent) said.above = unit_of(*programme->parent);
    said.counts = indicator_counts(own);
    if (is_redacted(input)) said.counts = redacted(said.counts);
    rollup.add(unit_of(*programme), std::move(said));
  }
  constexpr int never_stale = std::numeric_limits<int>::max();
  const auto nodes = tree_of(rollup, input.as_of, never_stale);
  std::map<std::string, Shares> shares;
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
    if (nodes[i + 1].depth > nodes[i].depth) shares[nodes[i].id] = nodes[i].shares;
  return shares;
}

// Numerators and denominators of those below are added up, never percentages; true where there are any.
bool roll_up(const ReportInput& input, std::vector<IndicatorValue>& values) {
  const auto shares = shares_from_below(input, values);
  bool any = false;
  for (IndicatorValue& each : values) {
    const auto unit = shares.find(unit_of(*each.programme));
    if (unit == shares.end()) continue;
    const auto share = unit->second.find(*each.programme->effective.profile->id + "/" + *each.indicator->id);
    if (share == unit->second.end()) continue;
    each.units = share->second.units;
    each.without = share->second.without;
    if (each.units == 0) continue;
    any = true;
    each.numerator = share->second.numerator;
    each.denominator = share->second.denominator;
  }
  return any;
}

Message satisfied_from(const ReportInput& input) {
  for (const Programme* programme : programmes_in(input))
    for (const ProfileQuestion& each : programme->effective.profile->questions)
      if (each.satisfied_from && each.most)
        return {{"Satisfied: who answered {0} or more of {1} to “{2}” afterwards.",
                 "Довольны — ответившие на выходе {0} и больше из {1} на вопрос «{2}»."},
                {*each.satisfied_from,
                 *each.most,
                 {std::string(each.title.in(Language::en)), std::string(each.title.in(Language::ru))}}};
  return {};
}

void build_indicators(const ReportInput& input, Document& into) {
  std::vector<IndicatorValue> values;
  for (const Programme* programme : programmes_in(input))
    for (IndicatorValue& each : indicators_on_day(input, *programme)) values.push_back(std::move(each));
  const bool rolled_up = roll_up(input, values);
  Section section{
      "indicators", {{"Indicators of {0}", "Показатели за {0} год"}, {year_of(input.as_of)}}, {}, columns(), {}};
  const bool several = !values.empty() && values.front().programme != values.back().programme;
  const Rows rows(input);
  for (const IndicatorValue& each : values) {
    section.rows.push_back(rows.row(each));
    if (several) section.rows.back().group = Cell(organisation_of(*each.programme));
  }
  if (Message threshold = satisfied_from(input); !threshold.empty()) section.paragraphs.push_back(std::move(threshold));
  if (input.since)
    section.paragraphs.push_back(
        {{"--since {0} leaves out earlier answers of questionnaires; what is counted of people and pairs is as it is "
          "on "
          "the day of the report.",
          "--since {0} не учитывает более ранние анкеты; то, что считается по людям и парам, — на день отчёта."},
         {short_date(*input.since)}});
  if (rolled_up)
    section.paragraphs.push_back(
        {{"Where others stand below a programme, numerators and denominators of all are added up, never percentages; "
          "those without a denominator are left out and counted in the last column.",
          "Если ниже есть другие программы, складываются числители и знаменатели всех, а не проценты; организации без "
          "знаменателя не учтены и посчитаны в последнем столбце."},
         {}});
  for (Column& each : section.columns) {
    if (each.id == "organisation") each.for_people = several;
    if (each.id == "units" || each.id == "without") each.for_people = rolled_up;
  }
  // Bars of several schools would all be called alike.
  if (!values.empty() && !several)
    section.charts.push_back({ChartKind::bars, section.title, "id", {"value", "target"}});
  into.sections.push_back(std::move(section));
  if (values.empty())
    into.notes.push_back(
        {{"The profile of the programme names no indicators.", "Профиль программы не задаёт показателей."}, {}});
  add_indicators_notes(values, several, input, into);
  add_pairs_note(input, into);
}

}  // namespace

extern const Report indicators_report;
const Report indicators_report{
    .info = {.name = "indicators",
             .doc = {"figures of the methodology: formula, value, target of the year, distance",
                     "показатели методики: формула, значение, цель года, расстояние до неё"},
             .by = {},
             .since = true},
    .title = {{"Indicators", "Показатели"}, {}},
    .build = build_indicators,
};

}  // namespace mentor
