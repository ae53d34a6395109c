#include <fmt/core.h>

#include <array>

#include "deadline/print.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;
using Case = GrammaticalCase;

struct Forms {
  std::string_view nominative;
  std::string_view genitive;
  std::string_view in(Case form) const { return form == Case::nominative ? nominative : genitive; }
};

constexpr std::array<Forms, 13> months_ru{{{"месяц", "месяца"},
                                           {"январь", "января"},
                                           {"февраль", "февраля"},
                                           {"март", "марта"},
                                           {"апрель", "апреля"},
                                           {"май", "мая"},
                                           {"июнь", "июня"},
                                           {"июль", "июля"},
                                           {"август", "августа"},
                                           {"сентябрь", "сентября"},
                                           {"октябрь", "октября"},
                                           {"ноябрь", "ноября"},
                                           {"декабрь", "декабря"}}};

struct Weekday {
  Forms name;
  int gender;  // 0 he, 1 she, 2 it
  std::string_view plural;
};
constexpr std::array<Weekday, 7> weekdays_ru{{{{"понедельник", "понедельника"}, 0, "понедельникам"},
                                              {{"вторник", "вторника"}, 0, "вторникам"},
                                              {{"среда", "среды"}, 1, "средам"},
                                              {{"четверг", "четверга"}, 0, "четвергам"},
                                              {{"пятница", "пятницы"}, 1, "пятницам"},
                                              {{"суббота", "субботы"}, 1, "субботам"},
                                              {{"воскресенье", "воскресенья"}, 2, "воскресеньям"}}};

// By gender, then case; index 0 is "last".
constexpr Forms ordinals[3][6] = {{{"последний", "последнего"},
                                   {"первый", "первого"},
                                   {"второй", "второго"},
                                   {"третий", "третьего"},
                                   {"четвертый", "четвертого"},
                                   {"пятый", "пятого"}},
                                  {{"последняя", "последней"},
                                   {"первая", "первой"},
                                   {"вторая", "второй"},
                                   {"третья", "третьей"},
                                   {"четвертая", "четвертой"},
                                   {"пятая", "пятой"}},
                                  {{"последнее", "последнего"},
                                   {"первое", "первого"},
                                   {"второе", "второго"},
                                   {"третье", "третьего"},
                                   {"четвертое", "четвертого"},
                                   {"пятое", "пятого"}}};

std::string_view ordinal_ru(int n, int gender, Case form) { return ordinals[gender][n < 0 ? 0 : n].in(form); }

// « 2022 г.», « 2022/2023 учебного года», nothing where no year is known.
std::string of_year_ru(const YearRef& year) {
  if (year.written())
    return year.school ? fmt::format(" {}/{} учебного года", year.number, year.number + 1)
                       : " " + std::to_string(year.number) + " г.";
  if (year.word == YearRef::Word::next) return year.school ? " следующего учебного года" : " следующего года";
  if (year.word == YearRef::Word::previous) return year.school ? " прошлого учебного года" : " прошлого года";
  return year.school ? " учебного года" : year.word == YearRef::Word::current ? " текущего года" : "";
}

std::string_view part_ru(int n, Case form) {
  static constexpr std::array<Forms, 5> parts{{{"начало", "начала"},
                                               {"середина", "середины"},
                                               {"конец", "конца"},
                                               {"первая половина", "первой половины"},
                                               {"вторая половина", "второй половины"}}};
  return parts[static_cast<std::size_t>(n - 1)].in(form);
}

std::string_view roman(int n) {
  static constexpr std::array<std::string_view, 5> numbers{"", "I", "II", "III", "IV"};
  return numbers[static_cast<std::size_t>(n)];
}

std::string_view month_ru(const CalendarExpr& expr, Case form) {
  return months_ru[static_cast<std::size_t>(expr.month)].in(form);
}

