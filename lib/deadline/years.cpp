#include "deadline/exprs.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

bool is_year_number(const PhraseCursor& cursor, std::size_t ahead = 0) {
  const PhraseToken& token = cursor.peek(ahead);
  return token.kind == Kind::number && token.digits == 4 && token.value >= 1900 && token.value < 2200;
}

bool follows(int first, const PhraseToken& second) {
  if (second.kind != Kind::number) return false;
  return second.digits == 4 ? second.value == first + 1 : second.digits == 2 && second.value == (first + 1) % 100;
}

bool school_words_at(const PhraseCursor& cursor, std::size_t ahead) { return cursor.is(Term::school, ahead); }

// The words after a number: «учебного года», «уч. г.», «гг.», "school year".
void skip_year_words(PhraseCursor& cursor) {
  cursor.take(Term::school);
  cursor.skip(Term::year);
}

// 2021/2022, 2023/24, «2022-2023 уч. год», with the words behind; "school" before the number decides for a dash too.
bool read_school_pair(PhraseCursor& cursor, YearRef& year, bool school_before) {
  if (!is_year_number(cursor)) return false;
  const bool slash = cursor.is(Kind::slash, 1), dash = cursor.is(Kind::dash, 1);
  if ((!slash && !dash) || !follows(cursor.peek().value, cursor.peek(2))) return false;
  if (dash && !school_before && !school_words_at(cursor, 3)) return false;
  year = {cursor.peek().value, true, YearRef::Word::none};
  cursor.at += 3;
  skip_year_words(cursor);
  return true;
}

std::optional<YearRef::Word> take_year_adjective(PhraseCursor& cursor) {
  if (cursor.take(Term::current)) return YearRef::Word::current;
  if (cursor.take(Term::following)) return YearRef::Word::next;
  if (cursor.take(Term::previous)) return YearRef::Word::previous;
  return std::nullopt;
}

// «текущего года», «нового учебного года», "next year", «учебного года», «т.г.», «календарного года».
bool read_named_year(PhraseCursor& cursor, YearRef& year) {
  const std::size_t start = cursor.at;
  if (cursor.take(Term::this_year)) {
    year = {0, false, YearRef::Word::current};
    return true;
  }
  const bool calendar = cursor.take(Term::calendar_day);
  if (calendar && cursor.take(Term::year)) {
    year = {0, false, YearRef::Word::current};
    return true;
  }
  // «до Нового года» is the holiday; a year of the plan is new only where it is a school year.
  const bool is_new = cursor.is_word("нового") || cursor.is_word("новому") || cursor.is_word("новый");
  const auto word = take_year_adjective(cursor);
  const bool school = cursor.take(Term::school);
  if ((school || (word && !is_new)) && cursor.take(Term::year)) {
    year = {0, school, word.value_or(YearRef::Word::current)};
    return true;
  }
  cursor.at = start;
  return false;
}

bool is_apostrophe(const PhraseToken& token) { return token.kind == PhraseToken::Kind::apostrophe; }

// A number with or without «г.»; two digits need the word, or an apostrophe before them.
bool read_plain_year(PhraseCursor& cursor, YearRef& year) {
  if (is_apostrophe(cursor.peek()) && cursor.is(Kind::number, 1) && cursor.peek(1).digits == 2) {
    year = {2000 + cursor.peek(1).value, false, YearRef::Word::none};
    cursor.at += 2;
    return true;
  }
  const PhraseToken& token = cursor.peek();
  const bool four = is_year_number(cursor);
  const bool two = token.kind == Kind::number && token.digits == 2 && cursor.is(Term::year, 1) &&
                   !cursor.is_word("лет", 1) && !cursor.is_word("years", 1);
  if (!four && !two) return false;
  year = {four ? token.value : 2000 + token.value, false, YearRef::Word::none};
  ++cursor.at;
  const std::size_t words = cursor.at;
  cursor.skip(Term::year);
  if (words != cursor.at) cursor.take(Kind::dot);
  return true;
}

// «2022-2024 гг.» behind a month is not the year of that month but several years.
bool is_year_list(const PhraseCursor& cursor) {
  return is_year_number(cursor) && cursor.is(Kind::dash, 1) && is_year_number(cursor, 2) &&
         !school_words_at(cursor, 3) && !cursor.is(Kind::dot, 3) && !cursor.is(Kind::dash, 3);
}

