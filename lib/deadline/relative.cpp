#include "deadline/relative.h"

#include <algorithm>
#include <array>

#include "deadline/exprs.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;
using Way = EventOffset::Way;

// How an offset opens. An opening that is weak needs an event behind the number to be an offset.
struct Opening {
  Way way = Way::within;
  bool found = false;
  bool weak = false;
};

bool take_any(PhraseCursor& cursor, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return cursor.take_word(word); });
}

// «не позднее чем за», "no later than", «не менее чем за», "at least".
bool take_limit(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  const bool led = cursor.take(Term::negation) || cursor.take_word("at");
  if (led && (cursor.take(Term::later) || cursor.take(Term::at_least))) {
    cursor.take(Term::than);
    take_any(cursor, {"за", "через", "в", "within"});
    cursor.take(Term::during);
    return true;
  }
  cursor.at = start;
  return false;
}

// «в срок, не превышающий», «в срок не более», «не более».
bool take_at_most(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  if (cursor.take(Term::in) && cursor.take(Term::due_word)) cursor.take(Kind::comma);
  if (cursor.take(Term::negation) && take_any(cursor, {"более", "больше", "превышающий", "свыше", "more"})) {
    cursor.take(Term::than);
    return true;
  }
  cursor.at = start;
  return false;
}

Opening take_opening(PhraseCursor& cursor) {
  if (take_at_most(cursor)) return {Way::within, true, false};
  if (take_limit(cursor)) {
    PhraseCursor last = cursor;
    --last.at;
    return {Way::not_later, true, !last.is_word("через") && !last.is(Term::during)};
  }
  const std::size_t start = cursor.at;
  take_any(cursor, {"в"});
  if (cursor.take(Term::during) || take_any(cursor, {"within"})) return {Way::within, true, false};
  cursor.at = start;
  if (take_any(cursor, {"через", "спустя"})) return {Way::exactly, true, false};
  if (take_any(cursor, {"за"})) return {Way::exactly, true, true};
  if (take_any(cursor, {"in"})) return {Way::within, true, true};
  return {Way::exactly, false, true};
}

struct Amount {
  int count = 1;
  RepeatUnit unit = RepeatUnit::day;
  bool working = false;
  bool counted = false;
};

bool take_amount_adjectives(PhraseCursor& cursor, Amount& amount) {
  const std::size_t start = cursor.at;
  while (cursor.is(Term::working) || cursor.is(Term::calendar_day)) {
    amount.working = amount.working || cursor.is(Term::working);
    ++cursor.at;
  }
  return cursor.at != start;
}

bool take_amount_unit(PhraseCursor& cursor, Amount& amount) {
  static constexpr std::pair<Term, RepeatUnit> units[] = {{Term::day, RepeatUnit::day},
                                                          {Term::week, RepeatUnit::week},
                                                          {Term::month_unit, RepeatUnit::month},
                                                          {Term::half_year, RepeatUnit::half_year},
                                                          {Term::year, RepeatUnit::year}};
  for (const auto& [term, unit] : units)
    if (cursor.take(term)) {
      amount.unit = unit;
      return true;
    }
  return false;
}

bool take_hours(PhraseCursor& cursor, Amount& amount) {
  if (!cursor.take(Term::hour)) return false;
  amount.count = (amount.count + 23) / 24;
  return true;
}

std::optional<Amount> read_amount(PhraseCursor& cursor) {
  Amount amount;
  const PhraseToken& number = cursor.peek();
  if (number.kind == Kind::number && number.digits > 0 && number.digits <= 3 && !number.ordinal) {
    amount.count = number.value;
    amount.counted = true;
    ++cursor.at;
  } else if (const auto word = cursor.take_value(Term::cardinal)) {
    amount.count = *word;
    amount.counted = true;
  } else if (cursor.is_word("a") || cursor.is_word("one")) {
    amount.counted = true;
    ++cursor.at;
  }
  // «10 (десяти) дней»: the number once more in words.
  if (cursor.is(Kind::comma) && cursor.is(Term::cardinal, 1) && cursor.is(Kind::comma, 2)) cursor.at += 3;
  take_amount_adjectives(cursor, amount);
  if (!take_amount_unit(cursor, amount) && !take_hours(cursor, amount)) return std::nullopt;
  take_amount_adjectives(cursor, amount);
  return amount;
}

