#include "deadline/exprs.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

// A month by name, or «месяца» for any month. «каждого месяца» is left for the recurrence that it makes.
bool read_month_name(PhraseCursor& cursor, CalendarExpr& expr) {
  const std::size_t start = cursor.at;
  while (cursor.is(Term::of) || cursor.is(Term::in)) ++cursor.at;
  if (const auto month = cursor.take_value(Term::month)) {
    cursor.take(Term::month_unit);
    expr.month = *month;
    expr.year = read_year_suffix(cursor);
    return true;
  }
  if (cursor.is(Term::each) && cursor.is(Term::month_unit, 1)) return true;
  if (cursor.take(Term::month_unit)) return true;
  cursor.at = start;
  return false;
}

std::optional<CalendarExpr> part_of_month(PhraseCursor& cursor, Shape shape, int n) {
  CalendarExpr expr;
  expr.shape = shape;
  expr.n = n;
  return read_month_name(cursor, expr) ? std::optional(expr) : std::nullopt;
}

// «начало сентября», "mid-October".
std::optional<CalendarExpr> read_third(PhraseCursor& cursor) {
  const auto part = cursor.take_value(Term::part);
  if (!part) return std::nullopt;
  cursor.take(Kind::dash);
  return part_of_month(cursor, Shape::month_part, *part);
}

// «вторая половина мая», «1-я декада октября», «первые числа марта», «2 неделя июня».
std::optional<CalendarExpr> read_counted_part(PhraseCursor& cursor) {
  const auto n = read_ordinal(cursor);
  if (!n || *n == 0 || *n > 5) return std::nullopt;
  if (cursor.take(Term::half))
    return *n <= 2 && *n > 0 ? part_of_month(cursor, Shape::month_part, 3 + *n) : std::nullopt;
  const bool last = *n == -1;
  if (cursor.take(Term::decade))
    return *n <= 3 ? part_of_month(cursor, Shape::month_part, last ? 3 : *n) : std::nullopt;
  if (cursor.is_word("числах") || cursor.is_word("числа") || cursor.is_word("дни")) {
    ++cursor.at;
    return *n <= 1 ? part_of_month(cursor, Shape::month_part, last ? 3 : 1) : std::nullopt;
  }
  return cursor.take(Term::week) ? part_of_month(cursor, Shape::month_week, *n) : std::nullopt;
}

std::optional<CalendarExpr> read_whole_month(PhraseCursor& cursor) {
  CalendarExpr expr;
  expr.shape = Shape::month;
  const auto month = cursor.take_value(Term::month);
  if (!month) return std::nullopt;
  expr.month = *month;
  cursor.take(Term::month_unit);
  expr.year = read_year_suffix(cursor);
  return expr;
}

}  // namespace

std::optional<CalendarExpr> read_month(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  for (const auto read : {read_third, read_counted_part, read_whole_month}) {
    if (auto expr = read(cursor)) return expr;
    cursor.at = start;
  }
  return std::nullopt;
}

}  // namespace mentor
