#include "deadline/print.h"

#include <fmt/core.h>

#include "base/utf8.h"
#include "deadline/days.h"

namespace mentor {

namespace {

std::string print_item(const CalendarItem& item, Language language) {
  return language == Language::ru ? russian_item(item) : english_item(item);
}

bool is_of_years(const CalendarItem& item) {
  const bool range = item.role == CalendarItem::Role::range && item.from.shape == Shape::year;
  return (range || item.role == CalendarItem::Role::at) && item.to.shape == Shape::year && item.to.year.written();
}

// A year behind another date would be taken for a year of that date («осень 2023, 2024»), so it is said in days.
CalendarItem in_days(const CalendarItem& item) {
  const ItemDays days = days_of(item, nullptr);
  if (!days.from || !days.to) return item;
  CalendarItem range;
  range.role = CalendarItem::Role::range;
  range.from = expr_of(*days.from);
  range.to = expr_of(*days.to);
  return range;
}

// «ноябрь 2022 – 2023»: what the last number means is not plain to see.
bool joins_day_and_year(const CalendarItem& item) {
  if (item.role != CalendarItem::Role::range || !item.from.year.written() || !item.to.year.written()) return false;
  return (item.from.shape == Shape::year) != (item.to.shape == Shape::year);
}

std::string print_items(const std::vector<CalendarItem>& items, Language language) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool behind = i > 0 && is_of_years(items[i]) && !is_of_years(items[i - 1]);
    const bool mixed = behind || joins_day_and_year(items[i]);
    text += i > 0 ? ", " : "";
    text += print_item(mixed ? in_days(items[i]) : items[i], language);
  }
  return text;
}

bool is_gap(char32_t c) {
  return c <= ' ' || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A);
}

// As written, with single spaces and without stops at the end.
std::string tidy(std::string_view phrase) {
  std::string text;
  bool space = false;
  for (std::size_t at = 0; at < phrase.size();) {
    const CodePoint point = code_point_at(phrase, at);
    if (is_gap(point.value)) {
      space = !text.empty();
    } else {
      if (space) text += ' ';
      space = false;
      text += phrase.substr(at, point.size);
    }
    at += point.size;
  }
  while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';' || text.back() == ' '))
    text.pop_back();
  const bool bracketed = text.size() > 2 && text.front() == '(' && text.find(')') == text.size() - 1;
  return bracketed ? text.substr(1, text.size() - 2) : text;
}

std::string with_bounds(const std::string& text, const PhraseTree& tree, Language language) {
  const std::string bounds = print_items(tree.bounds, language);
  return bounds.empty() ? text : text + ", " + bounds;
}

bool stays_words(const PhraseTree& tree) { return !tree.words.empty() || tree.offset.has_value(); }

std::string day_text(Date day, Language language) {
  const CalendarExpr expr = expr_of(day);
  return language == Language::ru ? russian_expr(expr, GrammaticalCase::nominative) : english_expr(expr);
}

std::string window_text(const Window& window, Language language) {
  const bool russian = language == Language::ru;
  const std::string to = day_text(window.to, language);
  std::string text;
  if (!window.from)
    text = (russian ? "до " : "by ") + to;
  else if (*window.from == window.to)
    text = to;
  else
    text = (russian ? "с " : "from ") + day_text(*window.from, language) + (russian ? " по " : " to ") + to;
  if (window.effective_from)
    text += fmt::format("{} {}", russian ? ", считая с утверждения" : ", counted from the approval on",
                        day_text(*window.effective_from, language));
  if (window.mark == Mark::before_approval) text += russian ? " (до утверждения)" : " (before the approval)";
  if (window.mark == Mark::outside_period) text += russian ? " (вне периода)" : " (outside the period)";
  return text;
}

std::string windows_text(const std::vector<Window>& windows, Language language) {
  constexpr std::size_t most = 6;
  std::string text;
  for (std::size_t i = 0; i < windows.size() && i < most; ++i) {
    if (i > 0) text += "; ";
    text += window_text(windows[i], language);
  }
  if (windows.size() > most)
    text += fmt::format("; {} {}{}", language == Language::ru ? "и ещё" : "and", windows.size() - most,
                        language == Language::ru ? "" : " more");
  return text;
}

Argument windows_text(const std::vector<Window>& windows) {
  return {windows_text(windows, Language::en), windows_text(windows, Language::ru)};
}

// «2 раза», «5 раз».
std::string_view russian_times(std::size_t n) {
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? "раза" : "раз";
}

