#include "deadline/items.h"

#include <array>

#include "deadline/exprs.h"
#include "deadline/relative.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;
using Role = CalendarItem::Role;

CalendarItem item_of(Role role, CalendarExpr expr) {
  CalendarItem item;
  item.role = role;
  (role == Role::since ? item.from : item.to) = std::move(expr);
  return item;
}

void skip_inclusive(PhraseCursor& cursor) {
  const std::size_t skip = cursor.is(Kind::comma) ? 1 : 0;
  if (cursor.is(Term::inclusive, skip)) cursor.at += skip + 1;
}

enum class RangeWords : unsigned char { to, to_or_until };

bool take_range_link(PhraseCursor& cursor, RangeWords words) {
  const bool dash = cursor.take(Kind::dash);
  const bool until = words == RangeWords::to_or_until || dash;
  const bool word = cursor.take(Term::to) || (until && cursor.take(Term::until));
  // «с 28.01 по-31.01»: one mark too many.
  if (word && !dash) cursor.take(Kind::dash);
  return dash || word;
}

std::optional<CalendarItem> make_range(CalendarExpr from, CalendarExpr to) {
  // «с марта до 2026 года»: in which year it begins, is not said.
  const bool finer = from.shape != Shape::year && from.shape != Shape::bare && !from.year.written();
  if (finer && to.shape == Shape::year && to.year.written()) return std::nullopt;
  if (from.shape == Shape::year && from.year.written() && to.shape == Shape::bare) {
    to.shape = Shape::year;
    to.year.number = from.year.number - from.year.number % 100 + to.n;
  }
  if (from.shape == Shape::year && to.shape == Shape::year && to.year.school && !from.year.school)
    from.year.school = true;
  // «осень – зима 2022»: the winter that follows that autumn.
  const bool winter = from.shape == Shape::season && to.shape == Shape::season && to.n == 1 && from.n != 1;
  if (winter && to.year.written() && !to.year.school && !from.year.written()) ++to.year.number;
  // «2022-2024 учебные годы»: from the autumn of the first to the summer of the last.
  if (from.shape == Shape::year && to.shape == Shape::year && to.n == single_school_year) --to.year.number;
  if (from.shape == Shape::year) from.n = 0;
  if (to.shape == Shape::year) to.n = 0;
  if (to.shape == Shape::bare && from.shape != Shape::bare) {
    if (from.shape != Shape::day || from.year.written()) return std::nullopt;
    if (!take_shape(to, from)) return std::nullopt;
  }
  if (from.shape == Shape::bare && to.shape != Shape::bare && !take_shape(from, to)) return std::nullopt;
  CalendarItem item;
  item.role = Role::range;
  item.both_years = from.year.written() && to.year.written();
  item.from = std::move(from);
  item.to = std::move(to);
  return item;
}

// What may follow a first expression: the link and the second one.
std::optional<CalendarItem> read_range_end(PhraseCursor& cursor, const CalendarExpr& from, RangeWords words) {
  const std::size_t start = cursor.at;
  if (take_range_link(cursor, words))
    if (auto to = read_expr(cursor))
      if (auto item = make_range(from, std::move(*to))) return item;
  cursor.at = start;
  return std::nullopt;
}

// «начиная», "starting", "with effect"; "commencing", "beginning" where a date follows at once.
bool take_starting(PhraseCursor& cursor) {
  if (cursor.take(Term::starting)) return true;
  const bool date = cursor.is(Kind::number, 1) || cursor.is(Term::month, 1) || cursor.is(Term::from, 1);
  if (!cursor.is(Term::commencing) || !date) return false;
  ++cursor.at;
  return true;
}

// «не ранее 1 октября», "no earlier than 1 October".
bool take_not_before(PhraseCursor& cursor) {
  const bool before = cursor.is(Term::before, 1) || cursor.is_word("earlier", 1);
  if (!cursor.is(Term::negation) || !before) return false;
  cursor.at += 2;
  cursor.take(Term::than);
  return true;
}

