// Working days: which days are free in a country. Holidays and moved working days come from files (`kind: calendar`)
// or, for Russia, from rules of law; everywhere else Saturday and Sunday are free.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/date.h"

namespace mentor {

// Days off and moved working days, by date. A day in neither set is a working day from Monday to Friday.
class Calendar {
 public:
  void add_holiday(Date day, std::string title);
  void add_working_day(Date day);  // a Saturday or Sunday on which people work
  bool is_working_day(Date day) const;
  // The name of a holiday; empty for other days.
  std::string_view holiday(Date day) const;
  // The n-th working day after `day` (n > 0; before it for n < 0); `day` itself for 0. |n| <= 10,000, else the day
  // after that many. O(|n|).
  Date add_working_days(Date day, int n) const;
  // Working days in (from, to]; negative where to < from.
  int working_days_between(Date from, Date to) const;

 private:
  std::map<Date, std::string> holidays_;
  std::set<Date> working_days_;
};

// Public holidays of Russia by rule (Labour Code, article 112): 1–8 January, 23 February, 8 March, 1 and 9 May, 12
// June, 4 November, of the years given; moved working days change yearly and come from a file.
Calendar russian_holidays(int first_year, int last_year);

}  // namespace mentor