CalendarExpr year_expr(YearRef year) {
  CalendarExpr expr;
  expr.shape = Shape::year;
  expr.year = year;
  return expr;
}

// «учебный год 2023/2024», "school year 2023/24", "year 2022".
bool read_words_first(PhraseCursor& cursor, YearRef& year) {
  const std::size_t start = cursor.at;
  const bool school = cursor.take(Term::school);
  const bool named = cursor.take(Term::year);
  // "SY 2023-24": the abbreviation holds the word "year".
  if (!named && school && read_school_pair(cursor, year, school)) return true;
  if (named && is_year_number(cursor)) {
    if (read_school_pair(cursor, year, school)) return true;
    if (read_plain_year(cursor, year)) {
      year.school = school;
      return true;
    }
  }
  cursor.at = start;
  return false;
}

// «… и в конце года»: what follows is said by the next one.
bool another_part_follows(const PhraseCursor& cursor) {
  std::size_t ahead = 0;
  if (!cursor.is(Term::conjunction) && !cursor.is(Kind::comma) && !cursor.is(Kind::slash)) return false;
  ++ahead;
  while (cursor.is(Term::in, ahead) || cursor.is(Term::of, ahead)) ++ahead;
  return cursor.is(Term::part, ahead);
}

// The "end" of "year end", "year-end".
bool take_year_end(PhraseCursor& cursor) {
  const std::size_t dash = cursor.is(Kind::dash) ? 1 : 0;
  const bool ends = cursor.is(Kind::end, dash + 1) || cursor.is(Kind::comma, dash + 1);
  if (!cursor.is_word("end", dash) || !ends) return false;
  cursor.at += dash + 1;
  return true;
}

CalendarExpr end_of(YearRef year) {
  CalendarExpr expr = year_expr(year);
  expr.shape = Shape::year_part;
  expr.n = 3;
  return expr;
}

// «конец 2022 года», «начало учебного года».
std::optional<CalendarExpr> read_year_part(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const auto part = cursor.take_value(Term::part);
  if (part) {
    if (another_part_follows(cursor)) {
      CalendarExpr bare;
      bare.shape = Shape::bare_part;
      bare.n = *part;
      return bare;
    }
    cursor.skip(Term::of);
    const bool each_year = cursor.is(Term::each) && (cursor.is(Term::year, 1) || cursor.is(Term::school, 1));
    CalendarExpr expr;
    expr.shape = Shape::year_part;
    expr.n = *part;
    expr.year.school = each_year && cursor.is(Term::school, 1);
    if (each_year) return expr;
    if (const auto year = read_year(cursor)) {
      expr.year = year->year;
      return expr;
    }
  }
  cursor.at = start;
  return std::nullopt;
}

}  // namespace

YearRef read_year_suffix(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  YearRef year;
  while (cursor.is(Term::of) || cursor.is(Term::in)) ++cursor.at;
  if (read_school_pair(cursor, year, false) || read_words_first(cursor, year)) return year;
  if (!is_year_list(cursor) && (read_plain_year(cursor, year) || read_named_year(cursor, year))) return year;
  cursor.at = start;
  return {};
}

std::optional<CalendarExpr> read_year(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  YearRef year;
  if (read_words_first(cursor, year) || read_school_pair(cursor, year, false)) {
    skip_year_words(cursor);
    return year_expr(year);
  }
  if (read_plain_year(cursor, year)) {
    year.school = cursor.is(Term::school);
    skip_year_words(cursor);
    CalendarExpr expr = year_expr(year);
    expr.n = year.school ? single_school_year : 0;
    return expr;
  }
  if (read_named_year(cursor, year)) return take_year_end(cursor) ? end_of(year) : year_expr(year);
  if (cursor.take(Term::year)) {
    if (take_year_end(cursor)) return end_of({0, false, YearRef::Word::none});
    CalendarExpr expr = year_expr({0, false, YearRef::Word::current});
    expr.n = bare_year;
    return expr;
  }
  cursor.at = start;
  return read_year_part(cursor);
}

}  // namespace mentor
