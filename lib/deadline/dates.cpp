#include <fmt/core.h>

#include <algorithm>

#include "deadline/exprs.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

struct NumericDate {
  int parts[3] = {};
  int digits[3] = {};
  int count = 0;
  Kind separator = Kind::end;
  std::size_t tokens = 0;
};

enum class Spaces : unsigned char { none, any };

// Numbers joined by one and the same dot, slash or dash: 13.10.2021, 1/9, 2022-09-01.
NumericDate numbers_at(const PhraseCursor& cursor, std::size_t start, Spaces spaces) {
  NumericDate date;
  for (std::size_t at = start; date.count < 3; at += 2) {
    const PhraseToken& number = cursor.peek(at);
    if (number.kind != Kind::number || number.digits == 0 || number.digits > 4) break;
    if (spaces == Spaces::none && at > start && number.space_before && date.separator != Kind::dot) break;
    // «15.06. 15.08.2011»: the next date begins here.
    if (date.count == 2 && number.space_before && cursor.is(Kind::dot, at + 1) && cursor.is(Kind::number, at + 2))
      break;
    date.parts[date.count] = number.value;
    date.digits[date.count++] = number.digits;
    date.tokens = at + 1 - start;
    const PhraseToken& mark = cursor.peek(at + 1);
    if (mark.kind != Kind::dot && mark.kind != Kind::slash && mark.kind != Kind::dash) break;
    if (spaces == Spaces::none && mark.space_before) break;
    if (number.ordinal || (date.separator != Kind::end && mark.kind != date.separator)) break;
    date.separator = mark.kind;
  }
  return date;
}

// Spaces around the marks («15 / 09 /2023») only where a whole date with a year of four digits comes of it.
NumericDate numeric_at(const PhraseCursor& cursor, std::size_t start) {
  const NumericDate loose = numbers_at(cursor, start, Spaces::any);
  const bool whole = loose.count == 3 && loose.separator != Kind::dash && loose.digits[0] <= 2 &&
                     loose.digits[1] <= 2 && loose.digits[2] == 4;
  return whole ? loose : numbers_at(cursor, start, Spaces::none);
}

int full_year(int year, int digits) { return digits <= 2 ? 2000 + year : year; }

CalendarExpr day_expr(int year, int month, int day) {
  CalendarExpr expr;
  expr.shape = Shape::day;
  expr.year.number = year;
  expr.month = month;
  expr.day = day;
  return expr;
}

void note_order(PhraseCursor& cursor, const NumericDate& date, bool month_first) {
  if (month_first)
    cursor.note({{"the numbers were read as month, day", "числа прочитаны как месяц, день"}, {}});
  else if (date.separator == Kind::slash && date.parts[0] <= 12 && date.parts[0] != date.parts[1])
    cursor.note({{"the numbers were read as day, month", "числа прочитаны как день, месяц"}, {}});
}

std::optional<CalendarExpr> three_parts(PhraseCursor& cursor, const NumericDate& date) {
  const auto& [a, b, c] = date.parts;
  if (date.digits[0] == 4) return date.digits[2] <= 2 ? std::optional(day_expr(a, b, c)) : std::nullopt;
  if (date.digits[0] > 2 || date.digits[1] > 2 || date.digits[2] == 3 || date.digits[2] == 1) return std::nullopt;
  if (date.separator == Kind::dash && date.digits[2] != 4) return std::nullopt;
  const bool swapped = cursor.month_first && a <= 12;
  note_order(cursor, date, swapped);
  return swapped ? day_expr(full_year(c, date.digits[2]), a, b) : day_expr(full_year(c, date.digits[2]), b, a);
}

std::optional<CalendarExpr> two_parts(PhraseCursor& cursor, const NumericDate& date) {
  const auto& [a, b, c] = date.parts;
  // "2026-10" is a month; 2011-12 are two years.
  const bool iso = date.separator == Kind::dash && date.digits[0] == 4 && date.digits[1] == 2 && b >= 1 && b <= 12;
  if (iso && (a + 1) % 100 != b) {
    CalendarExpr month;
    month.shape = Shape::month;
    month.month = b;
    month.year.number = a;
    return month;
  }
  if (date.separator == Kind::dash || date.digits[0] > 2) return std::nullopt;
  if (date.digits[1] == 4) {
    CalendarExpr month;
    month.shape = Shape::month;
    month.month = a;
    month.year.number = b;
    return month;
  }
  if (date.digits[1] != 2) return std::nullopt;
  const bool swapped = cursor.month_first && a <= 12;
  note_order(cursor, date, swapped);
  return swapped ? day_expr(0, a, b) : day_expr(0, b, a);
}