// What was read and its days; the days alone where both are the same words.
std::string sentence_in(const std::string& read, const std::vector<Window>& windows, bool counted, Language language) {
  const std::string days = windows_text(windows, language);
  if (read == days) return days;
  if (windows.size() < 2 || !counted) return fmt::format("{}: {}", read, days);
  return language == Language::ru
             ? fmt::format("{}, {} {} за период: {}", read, windows.size(), russian_times(windows.size()), days)
             : fmt::format("{}, {} times within the period: {}", read, windows.size(), days);
}

Argument sentence(const Argument& read, const std::vector<Window>& windows, bool counted) {
  return {sentence_in(read.in(Language::en), windows, counted, Language::en),
          sentence_in(read.in(Language::ru), windows, counted, Language::ru)};
}

// Sentences for what has no dates by its nature.
Message explain_kind(const PhraseTree& tree, std::string_view phrase, const Argument& described) {
  const std::string words = tidy(phrase);
  switch (tree.kind) {
    case DeadlineKind::missing:
      return {{"no deadline is given", "срок не указан"}, {}};
    case DeadlineKind::by_schedule:
      return {{"the date is set elsewhere: “{0}”", "дата задана другим документом: «{0}»"}, {words}};
    case DeadlineKind::on_request:
      return {{"on request, no date: “{0}”", "по запросу, без даты: «{0}»"}, {words}};
    case DeadlineKind::as_needed:
      return {{"when needed, no date: “{0}”", "при необходимости, без даты: «{0}»"}, {words}};
    case DeadlineKind::event:
      return {{"tied to an event without a date: “{0}”", "привязано к событию без даты: «{0}»"}, {words}};
    case DeadlineKind::relative:
      return {{"counted from an event whose date is not known: “{0}”",
               "отсчитывается от события, дата которого неизвестна: «{0}»"},
              {words}};
    default:
      return {{"{0}: no dates can be computed", "{0}: даты вычислить нельзя"}, {described}};
  }
}

}  // namespace

bool names_any_unit(const CalendarItem& item) {
  const CalendarExpr& expr = item.role == CalendarItem::Role::since ? item.from : item.to;
  const bool open = expr.year.word == YearRef::Word::none || expr.year.word == YearRef::Word::current;
  switch (expr.shape) {
    case Shape::day:
    case Shape::month_weekday:
    case Shape::month_part:
    case Shape::month_week:
      return expr.month == 0;
    case Shape::quarter_part:
    case Shape::school_term_part:
      return expr.of == 0;
    case Shape::half_year:
      return expr.n == 0;
    case Shape::year_part:
      return open && !expr.year.written();
    default:
      return false;
  }
}

bool is_this_year(const CalendarExpr& expr) {
  return expr.year.word == YearRef::Word::current && !expr.year.written() && !expr.year.school && expr.n != bare_year;
}

Argument day_in_words(Date day) {
  const CalendarExpr expr = expr_of(day);
  return {english_expr(expr), russian_expr(expr, GrammaticalCase::nominative)};
}

std::string print_phrase(const PhraseTree& tree, std::string_view phrase, Language language) {
  const bool russian = language == Language::ru;
  if (tree.kind == DeadlineKind::missing) return "—";
  if (tree.kind == DeadlineKind::whole_period)
    return russian ? "в течение всего периода" : "throughout the whole period";
  if (tree.kind == DeadlineKind::continuous) return with_bounds(russian ? "постоянно" : "continuously", tree, language);
  if (stays_words(tree)) return tidy(phrase);
  const std::string items = print_items(tree.items, language);
  if (!tree.recurrence) return items;
  return with_bounds(russian ? russian_recurrence(tree, items) : english_recurrence(tree, items), tree, language);
}

Argument describe_phrase(const PhraseTree& tree, std::string_view phrase) {
  return {print_phrase(tree, phrase, Language::en), print_phrase(tree, phrase, Language::ru)};
}

Message explain_phrase(const ResolvedPhrase& resolved, std::string_view phrase, const Argument& described) {
  const PhraseTree& tree = resolved.tree;
  const auto& windows = resolved.windows;
  if (resolved.error && resolved.error->needs_period)
    return {{"{0}: the dates depend on the period of the roadmap", "{0}: даты зависят от периода дорожной карты"},
            {described}};
  if (windows.empty()) return explain_kind(tree, phrase, described);
  switch (tree.kind) {
    case DeadlineKind::continuous:
      return {{"all the time, never due: {0}", "постоянно, без срока окончания: {0}"}, {windows_text(windows)}};
    case DeadlineKind::since:
      return {{"{0}, without an end: {1}", "{0}, без срока окончания: {1}"}, {described, windows_text(windows)}};
    default:
      break;
  }
  return {{"{0}", "{0}"}, {sentence(described, windows, tree.kind != DeadlineKind::list)}};
}

}  // namespace mentor