std::string day_ru(const CalendarExpr& expr, Case form) {
  const std::string year = of_year_ru(expr.year);
  if (expr.day < 0)
    return fmt::format("{} {}день {}{}", ordinal_ru(-1, 0, form),
                       expr.day == -1             ? ""
                       : form == Case::nominative ? "рабочий "
                                                  : "рабочего ",
                       month_ru(expr, Case::genitive), year);
  if (expr.of > 0)
    return fmt::format("{}{} {} {} месяца квартала", expr.day, form == Case::nominative ? "-е" : "-го",
                       form == Case::nominative ? "число" : "числа", ordinal_ru(expr.of, 0, Case::genitive));
  if (expr.month == 0)
    return fmt::format("{}{} {}", expr.day, form == Case::nominative ? "-е" : "-го",
                       form == Case::nominative ? "число" : "числа");
  // The commonest words of all: put together without a format.
  return std::to_string(expr.day).append(" ").append(month_ru(expr, Case::genitive)).append(year);
}

std::string term_ru(int n, bool named, Case form) {
  static constexpr std::array<Forms, 4> names{{{"", ""},
                                               {"осенний триместр", "осеннего триместра"},
                                               {"весенний триместр", "весеннего триместра"},
                                               {"летний триместр", "летнего триместра"}}};
  if (named) return std::string(names[static_cast<std::size_t>(n)].in(form));
  return fmt::format("{}{}", n, form == Case::nominative ? "-я четверть" : "-й четверти");
}

std::string season_ru(const CalendarExpr& expr, Case form) {
  static constexpr std::array<Forms, 5> names{
      {{"", ""}, {"зима", "зимы"}, {"весна", "весны"}, {"лето", "лета"}, {"осень", "осени"}}};
  const std::string_view name = names[static_cast<std::size_t>(expr.n)].in(form);
  if (expr.n == 1 && expr.year.written() && !expr.year.school)
    return fmt::format("{} {}/{} г.", name, expr.year.number - 1, expr.year.number);
  return fmt::format("{}{}", name, of_year_ru(expr.year));
}

std::string year_ru(const YearRef& ref, Case form) {
  const std::string_view word = form == Case::nominative ? "год" : "года";
  const std::string_view school = form == Case::nominative ? "учебный " : "учебного ";
  if (!ref.written()) {
    std::string text = of_year_ru({0, ref.school, ref.word});
    if (form == Case::genitive && !text.empty()) return text.substr(1);
    const std::string_view which = ref.word == YearRef::Word::next       ? "следующий "
                                   : ref.word == YearRef::Word::previous ? "прошлый "
                                                                         : "";
    return fmt::format("{}{}{}", which, ref.school ? school : "", word);
  }
  if (!ref.school) return fmt::format("{} {}", ref.number, word);
  return fmt::format("{}/{} {}{}", ref.number, ref.number + 1, school, word);
}

std::string part_of_year_ru(const CalendarExpr& expr, Case form) {
  return fmt::format("{} {}", part_ru(expr.n, form), year_ru(expr.year, Case::genitive));
}

std::string half_year_ru(const CalendarExpr& expr, Case form) {
  const Case own = expr.of > 0 ? Case::genitive : form;
  const std::string_view word = own == Case::nominative ? "полугодие" : "полугодия";
  const std::string half =
      expr.n == 0 ? std::string(word) : fmt::format("{}{} {}", expr.n, own == Case::nominative ? "-е" : "-го", word);
  return expr.of > 0 ? fmt::format("{} {}", part_ru(expr.of, form), half) : half;
}

std::string week_ru(const CalendarExpr& expr, Case form) {
  if (expr.n < 0)
    return fmt::format("{} {} {}{}", ordinal_ru(-1, 1, form), form == Case::nominative ? "неделя" : "недели",
                       month_ru(expr, Case::genitive), of_year_ru(expr.year));
  return fmt::format("{}{} {}{}", expr.n, form == Case::nominative ? "-я неделя" : "-й недели",
                     month_ru(expr, Case::genitive), of_year_ru(expr.year));
}

std::string weekday_ru(const CalendarExpr& expr, Case form) {
  const Weekday& name = weekdays_ru[static_cast<std::size_t>(expr.weekday - 1)];
  return fmt::format("{} {} {}{}", ordinal_ru(expr.n, name.gender, form), name.name.in(form),
                     month_ru(expr, Case::genitive), of_year_ru(expr.year));
}

