#include "calendar/period.h"

namespace mentor {

namespace {

// make_date knows which days there are; outside of its years nothing is ever asked for.
Date day_in(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return Date(date);
}

}  // namespace

std::string to_iso(const Period& period) { return to_iso(period.first) + ".." + to_iso(period.last); }

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Period month_period(int year, int month) {
  return {day_in(year, month, 1), day_in(year, month, days_in_month(year, month))};
}

Period year_period(int year) { return {day_in(year, 1, 1), day_in(year, 12, 31)}; }

Period school_year(int first_year) { return {day_in(first_year, 9, 1), day_in(first_year + 1, 8, 31)}; }

}  // namespace mentor