std::optional<CalendarItem> read_from(PhraseCursor& cursor) {
  const bool starting = take_starting(cursor) || take_not_before(cursor);
  const bool document = cursor.is_word("от");
  if (!cursor.take(Term::from) && !starting) return std::nullopt;
  auto from = read_expr(cursor);
  if (!from) return std::nullopt;
  // «с 1 сентября 2022 г., по 31 мая»: without a «с» the comma would begin another date.
  const bool comma = cursor.is(Kind::comma) && cursor.is(Term::to, 1);
  if (comma) ++cursor.at;
  if (auto range = read_range_end(cursor, *from, RangeWords::to_or_until)) return range;
  if (comma) --cursor.at;
  if (document) return item_of(Role::at, std::move(*from));
  while (is_onward(cursor) || (cursor.is(Term::conjunction) && is_onward(cursor, 1))) ++cursor.at;
  if (from->shape == Shape::bare) return std::nullopt;
  return item_of(Role::since, std::move(*from));
}

std::optional<CalendarItem> read_between(PhraseCursor& cursor) {
  if (!cursor.take(Term::between)) return std::nullopt;
  auto from = read_expr(cursor);
  if (!from || !cursor.take(Term::conjunction)) return std::nullopt;
  auto to = read_expr(cursor);
  return to ? make_range(std::move(*from), std::move(*to)) : std::nullopt;
}

// «не позднее», «не позднее чем до», "no later than".
bool take_not_later(PhraseCursor& cursor) {
  if (!cursor.is(Term::negation) || !cursor.is(Term::later, 1)) return false;
  cursor.at += 2;
  cursor.take(Term::than);
  cursor.take(Term::until);
  return true;
}

// Words of two or three that mean "until": the day named is included.
bool take_until_phrase(PhraseCursor& cursor) {
  static constexpr std::array<std::array<std::string_view, 4>, 4> phrases{
      {{"on", "or", "before", ""}, {"up", "to", "and", "including"}, {"up", "to", "", ""}, {"up", "until", "", ""}}};
  for (const auto& words : phrases) {
    std::size_t length = 0;
    while (length < words.size() && !words[length].empty() && cursor.is_word(words[length], length)) ++length;
    if (length < words.size() && !words[length].empty()) continue;
    cursor.at += length;
    return true;
  }
  return false;
}

bool take_before(PhraseCursor& cursor) {
  if (cursor.is_word("prior") && cursor.is(Term::to, 1)) {
    cursor.at += 2;
    return true;
  }
  return cursor.take(Term::before);
}

// «до окончания реализации программы», "by the end of the project": the period's own ends.
std::optional<CalendarExpr> read_period_edge(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  std::size_t end = start;
  while (cursor.is(Kind::word, end - start)) ++end;
  const auto event = event_of(cursor, end);
  const bool first = event == EventOffset::Event::period_start;
  if (!first && event != EventOffset::Event::period_end) return std::nullopt;
  CalendarExpr expr;
  expr.shape = Shape::period_edge;
  expr.n = first ? 1 : 3;
  cursor.at = end;
  expr.where = cursor.span_from(start);
  return expr;
}

// «к 2024/2025 учебному году» is to be ready for its first day.
void aim_at_start(CalendarExpr& expr) {
  if (expr.shape != Shape::year || !expr.year.school) return;
  expr.shape = Shape::year_part;
  expr.n = 1;
}

std::optional<CalendarItem> read_until(PhraseCursor& cursor) {
  const bool not_later = take_not_later(cursor);
  const bool until = not_later || take_until_phrase(cursor);
  const bool exclusive = !until && take_before(cursor);
  if (exclusive) cursor.take(Term::than);
  const bool towards = cursor.is_word("к") || cursor.is_word("ко");
  if (!until && !exclusive && !cursor.take(Term::until) && !cursor.take(Term::to)) return std::nullopt;
  if (!exclusive) take_not_later(cursor);
  cursor.skip(Term::inclusive);
  auto to = read_expr(cursor);
  if (!to) to = read_period_edge(cursor);
  if (!to) return std::nullopt;
  // "before first match": the number belongs to the word behind it.
  if (to->shape == Shape::bare && cursor.is(Kind::word) && cursor.peek().meanings.empty()) return std::nullopt;
  if (towards) aim_at_start(*to);
  CalendarItem item = item_of(Role::until, std::move(*to));
  item.exclusive = exclusive;
  return item;
}

std::optional<CalendarItem> read_after(PhraseCursor& cursor) {
  if (!cursor.take(Term::after)) return std::nullopt;
  auto from = read_expr(cursor);
  if (!from || from->shape == Shape::bare) return std::nullopt;
  CalendarItem item = item_of(Role::since, std::move(*from));
  item.exclusive = true;
  return item;
}

