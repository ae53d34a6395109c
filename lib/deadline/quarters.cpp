#include "deadline/exprs.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

CalendarExpr counted(Shape shape, int n) {
  CalendarExpr expr;
  expr.shape = shape;
  expr.n = n;
  return expr;
}

// «I квартал», "second quarter", «1 полугодие», «2 четверть».
std::optional<CalendarExpr> read_number_first(PhraseCursor& cursor) {
  auto n = read_ordinal(cursor);
  if (!n || *n == 0) return std::nullopt;
  std::optional<CalendarExpr> expr;
  if (cursor.take(Term::quarter) && *n <= 4)
    expr = counted(Shape::quarter, *n < 0 ? 4 : *n);
  else if (cursor.take(Term::half_year) && *n <= 2)
    expr = counted(Shape::half_year, *n < 0 ? 2 : *n);
  else if (cursor.take(Term::school_term) && *n <= 4)
    expr = counted(Shape::school_term, *n < 0 ? 4 : *n);
  if (expr) expr->year = read_year_suffix(cursor);
  return expr;
}

// «первая половина 2023 года», "first half of 2023".
std::optional<CalendarExpr> read_half_of_year(PhraseCursor& cursor) {
  const auto n = read_ordinal(cursor);
  if (!n || *n < 1 || *n > 2 || !cursor.take(Term::half)) return std::nullopt;
  CalendarExpr expr = counted(Shape::half_year, *n);
  expr.year = read_year_suffix(cursor);
  const bool found = expr.year.written() || expr.year.school || expr.year.word != YearRef::Word::none;
  if (found) return expr;
  cursor.skip(Term::of);
  return cursor.take(Term::year) ? std::optional(expr) : std::nullopt;
}

// "Q1 2023", "H2", «квартал 3», "Term 2".
std::optional<CalendarExpr> read_word_first(PhraseCursor& cursor) {
  const bool quarter = cursor.take(Term::quarter);
  const bool term = !quarter && cursor.take(Term::school_term);
  if (!quarter && !term && !cursor.take(Term::half_year)) return std::nullopt;
  cursor.take(Kind::numero);
  const PhraseToken& number = cursor.peek();
  if (number.kind != Kind::number || number.digits > 1 || number.value < 1 || number.value > (quarter || term ? 4 : 2))
    return std::nullopt;
  ++cursor.at;
  CalendarExpr expr = counted(quarter ? Shape::quarter : term ? Shape::school_term : Shape::half_year, number.value);
  expr.year = read_year_suffix(cursor);
  return expr;
}

// "autumn term 2023": terms that are called by their season.
std::optional<CalendarExpr> read_named_term(PhraseCursor& cursor) {
  const auto season = cursor.take_value(Term::season);
  if (!season) return std::nullopt;
  if (!cursor.take(Term::school_term)) return std::nullopt;
  static constexpr int order[] = {0, 2, 2, 3, 1};
  CalendarExpr expr = counted(Shape::school_term, order[*season]);
  expr.named = true;
  expr.year = read_year_suffix(cursor);
  return expr;
}

// «в конце 2 четверти», «в конце каждой четверти», "end of the autumn term".
std::optional<CalendarExpr> read_part_of_term(PhraseCursor& cursor) {
  const auto part = cursor.take_value(Term::part);
  if (!part) return std::nullopt;
  cursor.skip(Term::of);
  CalendarExpr expr = counted(Shape::school_term_part, *part);
  if (cursor.is(Term::each) && cursor.is(Term::school_term, 1)) return expr;
  const std::size_t start = cursor.at;
  for (const auto read : {read_number_first, read_named_term, read_word_first}) {
    cursor.at = start;
    const auto term = read(cursor);
    if (!term || term->shape != Shape::school_term) continue;
    expr.of = term->n;
    expr.named = term->named;
    expr.year = term->year;
    return expr;
  }
  cursor.at = start;
  return cursor.take(Term::school_term) ? std::optional(expr) : std::nullopt;
}

// «конец 1 полугодия», «в конце каждого полугодия»: its last month; `of` is the part.
std::optional<CalendarExpr> read_part_of_half_year(PhraseCursor& cursor) {
  const auto part = cursor.take_value(Term::part);
  if (!part) return std::nullopt;
  cursor.skip(Term::of);
  CalendarExpr expr = counted(Shape::half_year, 0);
  expr.of = *part;
  if (cursor.is(Term::each) && cursor.is(Term::half_year, 1)) return expr;
  const std::size_t start = cursor.at;
  for (const auto read : {read_number_first, read_word_first}) {
    cursor.at = start;
    auto half = read(cursor);
    if (!half || half->shape != Shape::half_year) continue;
    half->of = *part;
    return half;
  }
  cursor.at = start;
  return cursor.take(Term::half_year) ? std::optional(expr) : std::nullopt;
}

// «конец II квартала», «начало квартала».
std::optional<CalendarExpr> read_part_of_quarter(PhraseCursor& cursor, int part) {
  cursor.skip(Term::of);
  CalendarExpr expr = counted(Shape::quarter_part, part);
  const std::size_t start = cursor.at;
  for (const auto read : {read_number_first, read_word_first}) {
    cursor.at = start;
    const auto quarter = read(cursor);
    if (!quarter || quarter->shape != Shape::quarter) continue;
    expr.of = quarter->n;
    expr.year = quarter->year;
    return expr;
  }
  cursor.at = start;
  if (cursor.is(Term::each) && cursor.is(Term::quarter, 1)) return expr;
  return cursor.take(Term::quarter) ? std::optional(expr) : std::nullopt;
}

std::optional<CalendarExpr> read_part(PhraseCursor& cursor) {
  const auto part = cursor.take_value(Term::part);
  return part ? read_part_of_quarter(cursor, *part) : std::nullopt;
}

// «последний месяц II квартала», "last month of Q2 2024".
std::optional<CalendarExpr> read_nth_month(PhraseCursor& cursor) {
  const auto n = read_ordinal(cursor);
  if (!n || *n == 0 || *n > 3 || !cursor.take(Term::month_unit)) return std::nullopt;
  return read_part_of_quarter(cursor, *n < 0 ? 3 : *n);
}

// «осенний», «весенних»: says nothing without its noun.
bool is_adjective(std::string_view word) {
  return word.ends_with("ий") || word.ends_with("его") || word.ends_with("ем") || word.ends_with("ие") ||
         word.ends_with("их");
}

// «осень 2022 г.», «весенний период 2023 года», «летние каникулы»; other holidays are not known here.
std::optional<CalendarExpr> read_season(PhraseCursor& cursor) {
  const bool adjective = is_adjective(cursor.peek().text);
  const auto season = cursor.take_value(Term::season);
  if (!season) return std::nullopt;
  if (cursor.take(Term::vacation)) {
    if (*season != 3) return std::nullopt;
  } else if (!cursor.take(Term::period) && adjective) {
    return std::nullopt;
  }
  CalendarExpr expr = counted(Shape::season, *season);
  expr.year = read_year_suffix(cursor);
  return expr;
}

}  // namespace

std::optional<CalendarExpr> read_quarter(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  for (const auto read : {read_number_first, read_half_of_year, read_word_first, read_nth_month, read_part,
                          read_part_of_half_year, read_part_of_term, read_named_term, read_season}) {
    if (auto expr = read(cursor)) return expr;
    cursor.at = start;
  }
  return std::nullopt;
}

}  // namespace mentor