// In an expression 0 means "not said"; a zero that is written is a day, month or year that does not exist.
constexpr int impossible_year = 2000, impossible_day = 99;
bool has_zero(const NumericDate& date) {
  for (int part = 0; part < date.count; ++part) {
    const bool short_year = part == 2 && date.digits[part] == 2;
    if (date.parts[part] == 0 && !short_year) return true;
  }
  return false;
}

std::optional<CalendarExpr> read_numeric(PhraseCursor& cursor) {
  const NumericDate date = numeric_at(cursor, 0);
  auto expr = date.count == 3   ? three_parts(cursor, date)
              : date.count == 2 ? two_parts(cursor, date)
                                : std::optional<CalendarExpr>();
  if (!expr) return std::nullopt;
  if (has_zero(date)) expr = day_expr(impossible_year, 1, impossible_day);
  cursor.at += date.tokens;
  if (cursor.is(Kind::dot) && cursor.is(Kind::number, 1) && cursor.peek(1).space_before) ++cursor.at;
  if (expr->year.written())
    cursor.skip(Term::year);
  else
    expr->year = read_year_suffix(cursor);
  return expr;
}

// «последнего месяца квартала», "of the first month of each quarter": 1 … 3. The «каждого» is left for the recurrence.
std::optional<int> take_month_of_quarter(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  cursor.skip(Term::of);
  const auto nth = read_ordinal(cursor);
  if (nth && *nth != 0 && *nth <= 3 && cursor.take(Term::month_unit)) {
    cursor.skip(Term::of);
    if (cursor.is(Term::each) && cursor.is(Term::quarter, 1)) return *nth < 0 ? 3 : *nth;
    if (cursor.take(Term::quarter)) return *nth < 0 ? 3 : *nth;
  }
  cursor.at = start;
  return std::nullopt;
}

// «1 сентября», "the 1st of September", «5 числа» (of any month), «первого сентября».
std::optional<CalendarExpr> read_day_month(PhraseCursor& cursor) {
  const bool number = cursor.is(Kind::number) && cursor.peek().digits > 0 && cursor.peek().digits <= 2;
  const auto word = number ? std::optional<int>() : cursor.value(Term::ordinal);
  if (!number && (!word || *word < 0)) return std::nullopt;
  const std::size_t start = cursor.at;
  const int day = number ? cursor.peek().value : *word;
  ++cursor.at;
  const bool ordered = number ? cursor.peek(0).kind == Kind::word : true;
  // «в первых числах» is a part of the month.
  const bool several = word && cursor.is_word("числах");
  const bool named = ordered && !several && cursor.is(Term::day_number) && cursor.take(Term::day_number);
  cursor.skip(Term::of);
  if (const auto month = cursor.take_value(Term::month)) {
    cursor.take_word("месяца");
    CalendarExpr expr = day_expr(0, *month, day);
    expr.year = read_year_suffix(cursor);
    return expr;
  }
  // "the 15th of the last month of each quarter".
  if (number && !named) {
    CalendarExpr expr = day_expr(0, 0, day);
    if (const auto nth = take_month_of_quarter(cursor)) {
      expr.of = *nth;
      return expr;
    }
  }
  if (named) {
    CalendarExpr expr = day_expr(0, 0, day);
    if (const auto nth = take_month_of_quarter(cursor))
      expr.of = *nth;
    else if (!cursor.is(Term::each))
      cursor.take(Term::month_unit);
    return expr;
  }
  // «до 5 месяца, следующего за отчётным»; «2 месяца» is a length.
  const std::size_t comma = cursor.is(Kind::comma, 1) ? 1 : 0;
  if (number && cursor.is(Term::month_unit) && cursor.is(Term::following, 1 + comma)) {
    ++cursor.at;
    return day_expr(0, 0, day);
  }
  cursor.at = start;
  return std::nullopt;
}

