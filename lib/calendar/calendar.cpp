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

// Public holidays of Russia: Labour Code, article 112, as in force since 2013. Working days that the government moves
// each year come from a file.
struct Holiday {
  int month;
  int first;
  int last;
  std::string_view title;
};
constexpr std::array<Holiday, 9> holidays{{{1, 1, 6, "Новогодние каникулы"},
                                           {1, 7, 7, "Рождество Христово"},
                                           {1, 8, 8, "Новогодние каникулы"},
                                           {2, 23, 23, "День защитника Отечества"},
                                           {3, 8, 8, "Международный женский день"},
                                           {5, 1, 1, "Праздник Весны и Труда"},
                                           {5, 9, 9, "День Победы"},
                                           {6, 12, 12, "День России"},
                                           {11, 4, 4, "День народного единства"}}};

std::string_view russian_holiday(Date day) {
  const int month = month_of(day), date = day_of(day);
  for (const Holiday& holiday : holidays)
    if (holiday.month == month && holiday.first <= date && date <= holiday.last) return holiday.title;
  return {};
}

void add_russian(const Period& period, std::vector<NamedDays>& named) {
  for (int year = year_of(period.first); year <= year_of(period.last); ++year)
    for (const Holiday& holiday : holidays) {
      const auto first = make_date(year, holiday.month, holiday.first),
                 last = make_date(year, holiday.month, holiday.last);
      if (first && last && period.overlaps({*first, *last}))
        named.push_back({std::string(holiday.title), {*first, *last}});
    }
}

}  // namespace

HolidayRules holiday_rules_of(std::string_view country) {
  static constexpr std::array<std::string_view, 12> names{
      "RU", "ru", "RUS", "Russia", "russia", "RUSSIA", "Россия", "россия", "РОССИЯ", "РФ", "рф", "Russian Federation"};
  return std::ranges::find(names, country) == names.end() ? HolidayRules::none : HolidayRules::russia;
}

void Calendar::add_holiday(Date day, std::string title) { holidays_[day] = std::move(title); }

void Calendar::add_working_day(Date day) { working_days_.insert(day); }

void Calendar::add_term(SchoolTerm term) {
  terms_.push_back(std::move(term));
  std::ranges::stable_sort(terms_, {}, [](const SchoolTerm& each) { return each.days; });
}

void Calendar::add_event(NamedDays event) {
  events_.push_back(std::move(event));
  std::ranges::stable_sort(events_, {}, [](const NamedDays& each) { return each.days; });
}

bool Calendar::is_working_day(Date day) const {
  if (working_days_.contains(day)) return true;
  return !is_weekend(day) && !holidays_.contains(day) &&
         (rules_ != HolidayRules::russia || russian_holiday(day).empty());
}

std::string_view Calendar::holiday(Date day) const {
  const auto found = holidays_.find(day);
  if (found != holidays_.end()) return found->second;
  return rules_ == HolidayRules::russia ? russian_holiday(day) : std::string_view();
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

std::vector<NamedDays> Calendar::named_days(const Period& period) const {
  std::vector<NamedDays> named;
  for (const NamedDays& event : events_)
    if (event.days.overlaps(period)) named.push_back(event);
  for (auto day = holidays_.lower_bound(period.first); day != holidays_.end() && day->first <= period.last; ++day) {
    const bool goes_on = !named.empty() && named.back().title == day->second &&
                         named.back().days.last + std::chrono::days(1) == day->first;
    if (goes_on)
      named.back().days.last = day->first;
    else if (!day->second.empty())
      named.push_back({day->second, {day->first, day->first}});
  }
  if (rules_ == HolidayRules::russia) add_russian(period, named);
  std::ranges::stable_sort(named, {}, [](const NamedDays& each) { return each.days; });
  return named;
}

}  // namespace mentor
