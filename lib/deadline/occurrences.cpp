#include <algorithm>
#include <bitset>

#include "deadline/days.h"
#include "deadline/lists.h"
#include "deadline/resolve.h"
#include "deadline/terms.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;
using std::chrono::days;

// The days within which occurrences must be due, and the months, where the bounds name months without a year.
struct Bounds {
  std::optional<Date> first;
  std::optional<Date> last;
  std::optional<std::bitset<13>> months;
  std::optional<Date> phase;  // when counting every second, third … unit begins

  bool admits(Date due) const {
    if ((first && due < *first) || (last && due > *last)) return false;
    return !months || months->test(static_cast<std::size_t>(month_of(due)));
  }
};

void narrow(Bounds& bounds, std::optional<Date> first, std::optional<Date> last) {
  if (first) bounds.first = bounds.first ? std::max(*bounds.first, *first) : *first;
  if (last) bounds.last = bounds.last ? std::min(*bounds.last, *last) : *last;
}

// «ежемесячно, сентябрь – май»: the months of every year.
bool is_months_of_any_year(const CalendarItem& item) {
  const CalendarExpr& expr = main_expr(item);
  if (expr.year.written() || expr.year.word != YearRef::Word::none || expr.year.school) return false;
  const bool shape = expr.shape == Shape::month || expr.shape == Shape::season || expr.shape == Shape::quarter ||
                     expr.shape == Shape::half_year;
  return shape && (item.role == Role::at || item.role == Role::range);
}

void add_months_of(const CalendarItem& item, Bounds& bounds) {
  // Any year will do: only the months count.
  constexpr int some_year = 2001;
  CalendarItem copy = item;
  copy.from.year.number = copy.to.year.number = some_year;
  const auto from = days_of(item.role == Role::range ? copy.from : copy.to, nullptr), to = days_of(copy.to, nullptr);
  if (!from || !to) return;
  if (!bounds.months) bounds.months.emplace();
  for (int month = month_of(from->first);; month = month % 12 + 1) {
    bounds.months->set(static_cast<std::size_t>(month));
    if (month == month_of(to->last)) break;
  }
}

// A phrase may name several stretches («ежемесячно, 2022 и 2023 годы»): from the first to the last of them.
std::optional<Deadline::Error> read_bounds(PhraseTree& tree, const DeadlineContext& context, Bounds& bounds) {
  Bounds stated;
  bool open_start = false, open_end = false, any = false;
  for (CalendarItem& item : tree.bounds) {
    if (is_months_of_any_year(item)) {
      add_months_of(item, bounds);
      continue;
    }
    if (auto error = complete(item, context, tree.notes)) return error;
    const ItemDays found = days_of(item, context.calendar);
    if (item.role == Role::since || item.role == Role::range) bounds.phase = found.from;
    if (item.role == Role::since || item.role == Role::until) {
      narrow(bounds, found.from, found.to);
      continue;
    }
    any = true;
    open_start = open_start || !found.from;
    open_end = open_end || !found.to;
    if (found.from) stated.first = stated.first ? std::min(*stated.first, *found.from) : *found.from;
    if (found.to) stated.last = stated.last ? std::max(*stated.last, *found.to) : *found.to;
  }
  if (any) narrow(bounds, open_start ? std::nullopt : stated.first, open_end ? std::nullopt : stated.last);
  if (context.period && !(bounds.first && bounds.last)) {
    if (!bounds.first) bounds.first = context.period->first;
    if (!bounds.last) bounds.last = context.period->last;
  }
  if (!bounds.first || !bounds.last) return needs_period_error();
  return std::nullopt;
}

// One pattern of a recurrence in the unit that holds it; nothing where it has no such day.
class OccurrenceMaker {
 public:
  OccurrenceMaker(const PhraseTree& tree, const Bounds& bounds, const DeadlineContext& context,
                  std::vector<Window>& out)
      : tree_(tree), bounds_(bounds), calendar_(context.calendar), out_(out) {}

  // False where there would be too many.
  bool run() {
    const RepeatUnit unit = tree_.recurrence->unit;
    if (unit == RepeatUnit::school_term) return run_terms();
    // A unit around: a due day may lie outside the unit that it belongs to.
    const Date start = *bounds_.first - days(tree_.recurrence->unit >= RepeatUnit::half_year ? 370 : 100);
    for (Period part = unit_of(start); part.first <= *bounds_.last + days(1); part = unit_of(part.last + days(1))) {
      if (in_phase(part) && !is_summer(part)) add_unit(part);
      if (out_.size() > most_occurrences) return false;
      if (year_of(part.last) >= 9990) break;
    }
    return true;
  }

 private:
  Period unit_of(Date day) const {
    return tree_.recurrence->school ? school_half_around(day) : unit_around(tree_.recurrence->unit, day);
  }

  // June to August is no half of a school year.
  bool is_summer(const Period& unit) const { return tree_.recurrence->school && month_of(unit.first) == 6; }

