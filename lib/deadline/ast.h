// The tree of a phrase: what the words say before any roadmap is known. Inner header of lib/deadline.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "base/text.h"
#include "deadline/deadline.h"

namespace mentor {

enum class RepeatUnit : unsigned char {
  day,
  week,
  month,
  quarter,
  half_year,
  year,
  school_year,
  school_term,
  half_term
};
// What a row of the vocabulary has as its value for a term like «ежемесячно».
constexpr int unit_value(RepeatUnit unit) { return static_cast<int>(unit); }

// A year as written: a number, "of the current year", or nothing. `school`: the school year that begins in `number`.
struct YearRef {
  enum class Word : unsigned char { none, current, next, previous };
  int number = 0;  // 0: not written
  bool school = false;
  Word word = Word::none;
  bool written() const { return number != 0; }
  friend bool operator==(const YearRef&, const YearRef&) = default;
};

enum class Shape : unsigned char {
  none,
  bare,           // a number that takes its meaning from what follows: the 10 in «10 и 20 сентября»
  day,            // month 0: a day of any month; day -1: the last, -2: the last working one
  month_weekday,  // the n-th (-1: last) weekday of a month
  calendar_week,  // the week, Monday to Sunday, that holds a day
  month,
  month_part,  // n: 1, 2, 3 thirds; 4, 5 halves
  month_week,  // n-th week, -1: the last one
  quarter,
  quarter_part,  // n: part, of: quarter
  half_year,
  season,
  year,
  year_part,         // n: part 1 … 3
  school_term,       // a quarter of a school year, or a term where `named`: its days are data of the programme
  school_term_part,  // n: part, of: term
  period_edge,       // n: 1 the first day of the period, 3 the last one
  bare_part,         // n: part; of what is said by the next expression («в начале и в конце года»)
};

// One place in the calendar, with holes where the words say nothing.
struct CalendarExpr {
  Shape shape = Shape::none;
  int n = 0;
  int of = 0;          // quarter or term of a part; for a day of month 0: the n-th month of its quarter
  bool named = false;  // a term is called by its season: n (of) is 1 autumn, 2 spring, 3 summer
  int weekday = 0;     // 1 Monday … 7; for a day: what it must be
  int month = 0;       // 0: any (inside a recurrence)
  int day = 0;
  YearRef year;
  Span where;
  friend bool operator==(const CalendarExpr&, const CalendarExpr&) = default;
};

// `n` of a school year that was written with one number: «2024 учебный год».
inline constexpr int single_school_year = 1;
// `n` of a year without anything: «в течение года».
inline constexpr int bare_year = 2;

// `at` and `until` use `to`; `since` uses `from`; `range` both.
struct CalendarItem {
  enum class Role : unsigned char { at, range, until, since };
  Role role = Role::at;
  CalendarExpr from;
  CalendarExpr to;
  bool exclusive = false;   // "before", «после»: the named days are not included
  bool both_years = false;  // a range across years that was written with both of them
};

struct Recurrence {
  RepeatUnit unit = RepeatUnit::year;
  int every = 1;                // 2: every second unit
  int times = 1;                // within a unit
  bool at_least = false;        // «не реже»
  bool reporting = false;       // «месяца, следующего за отчётным»
  bool implied = false;         // not written as a recurrence: «последняя пятница месяца»
  std::vector<int> weekdays{};  // for weeks
  bool term_time = false;       // only while school is on
  bool school = false;          // half-years of a school year: September to December, January to May
};

// N days before or after something.
struct EventOffset {
  enum class Event : unsigned char { unknown, approval, period_start, period_end, date, item };
  enum class Way : unsigned char { within, not_later, exactly };
  int count = 0;
  RepeatUnit unit = RepeatUnit::day;
  bool working = false;
  bool before = false;
  Way way = Way::within;
  Event event = Event::unknown;
  CalendarExpr date;
  std::string words;      // the event as written
  std::string reference;  // number of an item of the same roadmap
};

struct PhraseTree {
  DeadlineKind kind = DeadlineKind::unreadable;  // decided by the parser
  std::vector<CalendarItem> items;
  std::optional<Recurrence> recurrence;
  std::vector<CalendarItem> bounds;  // of a recurrence or of a continuous phrase
  std::optional<EventOffset> offset;
  std::string words;  // of phrases that stay words: «по отдельному графику»
  std::vector<Message> notes;
  Language language = Language::en;
};

}  // namespace mentor
