// What a country and a programme say of single days: which are free, when school is on, and the days that have a name.
// It comes from files (`kind: calendar`) and, for a country whose law is known here, from rules; without either
// Saturday and Sunday are free and no day has a name.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "calendar/period.h"

namespace mentor {

// A part of a school year in which school is on: a quarter, a term.
struct SchoolTerm {
  int number = 0;     // 1, 2, … within its school year
  std::string title;  // as the school calls it; may be empty
  Period days;
};

// Days with a name: «День учителя», «осенние каникулы», «педсовет».
struct NamedDays {
  std::string title;
  Period days;
};

// Countries whose public holidays follow from law and need no file.
enum class HolidayRules : unsigned char { none, russia };
// «RU», «Россия», "Russia" and the like, in any case; none for every other name.
HolidayRules holiday_rules_of(std::string_view country);

// Days off and moved working days, by date. A day of neither is a working day from Monday to Friday.
class Calendar {
 public:
  void add_holiday(Date day, std::string title);
  void add_working_day(Date day);  // a Saturday or Sunday on which people work
  void follow(HolidayRules rules) { rules_ = rules; }
  void add_term(SchoolTerm term);   // kept in order of their first days
  void add_event(NamedDays event);  // likewise

  // Whether anything is known of public holidays: false where only weekends are free.
  bool knows_holidays() const { return rules_ != HolidayRules::none || !holidays_.empty(); }
  bool is_working_day(Date day) const;
  // The name of a holiday; empty for other days.
  std::string_view holiday(Date day) const;
  // The n-th working day after `day` (n > 0; before it for n < 0); `day` itself for 0. |n| <= 10,000, else the day
  // after that many. O(|n|).
  Date add_working_days(Date day, int n) const;
  // Working days in (from, to]; negative where to < from.
  int working_days_between(Date from, Date to) const;

  const std::vector<SchoolTerm>& terms() const { return terms_; }
  // Named days of the files and, by their names, the holidays in `period`, in order. O(events + holidays).
  std::vector<NamedDays> named_days(const Period& period) const;

 private:
  std::map<Date, std::string> holidays_;
  std::set<Date> working_days_;
  std::vector<SchoolTerm> terms_;
  std::vector<NamedDays> events_;
  HolidayRules rules_ = HolidayRules::none;
};

}  // namespace mentor
