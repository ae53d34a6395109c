#include <algorithm>

#include "deadline/days.h"
#include "deadline/lists.h"
#include "deadline/resolve.h"
#include "deadline/terms.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;
using Word = YearRef::Word;

Deadline::Error error_at(Span span, Message message) {
  Deadline::Error error;
  error.offset = span.begin;
  error.length = span.size();
  error.message = std::move(message);
  return error;
}

Deadline::Error no_such_day(Span where) {
  return error_at(where, {{"there is no such day in the calendar", "такого дня нет в календаре"}, {}});
}

// Both ends of a range in the years that go together: a year written once serves both, across New Year where the
// months demand it.
void set_years(CalendarItem& item, YearRef year) {
  CalendarExpr& main = main_expr(item);
  main.year = year;
  main = in_calendar_year(main);
  if (item.role != Role::range) return;
  item.from.year = year;
  item.from = in_calendar_year(item.from);
}

bool wraps(const CalendarItem& item, const Calendar* calendar) {
  const auto from = days_of(item.from, calendar), to = days_of(item.to, calendar);
  return from && to && from->first > to->last && month_of(from->first) > month_of(to->last);
}

// A range with the year on one side only.
void share_range_year(CalendarItem& item, const Calendar* calendar, std::vector<Message>& notes) {
  if (item.role != Role::range) return;
  const bool from = item.from.year.written(), to = item.to.year.written();
  if (from == to) return;
  if (to) {
    item.from.year = item.to.year;
    item.from = in_calendar_year(item.from);
    if (wraps(item, calendar)) --item.from.year.number;
  } else {
    item.to.year = item.from.year;
    item.to = in_calendar_year(item.to);
    if (wraps(item, calendar)) ++item.to.year.number;
  }
  if (item.from.year.number != item.to.year.number && item.to.shape != Shape::year)
    notes.push_back({{"the range was read across New Year", "промежуток прочитан через Новый год"}, {}});
}

std::optional<Date> anchor(const CalendarItem& item, const Calendar* calendar) {
  const auto days = days_of(main_expr(item), calendar);
  if (!days) return std::nullopt;
  return item.role == Role::since ? days->first : days->last;
}

// The item in the year `number`; the range wrapped backwards from its end.
CalendarItem in_year(CalendarItem item, YearRef year, const Calendar* calendar) {
  set_years(item, year);
  if (item.role == Role::range && wraps(item, calendar)) --item.from.year.number;
  return item;
}

struct Candidates {
  std::vector<CalendarItem> whole;      // wholly inside the period
  std::vector<CalendarItem> inside;     // due inside it
  std::optional<CalendarItem> nearest;  // the first that is due after the period begins, else the last before
};

bool lies_whole_in(const CalendarItem& item, const Period& period, const Calendar* calendar) {
  const CalendarExpr& expr = main_expr(item);
  const Date year = expr.year.school ? school_year(expr.year.number).first : year_period(expr.year.number).first;
  if (item.role == Role::until && !expr.year.school) return true;
  if (expr.shape == Shape::year_part && item.role != Role::since) return period.contains(year);
  const ItemDays days = days_of(item, calendar);
  return !days.from || period.contains(*days.from);
}

Candidates candidates(const CalendarItem& item, YearRef year, const Period& period, const Calendar* calendar) {
  Candidates found;
  // A 29 February or a fifth Monday comes round within these years; more would change nothing but the time it takes.
  const int last = std::min(year_of(period.last) + 1, year_of(period.first) + 16);
  for (int number = year_of(period.first) - 1; number <= last; ++number) {
    year.number = number;
    CalendarItem tried = in_year(item, year, calendar);
    const auto day = anchor(tried, calendar);
    if (!day) continue;
    if (period.contains(*day)) {
      if (lies_whole_in(tried, period, calendar)) found.whole.push_back(tried);
      found.inside.push_back(tried);
    }
    const bool better = !found.nearest || *anchor(*found.nearest, calendar) < period.first;
    if (better) found.nearest = tried;
  }
  return found;
}

