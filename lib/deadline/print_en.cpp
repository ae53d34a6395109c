#include <fmt/core.h>

#include <array>

#include "deadline/print.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;

constexpr std::array<std::string_view, 13> months_en{"the month", "January",  "February", "March",  "April",
                                                     "May",       "June",     "July",     "August", "September",
                                                     "October",   "November", "December"};
constexpr std::array<std::string_view, 7> weekdays_en{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

std::string_view month_en(const CalendarExpr& expr) { return months_en[static_cast<std::size_t>(expr.month)]; }

std::string ordinal_en(int n) {
  if (n < 0) return "last";
  const int tens = n % 100, ones = n % 10;
  const bool plain = tens >= 11 && tens <= 13;
  return fmt::format("{}{}", n, plain ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
}

std::string year_en(const YearRef& ref) {
  if (ref.written())
    return ref.school ? fmt::format("school year {}/{}", ref.number, ref.number + 1) : std::to_string(ref.number);
  const std::string_view which = ref.word == YearRef::Word::next       ? "next "
                                 : ref.word == YearRef::Word::previous ? "previous "
                                                                       : "";
  return fmt::format("{}{}", which, ref.school ? "school year" : "year");
}

bool is_known(const YearRef& ref) { return ref.written() || ref.school || ref.word != YearRef::Word::none; }

// " 2022", " of school year 2022/2023".
std::string of_year_en(const YearRef& ref) {
  if (!is_known(ref)) return "";
  if (ref.written() && !ref.school) return " " + year_en(ref);
  const bool current = !ref.written() && !ref.school && ref.word == YearRef::Word::current;
  return (current ? " of current " : " of ") + year_en(ref);
}

std::string_view part_en(int n) {
  static constexpr std::array<std::string_view, 5> parts{"beginning", "middle", "end", "first half", "second half"};
  return parts[static_cast<std::size_t>(n - 1)];
}

std::string day_en(const CalendarExpr& expr) {
  if (expr.day < 0)
    return fmt::format("the last {}day of {}{}", expr.day == -1 ? "" : "working ", month_en(expr),
                       of_year_en(expr.year));
  if (expr.of > 0)
    return fmt::format("the {} day of the {} month of the quarter", ordinal_en(expr.day), ordinal_en(expr.of));
  if (expr.month == 0) return fmt::format("the {} day", ordinal_en(expr.day));
  return std::to_string(expr.day).append(" ").append(month_en(expr)).append(of_year_en(expr.year));
}

std::string term_en(int n, bool named) {
  static constexpr std::array<std::string_view, 4> names{"", "autumn", "spring", "summer"};
  return fmt::format("{} term", named ? std::string(names[static_cast<std::size_t>(n)]) : ordinal_en(n));
}

std::string season_en(const CalendarExpr& expr) {
  static constexpr std::array<std::string_view, 5> names{"", "winter", "spring", "summer", "autumn"};
  const std::string_view name = names[static_cast<std::size_t>(expr.n)];
  if (expr.n == 1 && expr.year.written() && !expr.year.school)
    return fmt::format("{} {}/{}", name, expr.year.number - 1, expr.year.number);
  return fmt::format("{}{}", name, of_year_en(expr.year));
}

std::string half_year_en(const CalendarExpr& expr) {
  const std::string half = expr.n == 0 ? "the half-year" : fmt::format("H{}", expr.n);
  return expr.of > 0 ? fmt::format("{} of {}", part_en(expr.of), half) : half;
}

struct UnitWordsEn {
  std::string_view adverb;
  std::string_view one;
  std::string_view several;
};

const UnitWordsEn& words_of_en(RepeatUnit unit) {
  static constexpr std::array<UnitWordsEn, 9> words{{{"daily", "day", "days"},
                                                     {"weekly", "week", "weeks"},
                                                     {"monthly", "month", "months"},
                                                     {"quarterly", "quarter", "quarters"},
                                                     {"every half-year", "half-year", "half-years"},
                                                     {"annually", "year", "years"},
                                                     {"every school year", "school year", "school years"},
                                                     {"every term", "term", "terms"},
                                                     {"every half term", "half term", "half terms"}}};
  return words[static_cast<std::size_t>(unit)];
}

std::string frequency_en(const Recurrence& recurrence) {
  if (recurrence.times == 1 && recurrence.every == 1 && !recurrence.at_least) return "";
  const UnitWordsEn& words = words_of_en(recurrence.unit);
  const std::string times = recurrence.times == 1 ? "once" : fmt::format("{} times", recurrence.times);
  const std::string unit =
      recurrence.every == 1 ? std::string(words.one) : fmt::format("{} {}", recurrence.every, words.several);
  return fmt::format("{}{} per {}", recurrence.at_least ? "at least " : "", times, unit);
}

std::string by_weekdays_en(const std::vector<int>& days) {
  std::string text = "every ";
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i > 0) text += i + 1 == days.size() ? " and " : ", ";
    text += weekdays_en[static_cast<std::size_t>(days[i] - 1)];
  }
  return text;
}