  bool run_terms() {
    for (const SchoolTerm& term : calendar_->terms()) {
      if (tree_.items.empty()) add(term.days.first, term.days.last);
      for (const CalendarItem& item : tree_.items) {
        const Period part = part_of_term(term.days, item.to.n);
        const bool until = item.role == Role::until;
        add(until ? term.days.first : part.first, until && item.to.n == 1 ? part.first : part.last);
      }
    }
    return true;
  }

  // "every two years from 2022": only where it is said when the counting begins.
  bool in_phase(const Period& unit) const {
    const Recurrence& recurrence = *tree_.recurrence;
    if (recurrence.every == 1) return true;
    const Period start = unit_around(recurrence.unit, *bounds_.phase);
    return unit.first >= start.first && units_between(recurrence.unit, start.first, unit.first) % recurrence.every == 0;
  }

  void add_unit(const Period& unit) {
    if (tree_.recurrence->reporting && (unit.first < *bounds_.first || unit.last > *bounds_.last)) return;
    if (tree_.items.empty()) return add_whole(unit);
    for (const CalendarItem& item : tree_.items) add_item(item, unit);
  }

  void add(std::optional<Date> from, Date to) {
    if (tree_.recurrence->term_time && !is_term_time(to)) return;
    if (tree_.recurrence->reporting || bounds_.admits(to)) out_.push_back({from, to, std::nullopt, Mark::none});
  }

  void add_whole(const Period& unit) {
    const auto& weekdays = tree_.recurrence->weekdays;
    if (weekdays.empty()) {
      if (tree_.recurrence->reporting) {
        const Period next = unit_around(RepeatUnit::month, unit.last + days(1));
        return add(next.first, next.last);
      }
      return add(unit.first, unit.last);
    }
    for (const int weekday : weekdays) {
      const Date day = unit.first + days(weekday - 1);
      add(day, day);
    }
  }

  bool is_term_time(Date day) const {
    return std::ranges::any_of(calendar_->terms(), [&](const SchoolTerm& term) { return term.days.contains(day); });
  }

  // The month in which a day of any month falls: the month itself; the one after the reporting period.
  Date month_for(const CalendarItem& item, const Period& unit) const {
    if (tree_.recurrence->reporting) return unit.last + days(1);
    const bool counted =
        tree_.recurrence->unit == RepeatUnit::quarter || tree_.recurrence->unit == RepeatUnit::half_year;
    if (counted && item.role == Role::until) return unit.last + days(1);
    return unit.last;
  }

  void fill(CalendarExpr& expr, const CalendarItem& item, const Period& unit) const {
    const bool generic = expr.month == 0 && expr.shape >= Shape::day && expr.shape <= Shape::month_week;
    if (generic) {
      const bool nth = expr.of > 0;
      const Date month = nth ? add_months(unit.first, expr.of - 1) : month_for(item, unit);
      expr.year.number = year_of(month);
      expr.month = month_of(month);
      // «до 31 числа каждого месяца»: a shorter month has its last day.
      if (expr.shape == Shape::day && expr.day > days_in_month(expr.year.number, expr.month)) expr.day = -1;
      return;
    }
    if (expr.shape == Shape::half_year && expr.n == 0) {
      const bool spring = month_of(unit.first) <= 6;
      const bool of_school = tree_.recurrence->school;
      expr.n = spring == of_school ? 2 : 1;
      expr.year = {year_of(unit.first) - (of_school && spring ? 1 : 0), of_school, YearRef::Word::none};
      return;
    }
    if (expr.shape == Shape::quarter_part && expr.of == 0) expr.of = (month_of(unit.first) - 1) / 3 + 1;
    const bool school = expr.year.school || tree_.recurrence->unit == RepeatUnit::school_year;
    const int next = tree_.recurrence->reporting || expr.year.word == YearRef::Word::next ? 1 : 0;
    expr.year = {year_of(unit.first) + next, school, YearRef::Word::none};
    expr = in_calendar_year(expr);
  }

  void add_item(CalendarItem item, const Period& unit) {
    fill(item.from, item, unit);
    fill(item.to, item, unit);
    ItemDays found = days_of(item, calendar_);
    if (item.role == Role::range && found.from && found.to && *found.from > *found.to) {
      --item.from.year.number;
      found = days_of(item, calendar_);
    }
    // «с 1 сентября ежегодно» lasts to the end of the year.
    if (item.role == Role::since && found.from) found.to = unit.last;
    // A recurring "until" starts on the first day of its year (month, quarter).
    if (item.role == Role::until && found.to) found.from = unit_of(*found.to).first;
    if (found.to && (!found.from || *found.from <= *found.to)) add(found.from, *found.to);
  }

  const PhraseTree& tree_;
  const Bounds& bounds_;
  const Calendar* calendar_;
  std::vector<Window>& out_;
};

std::optional<Deadline::Error> check_patterns(const PhraseTree& tree, const Calendar* calendar) {
  for (const CalendarItem& item : tree.items)
    if (auto error = check_pattern(item, calendar)) return error;
  return std::nullopt;
}

