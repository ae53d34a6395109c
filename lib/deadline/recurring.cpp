#include "deadline/recurring.h"

#include <algorithm>

#include "deadline/exprs.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

Recurrence recurrence_of(RepeatUnit unit, int every = 1) {
  Recurrence result;
  result.unit = unit;
  result.every = every;
  return result;
}

std::optional<RepeatUnit> take_unit(PhraseCursor& cursor) {
  if (cursor.is(Term::half) && cursor.is(Term::school_term, 1)) {
    cursor.at += 2;
    return RepeatUnit::half_term;
  }
  if (cursor.is(Term::school) && cursor.is(Term::year, 1)) {
    cursor.at += 2;
    return RepeatUnit::school_year;
  }
  static constexpr std::pair<Term, RepeatUnit> units[] = {
      {Term::half_year, RepeatUnit::half_year},    {Term::day, RepeatUnit::day},         {Term::week, RepeatUnit::week},
      {Term::month_unit, RepeatUnit::month},       {Term::quarter, RepeatUnit::quarter}, {Term::year, RepeatUnit::year},
      {Term::school_term, RepeatUnit::school_term}};
  for (const auto& [term, unit] : units)
    if (cursor.take(term)) return unit;
  return std::nullopt;
}

// «2», «два», «1-го»: how many.
std::optional<int> take_count(PhraseCursor& cursor) {
  if (cursor.is(Kind::number) && cursor.peek().digits > 0 && cursor.peek().digits <= 2) {
    const int value = cursor.peek().value;
    ++cursor.at;
    return value;
  }
  return cursor.take_value(Term::cardinal);
}

bool is_weekday_here(const PhraseCursor& cursor) { return cursor.is(Term::weekday) || cursor.is(Term::weekdays); }

