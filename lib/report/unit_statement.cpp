#include "report/unit_statement.h"

#include <algorithm>

#include "report/builder.h"
#include "report/counts.h"
#include "report/items.h"
#include "report/labels.h"
#include "report/pair_view.h"
#include "report/people.h"
#include "report/scope.h"
#include "report/survey_view.h"

namespace mentor {

namespace {

void add_items(const std::vector<ReportItem>& items, Counts& counts) {
  if (items.empty()) return;
  counts.add("items", static_cast<std::int64_t>(items.size()));
  for (const Keyword& state : state_labels()) counts.add("items." + state.id, 0);
  for (const ReportItem& each : items) {
    counts.add("items." + keyword_of(each.state.state).id, 1);
    counts.add("items.unreadable", each.item->reading->kind == DeadlineKind::unreadable);
  }
}

void count_people(const std::vector<PersonView>& people, Counts& counts) {
  if (people.empty()) return;
  counts.add("people", static_cast<std::int64_t>(people.size()));
  for (const PersonView& each : people) {
    counts.add("mentors", each.is_mentor);
    counts.add("mentees", each.is_mentee());
    counts.add("curators", each.is_curator);
    counts.add("requests", 0), counts.add("requests.served", 0);
    for (const RequestView& request : each.requests) {
      const std::string form = "form." + request.request->form.value;
      const bool served = request.served_by != nullptr;
      counts.add("requests", 1), counts.add("requests.served", served);
      counts.add(form + ".requests", 1), counts.add(form + ".served", served);
    }
    for (const ConsentView& consent : each.consents) {
      counts.add("consents." + *consent.consent->id + ".demanded", 1);
      counts.add("consents." + *consent.consent->id + ".given", consent.given);
    }
  }
}

void add_pairs(const std::vector<PairView>& pairs, Counts& counts) {
  if (pairs.empty()) return;
  counts.add("pairs", static_cast<std::int64_t>(pairs.size()));
  for (const PairView& each : pairs) {
    counts.add("pairs.running", each.is_running);
    for (const Light light : {Light::on_track, Light::needs_check_in, Light::too_early})
      counts.add("pairs." + keyword_of(light).id, each.light == light);
    counts.add("meetings.due", each.due);
    counts.add("meetings.held", each.held);
  }
}

void count_growth(const std::string& profile, const std::map<GrowthKey, Growth>& growth, Counts& counts) {
  for (const auto& [key, value] : growth) {
    const std::string name =
        "question." + profile + "/" + std::get<2>(key) + (std::get<1>(key) == 1 ? ".mentor" : ".mentee");
    counts.add(name + ".n", value.n);
    counts.add(name + ".before", value.before);
    counts.add(name + ".after", value.after);
  }
}

// The last day on which something is known to have happened: a change of the files, or what they tell.
std::optional<Date> last_event(const ReportInput& input, const std::vector<ReportItem>& items,
                               const std::vector<PairView>& pairs) {
  std::optional<Date> last;
  const auto add = [&](std::optional<Date> day) {
    if (day && *day <= input.as_of) last = std::max(last.value_or(*day), *day);
  };
  if (input.revised) add(input.revised->on);
  for (const ReportItem& each : items)
    for (const Date day : each.done) add(day);
  for (const PairView& each : pairs) add(each.last_held);
  return last;
}

bool is_whole(std::string_view name) {
  return name == "people" || name == "mentors" || name == "mentees" || name == "pairs" || name == "requests";
}

// What an earlier redaction left behind stays as it is.
bool is_mark(std::string_view name) { return name == redacted_mark || name.ends_with(hidden_mark); }

// Indicators of which neither side is small, rounded down; the others only as hidden.
void add_shares(const Counts& counts, Counts& shown) {
  constexpr std::string_view top = ".numerator";
  for (const auto& [name, number] : counts.all()) {
    if (!name.starts_with("indicator.") || !name.ends_with(top)) continue;
    const std::string id = name.substr(0, name.size() - top.size());
    const auto whole = counts.find(id + ".denominator");
    if (!whole) continue;
    if (is_small_share(number, *whole)) {
      shown.add(id + std::string(hidden_mark), 1);
      continue;
    }
    shown.add(name, rounded_count(number));
    shown.add(id + ".denominator", rounded_count(*whole));
  }
}

std::string above_of(const Programme& programme) { return programme.parent ? programme.parent->name() : std::string(); }

}  // namespace

Counts redacted(const Counts& counts) {
  Counts shown;
  bool any = false;
  for (const auto& [name, number] : counts.all()) {
    const bool is_plan = name == "items" || name.starts_with("items.") || name == "errors" || is_mark(name);
    if (is_plan) shown.add(name, number);
    any = any || !is_plan;
    if (!is_whole(name)) continue;
    if (rounded_count(number) > 0)
      shown.add(name, rounded_count(number));
    else
      shown.add(name + std::string(hidden_mark), 1);
  }
  add_shares(counts, shown);
  if (any && !shown.find(redacted_mark)) shown.add(redacted_mark, 1);
  return shown;
}

Counts indicator_counts(const std::vector<IndicatorValue>& values) {
  Counts counts;
  for (const IndicatorValue& each : values) {
    const std::string name = "indicator." + *each.programme->effective.profile->id + "/" + *each.indicator->id;
    if (each.numerator) counts.add(name + ".numerator", *each.numerator);
    if (each.denominator && *each.denominator > 0) counts.add(name + ".denominator", *each.denominator);
  }
  return counts;
}

Statement statement_of(const ReportInput& input, const Programme& programme) {
  const auto items = items_in(input, programme);
  const auto pairs = pairs_on_day(input, programme);
  Statement said;
  said.as_of = input.as_of;
  said.title = organisation_of(programme);
  if (programme.file.level) said.level = keyword_of(*programme.file.level).id;
  said.above = above_of(programme);
  if (input.revised) said.version = input.revised->version;
  said.changed = last_event(input, items, pairs);
  for (const auto& each : programme.file.units) said.expects.push_back(*each);
  std::sort(said.expects.begin(), said.expects.end());
  add_items(items, said.counts);
  count_people(people_on_day(input, programme), said.counts);
  add_pairs(pairs, said.counts);
  said.counts.merge(indicator_counts(indicators_on_day(input, programme)));
  count_growth(*programme.effective.profile->id, growth_on_day(input, programme), said.counts);
  if (is_redacted(input)) said.counts = redacted(said.counts);
  return said;
}

std::vector<Column> statement_columns(std::initializer_list<std::string_view> for_people) {
  using enum ColumnType;
  std::vector<Column> columns = {column("programme", {"Id", "Номер"}),
                                 column("organisation", {"Organisation", "Организация"}),
                                 column("level", {"Level", "Уровень"}),
                                 column("above", {"Belongs to", "Входит в"}),
                                 column("as-of", {"As of", "На дату"}, date),
                                 column("changed", {"Last change", "Последнее изменение"}, date),
                                 column("version", {"Version of the files", "Версия файлов"}),
                                 column("times", {"Times received", "Получено раз"}, number),
                                 column("expects", {"Units below", "Кто отчитывается"}, list),
                                 column("counts", {"Counts", "Числа"}, records)};
  for (Column& each : columns)
    each.for_people = std::find(for_people.begin(), for_people.end(), each.id) != for_people.end();
  return columns;
}

std::vector<Cell> statement_cells(const std::string& unit, const Statement& statement, std::int64_t times) {
  CellList expects;
  for (const std::string& each : statement.expects) expects.emplace_back(each);
  CellRecord counts;
  for (const auto& [name, number] : statement.counts.all()) counts.emplace_back(name, number);
  const auto or_missing = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
  return {unit,
          or_missing(statement.title),
          level_cell(statement.level),
          or_missing(statement.above),
          statement.as_of,
          statement.changed,
          or_missing(statement.version),
          times,
          Cell(std::move(expects)),
          Cell(std::move(counts))};
}

}  // namespace mentor