// «2022-2023» alone may mean a school year.
void note_bare_years(PhraseCursor& cursor, const CalendarItem& range) {
  const bool years = range.from.shape == Shape::year && range.to.shape == Shape::year && !range.to.year.school;
  if (!years || range.to.year.number != range.from.year.number + 1) return;
  PhraseCursor last = cursor;
  --last.at;
  if (last.is(Kind::number))
    cursor.note({{"read as two calendar years; a school year is written {0}/{1}",
                  "прочитано как два календарных года; учебный год пишется {0}/{1}"},
                 {range.from.year.number, range.to.year.number}});
}

std::optional<CalendarItem> read_at(PhraseCursor& cursor) {
  auto expr = read_expr(cursor);
  if (!expr) return std::nullopt;
  if (auto range = read_range_end(cursor, *expr, RangeWords::to)) {
    note_bare_years(cursor, *range);
    return range;
  }
  return item_of(Role::at, std::move(*expr));
}

// «в срок до», «в период с»: small words before the word that matters.
void skip_before_role(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  while (cursor.is(Term::in) || cursor.is(Term::during) || cursor.is(Term::period) || cursor.is(Term::due_word) ||
         cursor.is(Term::of) || cursor.is(Term::about))
    ++cursor.at;
  const bool role = cursor.is(Term::from) || cursor.is(Term::until) || cursor.is(Term::between) ||
                    cursor.is(Term::starting) || cursor.is(Term::before) ||
                    (cursor.is(Term::negation) && (cursor.is(Term::later, 1) || cursor.is(Term::before, 1)));
  if (!role) cursor.at = start;
}

}  // namespace

// "7 March 2024 at the latest".
static bool take_at_latest(PhraseCursor& cursor) {
  const std::size_t skip = cursor.is(Kind::comma) ? 1 : 0;
  if (!cursor.is_word("at", skip) || !cursor.is_word("the", skip + 1) || !cursor.is_word("latest", skip + 2))
    return false;
  cursor.at += skip + 3;
  return true;
}

bool take_shape(CalendarExpr& bare, const CalendarExpr& model) {
  const int n = bare.n;
  const int weekday = bare.weekday;
  const Span where = bare.where;
  const YearRef year = bare.year;
  bare = model;
  bare.where = where;
  if (year.written()) bare.year = year;
  switch (model.shape) {
    case Shape::day:
      bare.day = n;
      bare.weekday = weekday;
      return model.day > 0;
    case Shape::month:
      bare.month = n;
      return n >= 1 && n <= 12 && model.where.size() > 0;
    case Shape::quarter:
    case Shape::school_term:
      bare.n = n;
      return n <= 4;
    case Shape::half_year:
      bare.n = n;
      return n <= 2;
    case Shape::month_week:
    case Shape::month_weekday:
      bare.n = n;
      return n <= 5;
    case Shape::month_part:
      bare.n = n;
      return n <= 3 && model.n <= 3;
    default:
      return false;
  }
}

bool take_part(CalendarExpr& bare, const CalendarExpr& model) {
  const bool parts = model.shape == Shape::month_part || model.shape == Shape::quarter_part ||
                     model.shape == Shape::year_part || model.shape == Shape::school_term_part;
  if (!parts || model.n > 3) return false;
  const int n = bare.n;
  const Span where = bare.where;
  bare = model;
  bare.n = n;
  bare.where = where;
  return true;
}

bool are_neighbours(const CalendarExpr& first, const CalendarExpr& second) {
  if (first.shape != Shape::month || second.shape != Shape::month) return false;
  if (second.month != first.month % 12 + 1) return false;
  if (!first.year.written() || !second.year.written()) return !first.year.written() || second.month != 1;
  return second.year.number == first.year.number + (second.month == 1 ? 1 : 0);
}

bool is_onward(const PhraseCursor& cursor, std::size_t ahead) {
  const bool ends = cursor.is(Kind::end, ahead + 1) || cursor.is(Kind::comma, ahead + 1);
  return cursor.is(Term::onward, ahead) || (cursor.is_word("on", ahead) && ends);
}

std::optional<CalendarItem> read_item(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const std::size_t notes = cursor.notes.size();
  for (const auto read : {read_from, read_between, read_until, read_after, read_at}) {
    cursor.at = start;
    cursor.notes.resize(notes);
    skip_before_role(cursor);
    if (auto item = read(cursor)) {
      skip_inclusive(cursor);
      if (item->role == Role::at && take_at_latest(cursor)) item->role = Role::until;
      return item;
    }
  }
  cursor.notes.resize(notes);
  cursor.at = start;
  return std::nullopt;
}

}  // namespace mentor