std::vector<int> read_weekdays(PhraseCursor& cursor) {
  std::vector<int> days;
  while (is_weekday_here(cursor)) {
    days.push_back(cursor.value(Term::weekday).value_or(cursor.value(Term::weekdays).value_or(1)));
    ++cursor.at;
    const std::size_t link = cursor.at;
    if (!cursor.take(Kind::comma) && !cursor.take(Term::conjunction)) break;
    cursor.take(Term::conjunction);
    cursor.take(Term::to);
    if (!is_weekday_here(cursor)) cursor.at = link;
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  return days;
}

Recurrence weekly_on(std::vector<int> days) {
  Recurrence result = recurrence_of(RepeatUnit::week);
  result.weekdays = std::move(days);
  return result;
}

// «ежегодно», "monthly", "biweekly".
std::optional<Recurrence> read_adverb(PhraseCursor& cursor) {
  if (cursor.is(Term::to) && cursor.is(Term::repeated, 1)) ++cursor.at;
  const auto every_other = cursor.take_value(Term::every_other);
  const auto unit = every_other ? every_other : cursor.take_value(Term::repeated);
  if (!unit) return std::nullopt;
  if (every_other && cursor.token(cursor.at - 1).text.starts_with("bi"))
    cursor.note({{"“{0}” was read as every second one; it may also mean twice in each",
                  "«{0}» прочитано как «через один»; может значить и «дважды за каждый»"},
                 {cursor.token(cursor.at - 1).text}});
  return recurrence_of(static_cast<RepeatUnit>(*unit), every_other ? 2 : 1);
}

// What «каждый» repeats where the next words say no unit: the item behind it decides.
std::optional<Recurrence> read_each_item(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const auto expr = read_expr(cursor);
  PhraseCursor last = cursor;
  if (last.at > start) --last.at;
  const bool of_month = last.is(Term::month_unit);
  cursor.at = start;
  if (!expr) return std::nullopt;
  if (expr->shape == Shape::month_weekday && expr->month == 0 && expr->n > 1 && !of_month)
    cursor.note(
        {{"read as one of each month, not as every {0} of them", "прочитано как один раз в месяц, а не через раз"},
         {expr->n}});
  switch (expr->shape) {
    case Shape::day:
    case Shape::month_weekday:
    case Shape::month_part:
    case Shape::month_week:
      return recurrence_of(expr->month == 0 ? RepeatUnit::month : RepeatUnit::year);
    case Shape::month:
    case Shape::quarter:
    case Shape::half_year:
    case Shape::season:
      return recurrence_of(RepeatUnit::year);
    default:
      return std::nullopt;
  }
}

// «каждого года», «каждые 2 недели», "every other month", «каждый понедельник», «каждую первую среду», «каждое 1 мая».
std::optional<Recurrence> read_each(PhraseCursor& cursor) {
  cursor.skip(Term::of);
  cursor.take(Term::in);
  if (!cursor.take(Term::each)) return std::nullopt;
  if (is_weekday_here(cursor)) {
    Recurrence weekly = weekly_on(read_weekdays(cursor));
    // «каждая пятница месяца» is every Friday.
    cursor.take(Term::month_unit);
    return weekly;
  }
  const std::size_t start = cursor.at;
  int every = 1;
  const bool second = cursor.take(Term::every_second);
  if (second) {
    every = 2;
  } else if (const auto ordinal = cursor.value(Term::ordinal); ordinal && *ordinal > 1) {
    every = *ordinal;
    ++cursor.at;
  } else if (const auto count = take_count(cursor)) {
    every = *count;
  }
  // "every other Friday"; «каждая вторая пятница» is one of a month.
  if (every == 2 && second && is_weekday_here(cursor)) {
    Recurrence weekly = weekly_on(read_weekdays(cursor));
    weekly.every = 2;
    return weekly;
  }
  if (every > 0 && !cursor.is(Term::weekday))
    if (const auto unit = take_unit(cursor)) return recurrence_of(*unit, every);
  cursor.at = start;
  return read_each_item(cursor);
}

// «не реже», «не менее чем», "at least".
bool take_at_least(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const bool led = cursor.take(Term::negation) || cursor.take_word("at") || cursor.is_word("минимум");
  if (led && cursor.take(Term::at_least)) {
    cursor.take(Term::than);
    return true;
  }
  cursor.at = start;
  return false;
}

// «2 раза в год», «1 раз в 2 недели», «не реже раза в квартал», "twice a year", "three times per month".
std::optional<Recurrence> read_times(PhraseCursor& cursor) {
  Recurrence result;
  cursor.take(Term::to);
  result.at_least = take_at_least(cursor);
  if (const auto words = cursor.take_value(Term::count)) {
    result.times = *words;
  } else {
    result.times = take_count(cursor).value_or(1);
    // «1-2 раза в месяц»: on which days, is not said in either case.
    if (cursor.take(Kind::dash)) result.times = std::max(result.times, take_count(cursor).value_or(0));
    if (!cursor.take(Term::times)) return std::nullopt;
  }
  // "twice yearly".
  if (const auto repeated = cursor.take_value(Term::repeated)) {
    result.unit = static_cast<RepeatUnit>(*repeated);
    return result;
  }
  const bool link = cursor.take(Term::in) || cursor.take(Term::per) || cursor.take(Term::each);
  if (!link) return std::nullopt;
  cursor.take(Term::each);
  if (const auto every = take_count(cursor)) result.every = *every;
  const auto unit = take_unit(cursor);
  if (!unit || result.every < 1 || result.times < 1) return std::nullopt;
  result.unit = *unit;
  return result;
}

// «по будням», «в будние дни», «по рабочим дням», "on weekdays".
bool take_school_days(PhraseCursor& cursor) {
  if (cursor.take_word("будням") || cursor.take_word("weekdays")) return true;
  const bool days = (cursor.is_word("будние") && cursor.is_word("дни", 1)) ||
                    (cursor.is_word("будним") && cursor.is_word("дням", 1)) ||
                    (cursor.is_word("рабочим") && cursor.is_word("дням", 1));
  if (days) cursor.at += 2;
  return days;
}

// «по средам и пятницам», "on Mondays".
std::optional<Recurrence> read_on_weekdays(PhraseCursor& cursor) {
  if (!cursor.take(Term::to)) cursor.take(Term::in);
  if (take_school_days(cursor)) return weekly_on({1, 2, 3, 4, 5});
  if (!cursor.is(Term::weekdays)) return std::nullopt;
  return weekly_on(read_weekdays(cursor));
}

// «(месяца,) следующего за отчётным (кварталом)», "of the month following the reporting quarter".
std::optional<Recurrence> read_reporting(PhraseCursor& cursor) {
  // "next month" alone follows nothing.
  if (cursor.at == 0 && cursor.is(Term::following)) return std::nullopt;
  cursor.take(Kind::comma);
  cursor.skip(Term::of);
  const auto stated = take_unit(cursor);
  cursor.take(Kind::comma);
  cursor.skip(Term::of);
  if (!cursor.take(Term::following)) return std::nullopt;
  cursor.skip(Term::in);
  cursor.skip(Term::of);
  // "the month following the end of the quarter".
  const std::size_t end = cursor.at;
  if (stated.value_or(RepeatUnit::month) == RepeatUnit::month &&
      (cursor.take(Term::end_event) || cursor.take(Term::reporting))) {
    cursor.skip(Term::of);
    if (const auto over = take_unit(cursor)) {
      Recurrence result = recurrence_of(*over);
      result.reporting = true;
      return result;
    }
  }
  cursor.at = end;
  if (!cursor.take(Term::reporting)) {
    const auto unit = stated ? stated : take_unit(cursor);
    if (unit != RepeatUnit::month) return std::nullopt;
    Recurrence next = recurrence_of(RepeatUnit::month);
    next.reporting = next.implied = true;
    return next;
  }
  auto unit = take_unit(cursor);
  if (!unit) cursor.take(Term::period);
  Recurrence result = recurrence_of(unit.value_or(stated.value_or(RepeatUnit::month)));
  result.reporting = true;
  result.implied = !unit;
  return result;
}

}  // namespace