std::string_view times_word_ru(int n) {
  const bool few = n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
  return few ? "раза" : "раз";
}

struct UnitWordsRu {
  std::string_view adverb;      // where nothing else is said
  std::string_view of_each;     // behind a pattern
  std::string_view in_one;      // «2 раза в …»
  std::string_view in_several;  // «1 раз в 2 …»
  std::string_view in_many;     // «1 раз в 5 …»
  std::string_view reporting;   // «за отчетным …»
};

const UnitWordsRu& words_of_ru(RepeatUnit unit) {
  static constexpr std::array<UnitWordsRu, 9> words{
      {{"ежедневно", "каждого дня", "день", "дня", "дней", "днем"},
       {"еженедельно", "каждой недели", "неделю", "недели", "недель", "неделей"},
       {"ежемесячно", "каждого месяца", "месяц", "месяца", "месяцев", "месяцем"},
       {"ежеквартально", "каждого квартала", "квартал", "квартала", "кварталов", "кварталом"},
       {"каждое полугодие", "каждого полугодия", "полугодие", "полугодия", "полугодий", "полугодием"},
       {"ежегодно", "каждого года", "год", "года", "лет", "годом"},
       {"каждый учебный год", "каждого учебного года", "учебный год", "учебных года", "учебных лет", "годом"},
       {"каждую четверть", "каждой четверти", "четверть", "четверти", "четвертей", "четвертью"},
       {"каждую половину четверти", "каждой половины четверти", "половину четверти", "половины четверти",
        "половин четверти", "половиной"}}};
  return words[static_cast<std::size_t>(unit)];
}

// «2 года», «5 лет», «21 год».
std::string_view several(int n, const UnitWordsRu& words) {
  const int ones = n % 10, tens = n % 100;
  if (tens >= 11 && tens <= 14) return words.in_many;
  return ones == 1 ? words.in_one : ones >= 2 && ones <= 4 ? words.in_several : words.in_many;
}

// «не реже 2 раз в год»; empty where one time in one unit is meant.
std::string frequency_ru(const Recurrence& recurrence) {
  if (recurrence.times == 1 && recurrence.every == 1 && !recurrence.at_least) return "";
  const UnitWordsRu& words = words_of_ru(recurrence.unit);
  const bool least = recurrence.at_least;
  const std::string_view times = !least ? times_word_ru(recurrence.times) : recurrence.times == 1 ? "раза" : "раз";
  const std::string often = fmt::format("{}{} {} в", least ? "не реже " : "", recurrence.times, times);
  return recurrence.every == 1 ? fmt::format("{} {}", often, words.in_one)
                               : fmt::format("{} {} {}", often, recurrence.every, several(recurrence.every, words));
}

std::string by_weekdays_ru(const std::vector<int>& days) {
  std::string text = "еженедельно по ";
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i > 0) text += i + 1 == days.size() ? " и " : ", ";
    text += weekdays_ru[static_cast<std::size_t>(days[i] - 1)].plural;
  }
  return text;
}

std::string range_ru(const CalendarItem& item) {
  const CalendarExpr& from = item.from;
  const CalendarExpr& to = item.to;
  const bool one_year = from.year == to.year;
  if (from.shape == Shape::day && to.shape == Shape::day && from.day > 0 && to.day > 0) {
    if (one_year && from.month == to.month)
      return to.month == 0 ? fmt::format("с {} по {} число", from.day, to.day)
                           : fmt::format("с {} по {}", from.day, day_ru(to, Case::genitive));
    return fmt::format("с {} по {}", day_ru(from, Case::genitive), day_ru(to, Case::genitive));
  }
  if (from.shape == Shape::month && to.shape == Shape::month && one_year)
    return fmt::format("{} – {}", month_ru(from, Case::nominative), russian_expr(to, Case::nominative));
  if (from.shape == Shape::year && to.shape == Shape::year && !from.year.school && !to.year.school &&
      from.year.written() && to.year.written())
    return fmt::format("{}–{} годы", from.year.number, to.year.number);
  return fmt::format("{} – {}", russian_expr(from, Case::nominative), russian_expr(to, Case::nominative));
}

}  // namespace

