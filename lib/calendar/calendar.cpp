#include "calendar/calendar.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace mentor {

namespace {

constexpr int most_working_days = 10'000;

bool is_weekend(Date day) {
  const unsigned weekday = std::chrono::weekday(day).iso_encoding();
  return weekday >= 6;
}

}  // namespace

void Calendar::add_holiday(Date day, std::string title) { holidays_[day] = std::move(title); }

void Calendar::add_working_day(Date day) { working_days_.insert(day); }

bool Calendar::is_working_day(Date day) const {
  if (working_days_.contains(day)) return true;
  return !is_weekend(day) && !holidays_.contains(day);
}

std::string_view Calendar::holiday(Date day) const {
  const auto found = holidays_.find(day);
  return found == holidays_.end() ? std::string_view() : std::string_view(found->second);
}

Date Calendar::add_working_days(Date day, int n) const {
  const std::chrono::days step(n < 0 ? -1 : 1);
  for (int left = std::min(std::abs(n), most_working_days); left > 0;) {
    day += step;
    if (is_working_day(day)) --left;
  }
  return day;
}

int Calendar::working_days_between(Date from, Date to) const {
  if (to < from) return -working_days_between(to, from);
  int count = 0;
  for (Date day = from + std::chrono::days(1); day <= to; day += std::chrono::days(1))
    if (is_working_day(day)) ++count;
  return count;
}

Calendar russian_holidays(int first_year, int last_year) {
  struct Holiday {
    int month;
    int day;
    const char* title;
  };
  static constexpr std::array<Holiday, 14> holidays{{{1, 1, "Новогодние каникулы"},
                                                     {1, 2, "Новогодние каникулы"},
                                                     {1, 3, "Новогодние каникулы"},
                                                     {1, 4, "Новогодние каникулы"},
                                                     {1, 5, "Новогодние каникулы"},
                                                     {1, 6, "Новогодние каникулы"},
                                                     {1, 7, "Рождество Христово"},
                                                     {1, 8, "Новогодние каникулы"},
                                                     {2, 23, "День защитника Отечества"},
                                                     {3, 8, "Международный женский день"},
                                                     {5, 1, "Праздник Весны и Труда"},
                                                     {5, 9, "День Победы"},
                                                     {6, 12, "День России"},
                                                     {11, 4, "День народного единства"}}};
  Calendar calendar;
  for (int year = std::max(first_year, 1); year <= std::min(last_year, 9999); ++year)
    for (const Holiday& holiday : holidays)
      if (const auto day = make_date(year, holiday.month, holiday.day)) calendar.add_holiday(*day, holiday.title);
  return calendar;
}

}  // namespace mentor