bool take_weekdays(PhraseCursor& cursor, Recurrence& recurrence) {
  const std::size_t start = cursor.at;
  cursor.take(Term::in);
  if (!is_weekday_here(cursor)) {
    cursor.at = start;
    return false;
  }
  std::vector<int> days = read_weekdays(cursor);
  if (recurrence.unit != RepeatUnit::week || !recurrence.weekdays.empty()) return true;
  if (recurrence.times == static_cast<int>(days.size())) recurrence.times = 1;
  recurrence.weekdays = std::move(days);
  return true;
}

// «до 25 декабря отчетного года»: of each year.
static std::optional<Recurrence> read_of_reporting(PhraseCursor& cursor) {
  cursor.skip(Term::of);
  if (!cursor.take(Term::reporting)) return std::nullopt;
  const auto unit = take_unit(cursor);
  return unit ? std::optional(recurrence_of(*unit)) : std::nullopt;
}

// "in term time", «в учебное время»: only while school is on.
static std::optional<Recurrence> read_term_time(PhraseCursor& cursor) {
  const bool led = cursor.take(Term::in) || cursor.take(Term::during);
  const bool english = cursor.is(Term::school_term) && (cursor.is_word("time", 1) || cursor.is_word("times", 1));
  const bool russian = cursor.is_word("учебное") && cursor.is_word("время", 1);
  if (!led || (!english && !russian)) return std::nullopt;
  cursor.at += 2;
  Recurrence result = recurrence_of(RepeatUnit::week);
  result.implied = result.term_time = true;
  return result;
}

std::optional<Recurrence> read_recurrence(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  for (const auto read :
       {read_adverb, read_each, read_times, read_term_time, read_on_weekdays, read_reporting, read_of_reporting}) {
    if (auto found = read(cursor)) return found;
    cursor.at = start;
  }
  return std::nullopt;
}

Recurrence combine(const Recurrence& first, const Recurrence& second) {
  Recurrence result = first;
  // A recurrence that only follows from the words gives way to one that is written; else the shorter unit is meant.
  const bool second_rules = first.implied != second.implied ? first.implied : second.unit < first.unit;
  if (second_rules) result = second;
  if (first.unit == second.unit) {
    result.every = std::max(first.every, second.every);
    result.times = std::max(first.times, second.times);
  }
  result.at_least = first.at_least || second.at_least;
  result.reporting = first.reporting || second.reporting;
  result.term_time = first.term_time || second.term_time;
  if (result.weekdays.empty()) result.weekdays = first.weekdays.empty() ? second.weekdays : first.weekdays;
  if (!result.weekdays.empty()) result.unit = std::max(result.unit, RepeatUnit::week);
  return result;
}

}  // namespace mentor