// «трехдневный», «десятидневный»: the number is part of the word.
std::optional<int> count_in_word(std::string_view word) {
  static constexpr std::pair<std::string_view, int> heads[] = {
      {"дву", 2}, {"двух", 2}, {"трех", 3}, {"пяти", 5}, {"семи", 7}, {"десяти", 10}, {"одно", 1}, {"четырех", 4}};
  for (const auto& [head, count] : heads)
    if (word.starts_with(head) &&
        (word.substr(head.size()).starts_with("дневн") || word.substr(head.size()).starts_with("недельн")))
      return count;
  return std::nullopt;
}

// «в 10-дневный срок», «в месячный срок», «в трехдневный срок».
std::optional<Amount> read_day_span(PhraseCursor& cursor) {
  take_any(cursor, {"в"});
  Amount amount{1, RepeatUnit::day, false, true};
  const PhraseToken& number = cursor.peek();
  if (number.kind == Kind::number && number.digits > 0 && number.digits <= 3) {
    amount.count = number.value;
    ++cursor.at;
    cursor.take(Kind::dash);
  }
  if (const auto unit = cursor.take_value(Term::day_span)) {
    amount.unit = static_cast<RepeatUnit>(*unit);
  } else if (const auto count = count_in_word(cursor.peek().text)) {
    amount.count = *count;
    if (cursor.peek().text.find("недельн") != std::string::npos) amount.unit = RepeatUnit::week;
    ++cursor.at;
  } else {
    return std::nullopt;
  }
  return take_any(cursor, {"срок"}) ? std::optional(amount) : std::nullopt;
}

enum class EventSide : unsigned char { none, before, after };

EventSide take_link(PhraseCursor& cursor) {
  static constexpr std::array<std::string_view, 7> days{"дня", "даты", "момента", "числа", "the", "date", "day"};
  if (cursor.take_word("prior")) {
    cursor.take(Term::to);
    return EventSide::before;
  }
  if (take_any(cursor, {"до", "перед", "before"})) return EventSide::before;
  const bool after = take_any(cursor, {"после", "after", "of", "from", "following", "со", "с", "от", "since"});
  if (!after) return EventSide::none;
  while (std::ranges::find(days, cursor.peek().text) != days.end() || cursor.is(Term::of)) ++cursor.at;
  return EventSide::after;
}

bool ends_event(const PhraseCursor& cursor) {
  return cursor.done() || cursor.is(Kind::comma) || cursor.is(Term::each) || cursor.is(Term::repeated);
}

bool is_dated_expr(const CalendarExpr& expr) {
  const bool of_month = expr.shape == Shape::day || expr.shape == Shape::month_weekday ||
                        expr.shape == Shape::month_part || expr.shape == Shape::month_week;
  const bool of_quarter = expr.shape == Shape::quarter_part || expr.shape == Shape::school_term_part;
  return expr.shape != Shape::bare && !(of_month && expr.month == 0) && !(of_quarter && expr.of == 0) &&
         !(expr.shape == Shape::half_year && expr.n == 0);
}

// «выполнения пункта 1.2», «п. 3.4», "completion of item 2.1": the number, as written; empty where none is named.
std::string item_number(PhraseCursor cursor, std::size_t end, std::string_view phrase) {
  static constexpr std::array<std::string_view, 8> names{"п",    "пункта", "пункту", "пп",
                                                         "item", "items",  "task",   "мероприятия"};
  for (; cursor.at + 1 < end; ++cursor.at)
    if (std::ranges::find(names, cursor.peek().text) != names.end()) break;
  ++cursor.at;
  cursor.take(Kind::numero);
  const std::size_t first = cursor.at;
  while (cursor.at < end && (cursor.is(Kind::number) || cursor.is(Kind::dot))) ++cursor.at;
  if (first >= end || cursor.at == first) return {};
  const Span span = cursor.span_from(first);
  return std::string(phrase.substr(span.begin, span.size()));
}