std::string range_en(const CalendarItem& item) {
  const CalendarExpr& from = item.from;
  const CalendarExpr& to = item.to;
  const bool one_year = from.year == to.year;
  if (from.shape == Shape::day && to.shape == Shape::day && from.day > 0 && to.day > 0) {
    if (one_year && from.month == to.month) return fmt::format("from {} to {}", from.day, day_en(to));
    return fmt::format("from {} to {}", day_en(from), day_en(to));
  }
  if (from.shape == Shape::month && to.shape == Shape::month && one_year)
    return fmt::format("{} – {}", month_en(from), english_expr(to));
  return fmt::format("{} – {}", english_expr(from), english_expr(to));
}

}  // namespace

std::string english_expr(const CalendarExpr& expr) {
  if (expr.shape == Shape::day) return day_en(expr);
  const std::string of = of_year_en(expr.year);
  switch (expr.shape) {
    case Shape::month_weekday:
      return fmt::format("the {} {} of {}{}", ordinal_en(expr.n),
                         weekdays_en[static_cast<std::size_t>(expr.weekday - 1)], month_en(expr), of);
    case Shape::calendar_week:
      return fmt::format("week of {}", day_en(expr));
    case Shape::month:
      return fmt::format("{}{}", month_en(expr), of);
    case Shape::month_part:
      return fmt::format("{} of {}{}", part_en(expr.n), month_en(expr), of);
    case Shape::month_week:
      return fmt::format("{} week of {}{}", ordinal_en(expr.n), month_en(expr), of);
    case Shape::quarter:
      return fmt::format("Q{}{}", expr.n, of);
    case Shape::quarter_part:
      return expr.of > 0 ? fmt::format("{} of Q{}{}", part_en(expr.n), expr.of, of)
                         : fmt::format("{} of the quarter", part_en(expr.n));
    case Shape::half_year:
      return half_year_en(expr) + of;
    case Shape::season:
      return season_en(expr);
    case Shape::year:
      return is_this_year(expr) ? "current year" : year_en(expr.year);
    case Shape::year_part:
      return fmt::format("{} of {}", part_en(expr.n), year_en(expr.year));
    case Shape::school_term:
      return term_en(expr.n, expr.named) + of;
    case Shape::school_term_part:
      return fmt::format("{} of {}{}", part_en(expr.n), expr.of > 0 ? term_en(expr.of, expr.named) : "the term", of);
    case Shape::period_edge:
      return fmt::format("{} of the period", part_en(expr.n));
    default:
      return std::to_string(expr.n);
  }
}

std::string english_item(const CalendarItem& item) {
  switch (item.role) {
    case Role::range:
      return range_en(item);
    case Role::until:
      return fmt::format("{} {}", item.exclusive ? "before" : "by", english_expr(item.to));
    case Role::since:
      return fmt::format("{} {}", item.exclusive ? "after" : "from", english_expr(item.from));
    default:
      return english_expr(item.to);
  }
}

std::string english_recurrence(const PhraseTree& tree, const std::string& items) {
  const Recurrence& recurrence = *tree.recurrence;
  if (recurrence.term_time) {
    PhraseTree all_year = tree;
    all_year.recurrence->term_time = false;
    return english_recurrence(all_year, items) + " in term time";
  }
  const UnitWordsEn& words = words_of_en(recurrence.unit);
  if (recurrence.reporting) {
    const std::string_view next = recurrence.unit >= RepeatUnit::year ? "year" : "month";
    const std::string head = items.empty() ? std::string(words.adverb) : items;
    return fmt::format("{} of the {} following the reporting {}", head, next, words.one);
  }
  const std::string often = frequency_en(recurrence);
  if (!recurrence.weekdays.empty())
    return often.empty() ? by_weekdays_en(recurrence.weekdays) : often + ", " + by_weekdays_en(recurrence.weekdays);
  if (items.empty()) return often.empty() ? std::string(words.adverb) : often;
  if (!often.empty()) return often + ": " + items;
  // "the end of the month" + "every month": the month is said once.
  for (const std::string& unit : {fmt::format(" of the {}", words.one), fmt::format(" of {}", words.one)})
    if (tree.items.size() == 1 && names_any_unit(tree.items.front()) && items.ends_with(unit))
      return fmt::format("{} of every {}", items.substr(0, items.size() - unit.size()), words.one);
  return fmt::format("{} every {}", items, words.one);
}

}  // namespace mentor