std::string russian_expr(const CalendarExpr& expr, Case form) {
  const bool first = form == Case::nominative;
  if (expr.shape == Shape::day) return day_ru(expr, form);
  const std::string of = of_year_ru(expr.year);
  switch (expr.shape) {
    case Shape::month_weekday:
      return weekday_ru(expr, form);
    case Shape::calendar_week:
      return fmt::format("{} с {}", first ? "неделя" : "недели", day_ru(expr, Case::genitive));
    case Shape::month:
      return fmt::format("{}{}", month_ru(expr, form), of);
    case Shape::month_part:
      return fmt::format("{} {}{}", part_ru(expr.n, form), month_ru(expr, Case::genitive), of);
    case Shape::month_week:
      return week_ru(expr, form);
    case Shape::quarter:
      return fmt::format("{} {}{}", roman(expr.n), first ? "квартал" : "квартала", of);
    case Shape::quarter_part:
      return fmt::format("{} {}{}квартала{}", part_ru(expr.n, form), roman(expr.of), expr.of > 0 ? " " : "", of);
    case Shape::half_year:
      return half_year_ru(expr, form) + of;
    case Shape::season:
      return season_ru(expr, form);
    case Shape::year:
      if (is_this_year(expr)) return first ? "текущий год" : "текущего года";
      return year_ru(expr.year, form);
    case Shape::year_part:
      return part_of_year_ru(expr, form);
    case Shape::school_term:
      return term_ru(expr.n, expr.named, form) + of;
    case Shape::school_term_part:
      return fmt::format("{} {}{}", part_ru(expr.n, form),
                         expr.of > 0 ? term_ru(expr.of, expr.named, Case::genitive) : "четверти", of);
    case Shape::period_edge:
      return fmt::format("{} периода", part_ru(expr.n, form));
    default:
      return std::to_string(expr.n);
  }
}

std::string russian_item(const CalendarItem& item) {
  switch (item.role) {
    case Role::range:
      return range_ru(item);
    case Role::until:
      return fmt::format("{} {}", item.exclusive ? "раньше" : "до", russian_expr(item.to, Case::genitive));
    case Role::since:
      return fmt::format("{} {}", item.exclusive ? "после" : "с", russian_expr(item.from, Case::genitive));
    default:
      return russian_expr(item.to, Case::nominative);
  }
}

std::string russian_recurrence(const PhraseTree& tree, const std::string& items) {
  const Recurrence& recurrence = *tree.recurrence;
  if (recurrence.term_time) {
    PhraseTree all_year = tree;
    all_year.recurrence->term_time = false;
    return russian_recurrence(all_year, items) + " в учебное время";
  }
  const UnitWordsRu& words = words_of_ru(recurrence.unit);
  if (recurrence.reporting) {
    const bool yearly = recurrence.unit >= RepeatUnit::year;
    const std::string head = items.empty() ? std::string(words.adverb) : items + (yearly ? " года" : " месяца");
    return fmt::format("{}, следующего за отчетным {}", head, words.reporting);
  }
  const std::string often = frequency_ru(recurrence);
  if (!recurrence.weekdays.empty())
    return often.empty() ? by_weekdays_ru(recurrence.weekdays) : often + ", " + by_weekdays_ru(recurrence.weekdays);
  if (items.empty()) return often.empty() ? std::string(words.adverb) : often;
  if (!often.empty()) return often + ": " + items;
  // «последняя пятница месяца» + «каждого месяца»: the month is said once.
  const std::string unit = std::string(words.of_each.substr(words.of_each.find(' ')));
  const bool twice = tree.items.size() == 1 && names_any_unit(tree.items.front()) && items.ends_with(unit);
  return fmt::format("{} {}", twice ? items.substr(0, items.size() - unit.size()) : items, words.of_each);
}

}  // namespace mentor