void note_choice(const CalendarItem& item, std::size_t count, bool named, std::vector<Message>& notes) {
  if (count < 2) return;
  notes.push_back({named ? Text{"the period has several such years; the one taken is {0}",
                                "в периоде несколько таких лет; взят {0}"}
                         : Text{"no year is written; the first one in the period was taken: {0}",
                                "год не указан; взят первый подходящий в периоде: {0}"},
                   {main_expr(item).year.number}});
}

// «в течение учебного года» in the plan of that year is as long as the plan: many end in May.
bool is_year_of_period(const CalendarItem& item, const Period& period) {
  const auto first = school_year_of_plan(period);
  return item.role == Role::at && item.to.shape == Shape::year && first && period != school_year(*first);
}

// «I полугодие» in the plan of a school year is half of that.
void take_school_half(const CalendarExpr& expr, YearRef& year, Word word, const Period& period,
                      std::vector<Message>& notes) {
  if (expr.shape != Shape::half_year || year.school || word != Word::none || !school_year_of_plan(period)) return;
  year.school = true;
  notes.push_back({{"read as half of the school year of the plan; write the year where a calendar one is meant",
                    "прочитано как полугодие учебного года плана; для календарного допишите год"},
                   {}});
}

// «до конца учебного года» and «в конце учебного года» in the plan of that year that ends before August: its end.
void take_end_of_plan(CalendarItem& item, const DeadlineContext& context, std::vector<Message>& notes) {
  const CalendarExpr& expr = main_expr(item);
  const bool end = expr.shape == Shape::year_part && expr.n == 3 && expr.year.school;
  if (!end || item.role == Role::range || item.role == Role::since || !context.period) return;
  const Date last = context.period->last;
  if (school_year_of_plan(*context.period) != expr.year.number || last == school_year(expr.year.number).last) return;
  const Period month = month_period(year_of(last), month_of(last));
  if (item.role == Role::at && last == month.last && month_of(last) == 5) return;
  const Span where = expr.where;
  if (item.role == Role::at) {
    item.role = Role::range;
    item.from = expr_of(month.first, where);
  }
  item.to = expr_of(last, where);
  notes.push_back(
      {{"the end of the school year was read as the end of the plan", "конец учебного года прочитан как конец плана"},
       {}});
}

std::optional<Deadline::Error> take_period(CalendarItem& item, const Period& period) {
  item.role = Role::range;
  item.from = expr_of(period.first, item.to.where);
  item.to = expr_of(period.last, item.to.where);
  return std::nullopt;
}

// The year of the plan that "next" and "previous" go from: the one in which it begins.
int year_of_plan(const Period& period, bool school) {
  return year_of(period.first) - (school && month_of(period.first) < 8 ? 1 : 0);
}

// Fills in the year where none is written.
std::optional<Deadline::Error> choose_year(CalendarItem& item, const DeadlineContext& context,
                                           std::vector<Message>& notes) {
  if (!context.period) {
    if (auto error = check_pattern(item, context.calendar)) return error;
    return needs_period_error();
  }
  YearRef year = main_expr(item).year;
  const Word word = year.word;
  year.word = Word::none;
  const bool of_years = main_expr(item).shape == Shape::year || main_expr(item).shape == Shape::year_part;
  if (of_years && !year.school && is_school_plan(*context.period)) {
    year.school = true;
    notes.push_back({{"“year” was read as the school year of the plan", "«год» прочитан как учебный год плана"}, {}});
  }
  take_school_half(main_expr(item), year, word, *context.period, notes);
  if (year.school && is_year_of_period(item, *context.period)) return take_period(item, *context.period);
  if (word == Word::next || word == Word::previous) {
    year.number = year_of_plan(*context.period, year.school) + (word == Word::next ? 1 : -1);
    item = in_year(item, year, context.calendar);
    note_choice(item, year_of(context.period->first) == year_of(context.period->last) ? 1 : 2, true, notes);
    return std::nullopt;
  }
  Candidates found = candidates(item, year, *context.period, context.calendar);
  if (!found.nearest) return error_at(where_of(item), {{"there is no such day", "такого дня не бывает"}, {}});
  const auto& fitting = found.whole.empty() ? found.inside : found.whole;
  item = fitting.empty() ? *found.nearest : fitting.front();
  note_choice(item, found.inside.size(), word != Word::none, notes);
  return std::nullopt;
}

