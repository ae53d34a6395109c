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

CalendarExpr part_of_month_expr(Shape shape, int n) {
  CalendarExpr expr;
  expr.shape = shape;
  expr.n = n;
  return expr;
}

std::optional<CalendarExpr> with_month(PhraseCursor& cursor, std::optional<CalendarExpr> expr) {
  if (!expr || !read_month_name(cursor, *expr)) return std::nullopt;
  return expr;
}

// «начало сентября», "mid-October".
std::optional<CalendarExpr> read_third(PhraseCursor& cursor) {
  const auto part = cursor.take_value(Term::part);
  if (!part) return std::nullopt;
  cursor.take(Kind::dash);
  return with_month(cursor, part_of_month_expr(Shape::month_part, *part));
}

// «вторая половина мая», «1-я декада октября», «первые числа марта», «2 неделя июня».
std::optional<CalendarExpr> read_counted(PhraseCursor& cursor) {
  using Part = std::optional<CalendarExpr>;
  // "week 3 of October".
  if (cursor.is(Term::week) && cursor.is(Kind::number, 1) && cursor.peek(1).value >= 1 && cursor.peek(1).value <= 5) {
    cursor.at += 2;
    return part_of_month_expr(Shape::month_week, cursor.token(cursor.at - 1).value);
  }
  const auto n = read_ordinal(cursor);
  if (!n || *n == 0 || *n > 5) return std::nullopt;
  if (cursor.take(Term::half)) return *n <= 2 && *n > 0 ? Part(part_of_month_expr(Shape::month_part, 3 + *n)) : Part();
  const bool last = *n == -1;
  if (cursor.take(Term::decade)) return *n <= 3 ? Part(part_of_month_expr(Shape::month_part, last ? 3 : *n)) : Part();
  if (cursor.is_word("числах") || cursor.is_word("числа") || cursor.is_word("дни")) {
    ++cursor.at;
    return *n <= 1 ? Part(part_of_month_expr(Shape::month_part, last ? 3 : 1)) : Part();
  }
  return cursor.take(Term::week) ? Part(part_of_month_expr(Shape::month_week, *n)) : Part();
}

std::optional<CalendarExpr> read_counted_part(PhraseCursor& cursor) { return with_month(cursor, read_counted(cursor)); }

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

// «начало», «середина» behind a month.
std::optional<CalendarExpr> read_third_alone(PhraseCursor& cursor) {
  const auto part = cursor.take_value(Term::part);
  return part ? std::optional(part_of_month_expr(Shape::month_part, *part)) : std::nullopt;
}

}  // namespace

std::optional<CalendarExpr> read_part_alone(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  for (const auto read : {read_counted, read_third_alone}) {
    cursor.skip(Term::in);
    auto expr = read(cursor);
    if (expr) cursor.take(Term::month_unit);
    if (expr && (cursor.done() || cursor.is(Kind::comma))) {
      expr->where = cursor.span_from(start);
      return expr;
    }
    cursor.at = start;
  }
  return std::nullopt;
}

std::optional<CalendarExpr> read_month(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  for (const auto read : {read_third, read_counted_part, read_whole_month}) {
    if (auto expr = read(cursor)) return expr;
    cursor.at = start;
  }
  return std::nullopt;
}

}  // namespace mentor