// "Jul-24": how spreadsheets write July 2024.
std::optional<CalendarExpr> read_spreadsheet_month(PhraseCursor& cursor, int month) {
  const PhraseToken& year = cursor.peek(2);
  const bool tight = cursor.is(Kind::dash, 1) && !cursor.peek(1).space_before && !year.space_before;
  if (!tight || year.kind != Kind::number || year.digits != 2 || year.ordinal || cursor.is(Term::month, 3))
    return std::nullopt;
  CalendarExpr expr;
  expr.shape = Shape::month;
  expr.month = month;
  expr.year.number = full_year(year.value, 2);
  cursor.note({{"“{0}” was read as month and year, as spreadsheets write them",
                "«{0}» прочитано как месяц и год, как пишут электронные таблицы"},
               {fmt::format("{}-{:02}", cursor.peek().text, year.value)}});
  cursor.at += 3;
  return expr;
}

// "Sept 23" may be a day or a year.
void note_day_or_year(PhraseCursor& cursor, const PhraseToken& day) {
  if (day.ordinal || day.value < 20) return;
  cursor.note({{"“{0}” was read as a day of the month; write 20{0} where a year is meant",
                "«{0}» прочитано как день месяца; если это год, напишите 20{0}"},
               {day.value}});
}

// "October 30, 2024", "Oct 30th": the English order only.
std::optional<CalendarExpr> read_month_day(PhraseCursor& cursor) {
  const auto month = cursor.value(Term::month);
  if (!month || static_cast<unsigned char>(cursor.peek().text.front()) >= 0x80) return std::nullopt;
  if (auto spreadsheet = read_spreadsheet_month(cursor, *month)) return spreadsheet;
  const std::size_t start = cursor.at;
  ++cursor.at;
  cursor.skip(Term::of);
  const PhraseToken& day = cursor.peek();
  const bool is_year = cursor.is(Term::year, 1);
  if (day.kind != Kind::number || day.digits == 0 || day.digits > 2 || is_year) {
    cursor.at = start;
    return std::nullopt;
  }
  CalendarExpr expr = day_expr(0, *month, day.value);
  ++cursor.at;
  if (cursor.is(Kind::comma) && cursor.peek(1).digits == 4 && !cursor.is(Kind::dash, 2)) ++cursor.at;
  expr.year = read_year_suffix(cursor);
  if (!expr.year.written()) note_day_or_year(cursor, day);
  return expr;
}

// «последний день месяца», «последний рабочий день мая», "the last day of May".
std::optional<CalendarExpr> read_last_day(PhraseCursor& cursor) {
  if (cursor.value(Term::ordinal) != -1) return std::nullopt;
  const std::size_t start = cursor.at++;
  const bool working = cursor.take(Term::working);
  if (!cursor.is(Term::day) && !cursor.is(Term::day_number)) {
    cursor.at = start;
    return std::nullopt;
  }
  const bool plural = cursor.is_word("числа") || cursor.is_word("числах") || cursor.is_word("дни");
  ++cursor.at;
  cursor.skip(Term::of);
  const auto month = cursor.take_value(Term::month);
  const bool any = !month && (cursor.is(Term::each) || cursor.take(Term::month_unit));
  if (plural || (!month && !any)) {
    cursor.at = start;
    return std::nullopt;
  }
  CalendarExpr expr = day_expr(0, month.value_or(0), working ? -2 : -1);
  if (month) expr.year = read_year_suffix(cursor);
  return expr;
}

// «первый понедельник сентября», «последняя пятница месяца», "first Monday".
std::optional<CalendarExpr> read_month_weekday(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const auto n = read_ordinal(cursor);
  const auto weekday = n ? cursor.take_value(Term::weekday) : std::nullopt;
  if (!weekday || *n > 5 || *n == 0) {
    cursor.at = start;
    return std::nullopt;
  }
  CalendarExpr expr;
  expr.shape = Shape::month_weekday;
  expr.n = *n;
  expr.weekday = *weekday;
  const std::size_t named = cursor.at;
  if (cursor.is(Term::in) || cursor.is(Term::of)) cursor.skip(cursor.is(Term::in) ? Term::in : Term::of);
  cursor.skip(Term::of);
  if (const auto month = cursor.take_value(Term::month)) {
    expr.month = *month;
    expr.year = read_year_suffix(cursor);
  } else if (!cursor.take(Term::month_unit)) {
    cursor.at = named;
  }
  return expr;
}