// Weekdays that are written must be those of the date.
std::optional<Deadline::Error> check_weekday(const CalendarExpr& expr, Date day) {
  static constexpr Text names[] = {{"Monday", "понедельник"}, {"Tuesday", "вторник"}, {"Wednesday", "среда"},
                                   {"Thursday", "четверг"},   {"Friday", "пятница"},  {"Saturday", "суббота"},
                                   {"Sunday", "воскресенье"}};
  const auto right = static_cast<int>(std::chrono::weekday(day).iso_encoding());
  if (expr.shape != Shape::day || expr.weekday == 0 || expr.weekday == right) return std::nullopt;
  return error_at(expr.where, {{"{0} is a {1}, not a {2}", "{0} — это {1}, а не {2}"},
                               {to_iso(day), names[right - 1], names[expr.weekday - 1]}});
}

std::optional<Deadline::Error> check_expr(const CalendarExpr& expr, const Calendar* calendar) {
  const auto days = days_of(expr, calendar);
  if (const int year = expr.year.number; year < first_year || year > last_year)
    return error_at(expr.where, {{"years from {0} to {1} are read, not {2}", "читаются годы с {0} по {1}, а не {2}"},
                                 {first_year, last_year, year}});
  if (!days) return no_such_day(expr.where);
  return check_weekday(expr, days->first);
}

std::optional<Deadline::Error> check(const CalendarItem& item, const Calendar* calendar) {
  const bool range = item.role == Role::range;
  if (range || item.role == Role::since)
    if (auto error = check_expr(item.from, calendar)) return error;
  if (item.role != Role::since)
    if (auto error = check_expr(item.to, calendar)) return error;
  const ItemDays days = days_of(item, calendar);
  if (range && days.from && days.to && *days.from > *days.to)
    return error_at(where_of(item),
                    {{"the range ends before it begins", "промежуток кончается раньше, чем начинается"}, {}});
  return std::nullopt;
}

void note_coarse(const CalendarItem& item, const ItemDays& days, std::vector<Message>& notes) {
  const CalendarExpr& expr = main_expr(item);
  const bool day = expr.shape == Shape::day || expr.shape == Shape::month_weekday;
  if (item.role != Role::until || day || item.exclusive || !days.to || expr.n == 3) return;
  notes.push_back({{"the last day was taken to be included: {0}", "последний день считается включительно: {0}"},
                   {to_iso(*days.to)}});
}

void note_part(const CalendarExpr& expr, std::vector<Message>& notes) {
  if (expr.shape == Shape::year_part)
    notes.push_back({{"beginning, middle and end of a year were read as its first, middle and last months",
                      "начало, середина и конец года прочитаны как его первый, средние и последний месяцы"},
                     {}});
  if (expr.shape == Shape::year && expr.n == single_school_year && expr.year.written())
    notes.push_back({{"read as the school year {0}/{1}", "прочитано как {0}/{1} учебный год"},
                     {expr.year.number, expr.year.number + 1}});
  if (expr.shape == Shape::half_year && expr.of > 0)
    notes.push_back({{"beginning, middle and end of a half-year were read as its first, middle and last months",
                      "начало, середина и конец полугодия прочитаны как его первый, средние и последний месяцы"},
                     {}});
  if (expr.shape == Shape::quarter_part)
    notes.push_back({{"beginning, middle and end of a quarter were read as its three months",
                      "начало, середина и конец квартала прочитаны как его три месяца"},
                     {}});
}

// In the plan of a school year a half-year may be meant as half of that.
void note_half_year(const CalendarExpr& expr, const DeadlineContext& context, std::vector<Message>& notes) {
  if (expr.shape != Shape::half_year || expr.year.school || !context.period || !is_school_plan(*context.period)) return;
  notes.push_back({{"read as half of a calendar year; write “of the school year” where that is meant",
                    "прочитано как полугодие календарного года; для учебного допишите «учебного года»"},
                   {}});
}

void note_winter(const CalendarExpr& expr, bool written, std::vector<Message>& notes) {
  if (expr.shape != Shape::season || expr.n != 1 || !written) return;
  notes.push_back({{"winter of one year: December of {0} to February of {1}",
                    "зима с одним годом: с декабря {0} по февраль {1} года"},
                   {expr.year.number - 1, expr.year.number}});
}

}  // namespace

