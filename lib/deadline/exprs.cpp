#include "deadline/exprs.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

// A number that gets its meaning later: «с 1 по 15 сентября», «I, II кварталы».
std::optional<CalendarExpr> read_bare(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const auto number = read_ordinal(cursor);
  if (!number || *number <= 0) {
    cursor.at = start;
    return std::nullopt;
  }
  CalendarExpr expr;
  expr.shape = Shape::bare;
  expr.n = *number;
  expr.where = cursor.span_from(start);
  return expr;
}

}  // namespace

void skip_lead(PhraseCursor& cursor) {
  while (cursor.is(Term::in) || cursor.is(Term::during) || cursor.is(Term::of) || cursor.is(Term::period) ||
         cursor.is(Term::whole) || cursor.is(Term::about)) {
    if (cursor.is(Term::about))
      cursor.note({{"words such as “approximately” were left out", "слова вроде «примерно» не учитываются"}, {}});
    ++cursor.at;
  }
}

std::optional<int> read_ordinal(PhraseCursor& cursor) {
  if (cursor.is(Kind::number) && cursor.peek().digits <= 2) {
    const int value = cursor.peek().value;
    ++cursor.at;
    return value;
  }
  if (const auto word = cursor.take_value(Term::ordinal)) return word;
  const bool counted = cursor.is(Term::quarter, 1) || cursor.is(Term::half_year, 1);
  return counted ? cursor.take_value(Term::lookalike_roman) : std::nullopt;
}

std::optional<CalendarExpr> read_expr(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  skip_lead(cursor);
  const std::size_t first = cursor.at;
  for (const auto read : {read_day, read_month, read_quarter, read_year, read_bare}) {
    auto expr = read(cursor);
    if (!expr) continue;
    expr->where = cursor.span_from(first);
    return expr;
  }
  cursor.at = start;
  return std::nullopt;
}

}  // namespace mentor