std::optional<CalendarExpr> read_plain(PhraseCursor& cursor) {
  for (const auto read : {read_numeric, read_day_month, read_month_day, read_last_day})
    if (auto expr = read(cursor)) return expr;
  return std::nullopt;
}

bool ends_here(const PhraseCursor& cursor, std::size_t ahead) {
  return cursor.is(Kind::end, ahead) || cursor.is(Kind::comma, ahead);
}

// The "Mon 5th" of "Mon 5th – Fri 9th Oct 2026": the month is said behind it.
std::optional<CalendarExpr> read_weekday_and_number(PhraseCursor& cursor) {
  const auto weekday = cursor.value(Term::weekday);
  const PhraseToken& number = cursor.peek(1);
  const bool another = cursor.is(Kind::dash, 2) || cursor.is(Term::to, 2) || cursor.is(Term::conjunction, 2) ||
                       cursor.is(Kind::comma, 2) || cursor.is(Kind::ampersand, 2);
  if (!weekday || number.kind != Kind::number || number.digits == 0 || number.digits > 2 || !another)
    return std::nullopt;
  CalendarExpr expr;
  expr.shape = Shape::bare;
  expr.n = number.value;
  expr.weekday = *weekday;
  cursor.at += 2;
  return expr;
}

// «понедельник, 1 сентября 2025», "week commencing 12 September".
std::optional<CalendarExpr> read_led_day(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const bool short_form = cursor.is_word("w") && cursor.is(Kind::slash, 1);
  if (short_form) cursor.at += 2;
  if ((short_form || cursor.take(Term::week)) &&
      (cursor.take(Term::commencing) || cursor.take(Term::of) || cursor.take(Term::from))) {
    cursor.skip(Term::of);
    cursor.take(Term::weekday);
    cursor.skip(Term::of);
    if (auto expr = read_plain(cursor); expr && expr->shape == Shape::day && expr->month != 0) {
      expr->shape = Shape::calendar_week;
      return expr;
    }
  }
  cursor.at = start;
  if (const auto weekday = cursor.take_value(Term::weekday)) {
    cursor.take(Kind::comma);
    cursor.skip(Term::of);
    if (auto expr = read_plain(cursor); expr && expr->shape == Shape::day && expr->month != 0) {
      expr->weekday = *weekday;
      return expr;
    }
  }
  cursor.at = start;
  return read_weekday_and_number(cursor);
}

}  // namespace

std::optional<CalendarExpr> read_day(PhraseCursor& cursor) {
  if (auto led = read_led_day(cursor)) return led;
  if (auto weekday = read_month_weekday(cursor)) return weekday;
  auto expr = read_plain(cursor);
  if (!expr || expr->shape != Shape::day) return expr;
  const std::size_t skip = cursor.is(Kind::comma) ? 1 : 0;
  if (const auto weekday = cursor.value(Term::weekday, skip); weekday && ends_here(cursor, skip + 1)) {
    expr->weekday = *weekday;
    cursor.at += skip + 1;
  }
  return expr;
}

bool reads_month_first(const std::vector<PhraseToken>& tokens) {
  bool only_month_first = false, only_day_first = false;
  const PhraseCursor cursor(tokens);
  for (std::size_t at = 0; at < tokens.size();) {
    const NumericDate date = numeric_at(cursor, at);
    if (date.count >= 2 && date.separator != Kind::dash && date.digits[0] <= 2 && date.digits[1] <= 2) {
      only_month_first = only_month_first || (date.parts[1] > 12 && date.parts[1] <= 31 && date.parts[0] <= 12);
      only_day_first = only_day_first || date.parts[0] > 12;
    }
    at += std::max<std::size_t>(date.tokens, 1);
  }
  return only_month_first && !only_day_first;
}

}  // namespace mentor
