// Phrases whose days are data of the programme: terms, days with a name, holidays.
#include <doctest/doctest.h>

#include "deadline/test_support.h"

namespace mentor {

namespace {

Period days(std::string_view first, std::string_view last) { return {*parse_iso(first), *parse_iso(last)}; }

Calendar school_calendar() {
  Calendar calendar;
  calendar.follow(HolidayRules::russia);
  calendar.add_term({1, "", days("2023-09-01", "2023-10-27")});
  calendar.add_term({2, "", days("2023-11-06", "2023-12-29")});
  calendar.add_term({3, "", days("2024-01-09", "2024-03-22")});
  calendar.add_term({1, "", days("2024-09-02", "2024-10-25")});
  calendar.add_event({"осенние каникулы", days("2023-10-28", "2023-11-05")});
  calendar.add_event({"День учителя", days("2023-10-05", "2023-10-05")});
  calendar.add_event({"День учителя", days("2024-10-05", "2024-10-05")});
  return calendar;
}

Calendar english_calendar() {
  Calendar calendar;
  calendar.add_term({1, "Autumn term", days("2023-09-04", "2023-12-20")});
  calendar.add_term({2, "Spring term", days("2024-01-08", "2024-03-28")});
  calendar.add_event({"volunteers' evening", days("2023-10-14", "2023-10-14")});
  return calendar;
}

}  // namespace

TEST_CASE("school quarters and days with a name have the days of the calendar") {
  const Calendar calendar = school_calendar();
  DeadlineContext context = context_in("2023-09-01", "2024-08-31");
  context.calendar = &calendar;
  constexpr PhraseRow rows[] = {
      {"1 четверть", "quarter", "2023-09-01..2023-10-27", ""},
      {"1-2 четверть", "quarter", "2023-09-01..2023-12-29", ""},
      {"I четверть 2024/2025 учебного года", "quarter", "2024-09-02..2024-10-25", ""},
      {"4 четверть", "quarter", "", "noted"},
      {"до конца 2 четверти", "until", "..2023-12-29", ""},
      {"к началу 3 четверти", "until", "..2024-01-09", ""},
      {"конец 1 четверти", "quarter-part", "2023-10-09..2023-10-27", ""},
      {"в конце каждой четверти", "recurring", "2023-10-09..2023-10-27; 2023-12-12..2023-12-29; 2024-02-28..2024-03-22",
       ""},
      {"1 раз в четверть", "recurring", "2023-09-01..2023-10-27; 2023-11-06..2023-12-29; 2024-01-09..2024-03-22", ""},
      {"ко Дню учителя", "event", "..2023-10-05", ""},
      {"накануне Дня учителя", "event", "..2023-10-04", ""},
      {"в День учителя", "event", "2023-10-05..2023-10-05", ""},
      {"на осенних каникулах", "event", "2023-10-28..2023-11-05", ""},
      {"до осенних каникул", "event", "..2023-10-27", ""},
      {"после осенних каникул", "event", "", ""},
      {"ко Дню Победы", "event", "..2024-05-09", ""},
      {"ко Дню матери", "event", "", ""},
      {"за 2 рабочих дня до 6 ноября 2023", "relative", "2023-11-02..2023-11-02", ""},
  };
  check_phrases(rows, context);
}

TEST_CASE("of several days with one name the first is taken, with a note; every year, all of them") {
  const Calendar calendar = school_calendar();
  DeadlineContext context = context_in("2023-01-01", "2024-12-31");
  context.calendar = &calendar;
  constexpr PhraseRow rows[] = {
      {"ко Дню учителя", "event", "..2023-10-05", "noted"},
      {"ежегодно ко Дню учителя", "event", "..2023-10-05; ..2024-10-05", "noted"},
  };
  check_phrases(rows, context);
}

TEST_CASE("English terms go by their seasons") {
  const Calendar calendar = english_calendar();
  DeadlineContext context = context_in("2023-09-01", "2024-08-31");
  context.calendar = &calendar;
  constexpr PhraseRow rows[] = {
      {"autumn term", "quarter", "2023-09-04..2023-12-20", ""},
      {"Spring Term 2024", "quarter", "2024-01-08..2024-03-28", ""},
      {"summer term", "quarter", "", "noted"},
      {"by the end of the autumn term", "until", "..2023-12-20", ""},
      {"termly", "recurring", "2023-09-04..2023-12-20; 2024-01-08..2024-03-28", ""},
      {"Weekly during term time", "recurring", "2023-09-04..2023-09-10; 2024-03-18..2024-03-24 of 26", ""},
      {"by the volunteers' evening", "event", "..2023-10-14", ""},
      {"by the parents' evening", "unreadable", "", ""},
      {"by volunteers' evening", "event", "..2023-10-14", ""},
      {"2 working days after 13 October 2023", "relative", "2023-10-17..2023-10-17", "noted"},
  };
  check_phrases(rows, context);
}

TEST_CASE("every second unit is counted from the start that is named") {
  const DeadlineContext context = context_in("2022-01-01", "2024-12-31");
  constexpr PhraseRow rows[] = {
      {"every other Friday, starting 2 September 2022", "recurring",
       "2022-09-02..2022-09-02; 2024-12-20..2024-12-20 of 61", ""},
      {"раз в 2 года, начиная с 2022 года", "recurring", "2022-01-01..2022-12-31; 2024-01-01..2024-12-31", ""},
      {"1 раз в 3 месяца с сентября 2023 года", "recurring", "2023-09-01..2023-09-30; 2024-12-01..2024-12-31 of 6", ""},
      {"раз в 2 года", "recurring", "", "noted"},
  };
  check_phrases(rows, context);
}

}  // namespace mentor
