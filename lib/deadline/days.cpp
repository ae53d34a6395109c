#include "deadline/days.h"

#include <algorithm>

namespace mentor {

namespace {

using std::chrono::days;

Period months_period(int year, int first, int last) {
  return {month_period(year, first).first, month_period(year, last).last};
}

std::optional<Period> one_day(std::optional<Date> day) {
  if (!day) return std::nullopt;
  return Period{*day, *day};
}

int weekday_of(Date day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

std::optional<Period> day_of_month(const CalendarExpr& expr, const Calendar* calendar) {
  if (expr.month < 1 || expr.month > 12) return std::nullopt;
  if (expr.day > 0) return one_day(make_date(expr.year.number, expr.month, expr.day));
  const Date last = month_period(expr.year.number, expr.month).last;
  if (expr.day == -1) return one_day(last);
  static const Calendar plain;
  return one_day((calendar ? *calendar : plain).add_working_days(last + days(1), -1));
}

std::optional<Period> weekday_of_month(const CalendarExpr& expr) {
  const Period month = month_period(expr.year.number, expr.month);
  if (expr.n < 0) return one_day(month.last - days((weekday_of(month.last) - expr.weekday + 7) % 7));
  const Date day = month.first + days((expr.weekday - weekday_of(month.first) + 7) % 7 + 7 * (expr.n - 1));
  return month.contains(day) ? one_day(day) : std::nullopt;
}

Period part_of_month_period(const CalendarExpr& expr) {
  const Period month = month_period(expr.year.number, expr.month);
  switch (expr.n) {
    case 1:
      return {month.first, month.first + days(9)};
    case 2:
      return {month.first + days(10), month.first + days(19)};
    case 3:
      return {month.first + days(20), month.last};
    case 4:
      return {month.first, month.first + days(14)};
    default:
      return {month.first + days(15), month.last};
  }
}

std::optional<Period> week_of_month(const CalendarExpr& expr) {
  const Period month = month_period(expr.year.number, expr.month);
  if (expr.n < 0) return Period{month.last - days(6), month.last};
  const Date first = month.first + days(7 * (expr.n - 1));
  if (first > month.last) return std::nullopt;
  return Period{first, std::min(first + days(6), month.last)};
}

Period season_of(int year, int season) {
  if (season == 1) return {month_period(year - 1, 12).first, month_period(year, 2).last};
  return months_period(year, season * 3 - 3, season * 3 - 1);
}

Period part_of_year_period(const CalendarExpr& expr) {
  const int year = expr.year.number;
  if (expr.year.school) {
    if (expr.n == 1) return months_period(year, 9, 9);
    return expr.n == 2 ? Period{month_period(year, 12).first, month_period(year + 1, 1).last}
                       : months_period(year + 1, 5, 5);
  }
  if (expr.n == 1) return months_period(year, 1, 1);
  return expr.n == 2 ? months_period(year, 6, 7) : months_period(year, 12, 12);
}

Period half_year_of(const CalendarExpr& expr) {
  const int year = expr.year.number;
  const Period half = expr.year.school ? (expr.n == 1 ? months_period(year, 9, 12) : months_period(year + 1, 1, 5))
                      : expr.n == 1    ? months_period(year, 1, 6)
                                       : months_period(year, 7, 12);
  const int first = month_of(half.first), last = month_of(half.last), of = year_of(half.first);
  if (expr.of == 1) return months_period(of, first, first);
  if (expr.of == 2) return months_period(of, first + 2, last - 2 + (last - first) % 2);
  return expr.of == 3 ? months_period(of, last, last) : half;
}

std::optional<Period> calendar_week(const CalendarExpr& expr, const Calendar* calendar) {
  const auto day = day_of_month(expr, calendar);
  if (!day) return std::nullopt;
  return unit_around(RepeatUnit::week, day->first);
}

}  // namespace

std::optional<Period> days_of(const CalendarExpr& expr, const Calendar* calendar) {
  const int year = expr.year.number;
  if (year < first_year - 100 || year > last_year + 100) return std::nullopt;
  const bool needs_month = expr.shape != Shape::day && expr.shape <= Shape::month_week && expr.shape > Shape::bare;
  if (needs_month && (expr.month < 1 || expr.month > 12)) return std::nullopt;
  switch (expr.shape) {
    case Shape::day:
      return day_of_month(expr, calendar);
    case Shape::month_weekday:
      return weekday_of_month(expr);
    case Shape::calendar_week:
      return calendar_week(expr, calendar);
    case Shape::month:
      return month_period(year, expr.month);
    case Shape::month_part:
      return part_of_month_period(expr);
    case Shape::month_week:
      return week_of_month(expr);
    case Shape::quarter:
      return months_period(year, expr.n * 3 - 2, expr.n * 3);
    case Shape::quarter_part:
      return months_period(year, expr.of * 3 - 3 + expr.n, expr.of * 3 - 3 + expr.n);
    case Shape::half_year:
      return half_year_of(expr);
    case Shape::season:
      return season_of(year, expr.n);
    case Shape::year:
      return expr.year.school ? school_year(year) : year_period(year);
    case Shape::year_part:
      return part_of_year_period(expr);
    default:
      return std::nullopt;
  }
}

CalendarExpr expr_of(Date day, Span where) {
  CalendarExpr expr;
  expr.shape = Shape::day;
  expr.year.number = year_of(day);
  expr.month = month_of(day);
  expr.day = day_of(day);
  expr.where = where;
  return expr;
}

CalendarExpr in_calendar_year(CalendarExpr expr) {
  if (!expr.year.school || !expr.year.written()) return expr;
  bool second = false;
  switch (expr.shape) {
    case Shape::day:
    case Shape::month_weekday:
    case Shape::calendar_week:
    case Shape::month:
    case Shape::month_part:
    case Shape::month_week:
      second = expr.month < 9;
      break;
    case Shape::quarter:
      second = expr.n < 4;
      break;
    case Shape::quarter_part:
      second = expr.of < 4;
      break;
    case Shape::season:
      second = expr.n != 4;
      break;
    default:
      return expr;
  }
  expr.year.school = false;
  expr.year.number += second ? 1 : 0;
  return expr;
}

Period unit_around(RepeatUnit unit, Date day) {
  const int year = year_of(day), month = month_of(day);
  switch (unit) {
    case RepeatUnit::day:
      return {day, day};
    case RepeatUnit::week: {
      const Date monday = day - days(weekday_of(day) - 1);
      return {monday, monday + days(6)};
    }
    case RepeatUnit::month:
      return month_period(year, month);
    case RepeatUnit::quarter: {
      const int first = (month - 1) / 3 * 3 + 1;
      return months_period(year, first, first + 2);
    }
    case RepeatUnit::half_year:
      return month <= 6 ? months_period(year, 1, 6) : months_period(year, 7, 12);
    case RepeatUnit::school_year:
      return school_year(month >= 9 ? year : year - 1);
    default:
      return year_period(year);
  }
}

Period school_half_around(Date day) {
  const int year = year_of(day), month = month_of(day);
  return month >= 9 ? months_period(year, 9, 12) : month <= 5 ? months_period(year, 1, 5) : months_period(year, 6, 8);
}

int units_between(RepeatUnit unit, Date first, Date last) {
  const int elapsed = static_cast<int>((last - first).count());
  const int month_count = (year_of(last) - year_of(first)) * 12 + month_of(last) - month_of(first);
  switch (unit) {
    case RepeatUnit::day:
      return elapsed;
    case RepeatUnit::week:
      return elapsed / 7;
    case RepeatUnit::month:
      return month_count;
    case RepeatUnit::quarter:
      return month_count / 3;
    case RepeatUnit::half_year:
      return month_count / 6;
    default:
      return month_count / 12;
  }
}

Date add_months(Date day, int count) {
  const int total = year_of(day) * 12 + month_of(day) - 1 + count;
  const int year = std::clamp(total / 12, 1, 9999), month = total % 12 + 1;
  const auto moved = make_date(year, month, std::min(day_of(day), days_in_month(year, month)));
  return moved.value_or(day);
}

}  // namespace mentor