void note_guesses(PhraseTree& tree) {
  const Recurrence& recurrence = *tree.recurrence;
  if (recurrence.at_least)
    tree.notes.push_back(
        {{"“at least” was read as exactly so often", "«не реже» прочитано как «ровно столько раз»"}, {}});
  for (const CalendarItem& item : tree.items)
    if (item.to.shape == Shape::day && item.to.month == 0 && item.to.of == 0 && item.to.day > 28)
      tree.notes.push_back(
          {{"in shorter months the last day was taken", "в более коротких месяцах взят последний день"}, {}});
  for (const CalendarItem& item : tree.items)
    if (item.role == Role::since)
      tree.notes.push_back({{"it is not said until when: read as until the end of the year",
                             "не сказано, до какого дня: прочитано как «до конца года»"},
                            {}});
  const bool quarterly = recurrence.unit == RepeatUnit::quarter || recurrence.unit == RepeatUnit::half_year;
  for (const CalendarItem& item : tree.items)
    if (quarterly && !recurrence.reporting && item.to.shape == Shape::day && item.to.month == 0 && item.to.of == 0)
      tree.notes.push_back(
          {{"no month is named: “until” was read as of the month after, else the last month of the period",
            "месяц не назван: «до» прочитано как месяц после отчётного, иначе последний месяц"},
           {}});
}

// In the plan of a school year half-years are halves of that.
void choose_halves(PhraseTree& tree, const DeadlineContext& context) {
  Recurrence& recurrence = *tree.recurrence;
  if (recurrence.unit != RepeatUnit::half_year || recurrence.every > 1) return;
  const bool in_school_plan = context.period && school_year_of_plan(*context.period);
  if (in_school_plan && !recurrence.school)
    tree.notes.push_back({{"the half-years were read as those of the school year of the plan",
                           "полугодия прочитаны как полугодия учебного года плана"},
                          {}});
  else if (!in_school_plan && recurrence.school)
    tree.notes.push_back({{"the half-years were read as those of the calendar year",
                           "полугодия прочитаны как полугодия календарного года"},
                          {}});
  recurrence.school = in_school_plan;
}

bool says_start(const CalendarItem& item) { return item.role == Role::since || item.role == Role::range; }

// What cannot be computed without guessing has no windows.
bool has_dates(PhraseTree& tree, const Calendar* calendar) {
  const Recurrence& recurrence = *tree.recurrence;
  const bool terms = recurrence.unit == RepeatUnit::school_term || recurrence.term_time ||
                     std::ranges::any_of(tree.items, has_no_days);
  const bool of_each = recurrence.unit == RepeatUnit::school_term || recurrence.term_time;
  const bool school_term =
      recurrence.unit == RepeatUnit::half_term || (terms && (!of_each || !calendar || calendar->terms().empty()));
  if (school_term)
    tree.notes.push_back({{"the days of school terms are not known: a calendar file can name them (`terms`)",
                           "дни учебных четвертей не известны: их можно указать в файле календаря (`terms`)"},
                          {}});
  const bool unphased = recurrence.every > 1 && std::ranges::none_of(tree.bounds, says_start);
  if (unphased)
    tree.notes.push_back({{"it is not said when the counting begins, so no dates were computed",
                           "не сказано, с какого времени считать, поэтому даты не вычислены"},
                          {}});
  // «1 раз в четверть, 5 числа»: in which of its months?
  const bool inside = recurrence.unit == RepeatUnit::school_term &&
                      std::ranges::any_of(tree.items, [](const CalendarItem& item) { return !has_no_days(item); });
  if (inside)
    tree.notes.push_back({{"it is not said in which month of the term, so no dates were computed",
                           "не сказано, в каком месяце четверти, поэтому даты не вычислены"},
                          {}});
  const bool several = recurrence.times > 1 && tree.items.empty() && recurrence.weekdays.empty();
  if (several)
    tree.notes.push_back({{"it is not said on which days, so no dates were computed",
                           "не сказано, в какие дни, поэтому даты не вычислены"},
                          {}});
  return !school_term && !unphased && !inside && !several;
}

}  // namespace

std::optional<Deadline::Error> resolve_recurrence(PhraseTree& tree, const DeadlineContext& context,
                                                  std::vector<Window>& windows) {
  if (auto error = check_patterns(tree, context.calendar)) return error;
  if (!has_dates(tree, context.calendar)) return std::nullopt;
  choose_halves(tree, context);
  Bounds bounds;
  if (auto error = read_bounds(tree, context, bounds)) return error;
  if (tree.recurrence->every > 1 && !bounds.phase) return std::nullopt;
  note_guesses(tree);
  if (OccurrenceMaker(tree, bounds, context, windows).run()) {
    if (windows.empty())
      tree.notes.push_back({{"no occurrence is due within the period", "ни один срок не попадает в период"}, {}});
    return std::nullopt;
  }
  windows.clear();
  tree.notes.push_back({{"there are too many occurrences to list", "сроков слишком много, чтобы их перечислить"}, {}});
  return std::nullopt;
}

}  // namespace mentor