void read_event(PhraseCursor& cursor, std::string_view phrase, EventOffset& offset) {
  const std::size_t start = cursor.at;
  if (auto date = read_expr(cursor); date && is_dated_expr(*date) && ends_event(cursor)) {
    offset.event = EventOffset::Event::date;
    offset.date = *date;
  } else {
    cursor.at = start;
    while (!cursor.done() && !cursor.is(Kind::comma)) ++cursor.at;
    PhraseCursor words = cursor;
    words.at = start;
    offset.event = event_of(words, cursor.at);
    if (offset.event == EventOffset::Event::unknown) {
      offset.reference = item_number(words, cursor.at, phrase);
      if (!offset.reference.empty()) offset.event = EventOffset::Event::item;
    }
  }
  const Span span = cursor.span_from(start);
  offset.words = phrase.substr(span.begin, span.size());
}

}  // namespace

EventOffset::Event event_of(PhraseCursor cursor, std::size_t end) {
  static constexpr std::array<std::string_view, 41> plain{
      "периодов",   "дорожной",       "карты",    "плана",     "мероприятий", "настоящего",
      "настоящей",  "приказа",        "данного",  "данной",    "программы",   "проекта",
      "реализации", "периода",        "срока",    "внедрения", "цмн",         "целевой",
      "модели",     "наставничества", "действия", "of",        "the",         "roadmap",
      "plan",       "programme",      "program",  "project",   "period",      "implementation",
      "this",       "order",          "its",      "work",      "работы",      "работ",
      "дорожная",   "карта",          "system",   "системы",   "order's"};
  EventOffset::Event event = EventOffset::Event::unknown;
  cursor.skip(Term::of);
  if (cursor.take(Term::approval))
    event = EventOffset::Event::approval;
  else if (cursor.take(Term::begin_event))
    event = EventOffset::Event::period_start;
  else if (cursor.take(Term::end_event))
    event = EventOffset::Event::period_end;
  // «за 2 недели до начала»: of what, is not said.
  if (event != EventOffset::Event::approval && cursor.at >= end) return EventOffset::Event::unknown;
  for (; cursor.at < end; ++cursor.at)
    if (std::ranges::find(plain, cursor.peek().text) == plain.end()) return EventOffset::Event::unknown;
  return event;
}

std::optional<EventOffset> read_offset(PhraseCursor& cursor, std::string_view phrase) {
  const std::size_t start = cursor.at;
  Opening opening{Way::within, true, false};
  auto amount = read_day_span(cursor);
  if (!amount) {
    cursor.at = start;
    opening = take_opening(cursor);
    amount = read_amount(cursor);
  }
  const std::size_t after_amount = cursor.at;
  const EventSide link = amount ? take_link(cursor) : EventSide::none;
  const bool year_alone = amount && !amount->counted && amount->unit == RepeatUnit::year;
  // «в течение недели безопасности» is an event.
  const bool of_something =
      amount && link == EventSide::none && !amount->counted && cursor.is(Kind::word) && cursor.peek().meanings.empty();
  const bool lone = of_something || (link == EventSide::none && (opening.weak || year_alone));
  if (!amount || lone || (!opening.found && !amount->counted)) {
    cursor.at = start;
    return std::nullopt;
  }
  EventOffset offset{
      amount->count, amount->unit, amount->working, link == EventSide::before, opening.way, {}, {}, {}, {}};
  if (link == EventSide::none) {
    cursor.at = after_amount;
    return offset;
  }
  read_event(cursor, phrase, offset);
  // "within 2 weeks of October" names no event; neither does a link with nothing behind it.
  if (offset.words.empty()) {
    cursor.at = start;
    return std::nullopt;
  }
  return offset;
}

}  // namespace mentor
