#include "calendar/calendar.h"

#include <doctest/doctest.h>

#include "calendar/period.h"

namespace mentor {

TEST_CASE("parts of the year as periods") {
  CHECK(to_iso(month_period(2024, 2)) == "2024-02-01..2024-02-29");
  CHECK(to_iso(month_period(1900, 2)) == "1900-02-01..1900-02-28");
  CHECK(to_iso(year_period(2021)) == "2021-01-01..2021-12-31");
  CHECK(to_iso(school_year(2023)) == "2023-09-01..2024-08-31");
  CHECK(school_year(2023).days() == 366);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_month(2023, 4) == 30);
}

TEST_CASE("a period holds both of its ends and overlaps what shares a day with it") {
  const Period january = month_period(2022, 1);
  CHECK(january.contains(january.first));
  CHECK(january.contains(january.last));
  CHECK_FALSE(january.contains(january.last + std::chrono::days(1)));
  CHECK(january.overlaps({january.last, january.last}));
  CHECK_FALSE(january.overlaps(month_period(2022, 2)));
}

TEST_CASE("without files Saturday and Sunday are free") {
  const Calendar plain;
  CHECK(plain.is_working_day(*parse_iso("2023-09-01")));
  CHECK_FALSE(plain.is_working_day(*parse_iso("2023-09-02")));
  CHECK_FALSE(plain.is_working_day(*parse_iso("2023-09-03")));
  CHECK(to_iso(plain.add_working_days(*parse_iso("2022-08-30"), 10)) == "2022-09-13");
  CHECK(to_iso(plain.add_working_days(*parse_iso("2022-09-13"), -10)) == "2022-08-30");
  CHECK(to_iso(plain.add_working_days(*parse_iso("2022-09-10"), 0)) == "2022-09-10");
}

TEST_CASE("holidays and moved working days") {
  Calendar russia;
  CHECK_FALSE(russia.knows_holidays());
  russia.follow(holiday_rules_of("Россия"));
  CHECK(russia.knows_holidays());
  CHECK_FALSE(russia.is_working_day(*parse_iso("2023-01-02")));
  CHECK(russia.holiday(*parse_iso("2023-05-09")) == "День Победы");
  CHECK(russia.holiday(*parse_iso("2023-05-10")).empty());
  CHECK(russia.holiday(*parse_iso("2031-05-09")) == "День Победы");
  CHECK(holiday_rules_of("Atlantis") == HolidayRules::none);
  CHECK_FALSE(russia.is_working_day(*parse_iso("2024-04-27")));
  russia.add_working_day(*parse_iso("2024-04-27"));
  CHECK(russia.is_working_day(*parse_iso("2024-04-27")));
  CHECK(to_iso(russia.add_working_days(*parse_iso("2022-12-30"), 1)) == "2023-01-09");
}

TEST_CASE("counting working days undoes adding them") {
  Calendar russia;
  russia.follow(HolidayRules::russia);
  const Date start = *parse_iso("2022-10-05");
  for (int n = -300; n <= 300; n += 7) {
    CAPTURE(n);
    CHECK(russia.working_days_between(start, russia.add_working_days(start, n)) == n);
  }
}

TEST_CASE("days with a name: events of the programme and holidays, in order") {
  Calendar calendar;
  calendar.follow(HolidayRules::russia);
  calendar.add_event({"День учителя", {*parse_iso("2023-10-05"), *parse_iso("2023-10-05")}});
  calendar.add_event({"осенние каникулы", {*parse_iso("2023-10-30"), *parse_iso("2023-11-05")}});
  calendar.add_event({"педсовет", {*parse_iso("2022-08-30"), *parse_iso("2022-08-30")}});
  std::string text;
  for (const NamedDays& named : calendar.named_days({*parse_iso("2023-09-01"), *parse_iso("2024-01-10")}))
    text += named.title + " " + to_iso(named.days) + "\n";
  CHECK(text ==
        "День учителя 2023-10-05..2023-10-05\n"
        "осенние каникулы 2023-10-30..2023-11-05\n"
        "День народного единства 2023-11-04..2023-11-04\n"
        "Новогодние каникулы 2024-01-01..2024-01-06\n"
        "Рождество Христово 2024-01-07..2024-01-07\n"
        "Новогодние каникулы 2024-01-08..2024-01-08\n");
}

}  // namespace mentor