Deadline::Error needs_period_error() {
  Deadline::Error error;
  error.needs_period = true;
  error.message = {{"the dates depend on the period of the roadmap, and it has none",
                    "даты зависят от периода дорожной карты, а он не указан"},
                   {}};
  return error;
}

std::optional<Deadline::Error> check_pattern(const CalendarItem& item, const Calendar* calendar) {
  for (CalendarExpr expr : {item.from, item.to}) {
    if (expr.shape == Shape::none || expr.shape == Shape::period_edge || is_of_term(expr)) continue;
    if (expr.month == 0) expr.month = 1;
    if (expr.of == 0) expr.of = 1;
    expr.year.number = 2000;  // a leap year
    if (expr.shape != Shape::month_weekday && !days_of(expr, calendar)) return no_such_day(expr.where);
  }
  return std::nullopt;
}

bool is_school_plan(const Period& period) { return month_of(period.first) >= 8 && period.days() <= 366; }

std::optional<int> school_year_of_plan(const Period& period) {
  constexpr int most_of_a_year = 200;
  const int first = month_of(period.first) >= 8 ? year_of(period.first) : year_of(period.first) - 1;
  const Period year = school_year(first);
  const bool within = period.first >= year.first - std::chrono::days(31) && period.last <= year.last;
  return within && period.days() >= most_of_a_year ? std::optional(first) : std::nullopt;
}

static Period year_days(const CalendarExpr& expr) {
  return expr.year.school ? school_year(expr.year.number) : year_period(expr.year.number);
}

bool has_no_days(const CalendarItem& item) { return is_of_term(item.to) || is_of_term(item.from); }

// The ends of the period as days.
static std::optional<Deadline::Error> place_edges(CalendarItem& item, const DeadlineContext& context) {
  for (CalendarExpr* expr : {&item.from, &item.to}) {
    if (expr->shape != Shape::period_edge) continue;
    if (!context.period) return needs_period_error();
    const Date day = expr->n == 1 ? context.period->first : context.period->last;
    *expr = expr_of(day, expr->where);
  }
  return std::nullopt;
}

static bool is_beginning(const CalendarExpr& expr) {
  const bool part =
      expr.shape == Shape::month_part || expr.shape == Shape::quarter_part || expr.shape == Shape::year_part;
  return (part && expr.n == 1) || (expr.shape == Shape::half_year && expr.of == 1);
}

ItemDays days_of(const CalendarItem& item, const Calendar* calendar) {
  ItemDays days;
  if (item.role == Role::range || item.role == Role::since)
    if (const auto from = days_of(item.from, calendar))
      days.from = item.exclusive ? from->last + std::chrono::days(1) : from->first;
  if (item.role == Role::since) return days;
  const auto to = days_of(item.to, calendar);
  if (!to) return days;
  days.to = item.exclusive ? to->first - std::chrono::days(1) : to->last;
  if (item.role == Role::at) days.from = to->first;
  // «до начала сентября» is until its first day, not until the beginning is over.
  if (item.role == Role::until && is_beginning(item.to) && !item.exclusive) days.to = to->first;
  // «до конца учебного года» is until the year is over, whatever month its end is.
  if (item.role == Role::until && item.to.shape == Shape::year_part && item.to.n == 3)
    days.to = year_days(item.to).last;
  return days;
}

std::optional<Deadline::Error> complete(CalendarItem& item, const DeadlineContext& context,
                                        std::vector<Message>& notes) {
  if (auto error = place_edges(item, context)) return error;
  if (has_no_days(item) && !place_terms(item, context)) return std::nullopt;
  const bool school = main_expr(item).year.school;
  item.from = in_calendar_year(item.from);
  item.to = in_calendar_year(item.to);
  share_range_year(item, context.calendar, notes);
  if (main_expr(item).year.written())
    note_winter(item.to, !school, notes);
  else if (auto error = choose_year(item, context, notes))
    return error;
  take_end_of_plan(item, context, notes);
  if (auto error = check(item, context.calendar)) return error;
  if (item.role != Role::until) note_part(main_expr(item), notes);
  note_half_year(main_expr(item), context, notes);
  note_coarse(item, days_of(item, context.calendar), notes);
  return std::nullopt;
}

}  // namespace mentor
