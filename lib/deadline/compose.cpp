#include "deadline/compose.h"

#include <algorithm>
#include <utility>

#include "deadline/days.h"
#include "deadline/lists.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;

DeadlineKind kind_at(const CalendarExpr& expr) {
  switch (expr.shape) {
    case Shape::day:
    case Shape::month_weekday:
      return DeadlineKind::date;
    case Shape::calendar_week:
      return DeadlineKind::date_range;
    case Shape::month:
      return DeadlineKind::month;
    case Shape::month_part:
    case Shape::month_week:
      return DeadlineKind::month_part;
    case Shape::quarter:
    case Shape::school_term:
      return DeadlineKind::quarter;
    case Shape::quarter_part:
    case Shape::school_term_part:
      return DeadlineKind::quarter_part;
    case Shape::period_edge:
      return DeadlineKind::date;
    case Shape::half_year:
      return DeadlineKind::half_year;
    case Shape::season:
      return DeadlineKind::season;
    default:
      return expr.year.school ? DeadlineKind::school_year : DeadlineKind::year;
  }
}

DeadlineKind kind_of_range(const CalendarItem& item) {
  const DeadlineKind from = kind_at(item.from), to = kind_at(item.to);
  if (from != to || (item.from.shape == Shape::year_part) != (item.to.shape == Shape::year_part))
    return DeadlineKind::date_range;
  if (to == DeadlineKind::month) return DeadlineKind::month_range;
  if (to == DeadlineKind::date) return DeadlineKind::date_range;
  return to == DeadlineKind::year ? DeadlineKind::year_range : to;
}

bool is_generic(const CalendarExpr& expr) {
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
    default:
      return false;
  }
}

// Whether an item of a recurring phrase says from when to when it recurs rather than what recurs.
bool is_of_terms(RepeatUnit unit) { return unit == RepeatUnit::school_term || unit == RepeatUnit::half_term; }

bool is_bound(const CalendarItem& item, RepeatUnit unit) {
  const CalendarExpr& expr = main_expr(item);
  if (is_generic(expr)) return false;
  // «с 1 сентября ежегодно»: each year from that day on.
  const bool each_year = item.role == Role::since && unit == RepeatUnit::year && expr.shape != Shape::year;
  if (each_year && !expr.year.written()) return false;
  if (item.role == Role::since || expr.year.written()) return true;
  if (expr.shape == Shape::year) return true;
  return unit < RepeatUnit::half_year || is_of_terms(unit);
}

void note_also(PhraseTree& tree, const std::string& words) {
  tree.notes.push_back({{"the phrase also says “{0}”", "в сроке сказано также: «{0}»"}, {words}});
}

// Turns the pieces of one phrase into its tree.
class Composer {
 public:
  Composer(PhrasePieces pieces, PhraseTree& tree) : pieces_(std::move(pieces)), tree_(tree) {}

  std::optional<Span> run() {
    if (pieces_.open_end && !open_last()) return pieces_.open_end;
    prefer_days();
    if (!pieces_.items.empty() && complete_items()) return bad_;
    for (const std::string& aside : pieces_.asides) note_also(tree_, aside);
    drop_empty_offset();
    if (pieces_.offset) {
      tree_.offset = pieces_.offset;
      tree_.kind = DeadlineKind::relative;
      if (!tree_.items.empty()) return where_of(tree_.items.front());
      for (const auto& words : pieces_.words) note_also(tree_, words.text);
    } else if (!pieces_.words.empty() && compose_words()) {
      return std::nullopt;
    } else if (pieces_.recurrence) {
      compose_recurrence();
      return bad_;
    } else {
      tree_.kind = tree_.items.size() > 1 ? DeadlineKind::list : kind_of(tree_.items.front());
    }
    return std::nullopt;
  }

 private:
  // «сентябрь 2026 и далее»: what was named last is where it begins. False where nothing can begin there.
  bool open_last() {
    if (pieces_.items.empty()) return false;
    CalendarItem& last = pieces_.items.back().item;
    if (last.role == Role::since) return true;
    if (last.role != Role::at || last.to.shape == Shape::bare) return false;
    last.role = Role::since;
    last.from = std::exchange(last.to, {});
    return true;
  }

  // «1 раз в четверть (до 30.10.2026, 28.12.2026, …)»: days written with their years are all that is meant.
  void prefer_days() {
    const auto& recurrence = pieces_.recurrence;
    const auto& items = pieces_.items;
    const bool of_year =
        recurrence && (recurrence->unit == RepeatUnit::year || recurrence->unit == RepeatUnit::school_year);
    if (!recurrence || recurrence->unit < RepeatUnit::month || of_year || pieces_.onward || items.size() < 2) return;
    const auto is_day = [](const ListedItem& listed) {
      const CalendarExpr& expr = listed.item.to;
      const bool role = listed.item.role == Role::at || listed.item.role == Role::until;
      return role && (expr.shape == Shape::bare || (expr.shape == Shape::day && expr.month != 0));
    };
    const auto has_year = [](const ListedItem& listed) { return listed.item.to.year.written(); };
    if (!std::ranges::all_of(items, is_day) || std::ranges::none_of(items, has_year)) return;
    pieces_.recurrence.reset();
    note_also(tree_, pieces_.repetition);
  }

  // «в течение месяца (октябрь)» is October: the length says nothing that the dates do not.
  void drop_empty_offset() {
    const auto& offset = pieces_.offset;
    if (offset && !tree_.items.empty() && offset->count == 1 && offset->words.empty() && !offset->working)
      pieces_.offset.reset();
  }

  bool complete_items() {
    until_all();
    const auto number = [&](const ListedItem& listed) {
      CalendarExpr& expr = main_expr(const_cast<ListedItem&>(listed).item);
      return expr.shape == Shape::bare && pieces_.recurrence && pieces_.recurrence->unit >= RepeatUnit::month &&
             pieces_.recurrence->unit <= RepeatUnit::quarter;
    };
    // «до 5 каждого месяца»: a number alone is a day of the unit that repeats.
    for (ListedItem& listed : pieces_.items)
      if (number(listed)) make_day(listed.item);
    if (pieces_.recurrence) {
      tree_.items = share_recurring();
    } else {
      tree_.items = share(std::move(pieces_.items), YearSharing::yes, tree_.notes, bad_);
    }
    for (const CalendarItem& item : tree_.items)
      if (is_generic(main_expr(item)) && main_expr(item).year.written()) bad_ = where_of(item);
    if (!bad_ && !pieces_.recurrence) imply_recurrence();
    return bad_.has_value();
  }

  static void make_day(CalendarItem& item) {
    for (CalendarExpr* expr : {&item.from, &item.to})
      if (expr->shape == Shape::bare) {
        expr->shape = Shape::day;
        expr->day = expr->n;
        expr->n = 0;
      }
  }

  // Years stay where they were written: they bound the recurrence.
  std::vector<CalendarItem> share_recurring() {
    std::vector<ListedItem> patterns, years;
    for (ListedItem& listed : pieces_.items)
      (is_bound(listed.item, RepeatUnit::year) && main_expr(listed.item).shape == Shape::year ? years : patterns)
          .push_back(std::move(listed));
    std::vector<CalendarItem> items;
    for (ListedItem& listed : years) items.push_back(std::move(listed.item));
    for (CalendarItem& item : share(std::move(patterns), YearSharing::no, tree_.notes, bad_))
      items.push_back(std::move(item));
    return items;
  }

  // «до 1 октября, 15 ноября»: what follows an "until" is one too.
  void until_all() {
    auto& items = pieces_.items;
    if (items.front().item.role != Role::until) return;
    for (ListedItem& listed : items) {
      const Shape shape = main_expr(listed.item).shape;
      if (listed.item.role == Role::until) continue;
      if (listed.item.role != Role::at || (shape != Shape::day && shape != Shape::bare)) return;
      listed.item.role = Role::until;
    }
  }

  void imply_recurrence() {
    const auto generic =
        std::ranges::find_if(tree_.items, [](const CalendarItem& item) { return is_generic(main_expr(item)); });
    if (generic == tree_.items.end()) return;
    Recurrence recurrence;
    recurrence.unit =
        generic->to.shape == Shape::quarter_part || (generic->to.shape == Shape::day && generic->to.of > 0)
            ? RepeatUnit::quarter
        : generic->to.shape == Shape::school_term_part ? RepeatUnit::school_term
        : generic->to.shape == Shape::half_year        ? RepeatUnit::half_year
                                                       : RepeatUnit::month;
    recurrence.implied = true;
    pieces_.recurrence = recurrence;
    tree_.notes.push_back(recurrence.unit == RepeatUnit::month
                              ? Message{{"no month is named: it was read as every month",
                                         "месяц не назван: прочитано как «каждый месяц»"},
                                        {}}
                              : Message{{"it is not said which one: it was read as every one",
                                         "не сказано, какой именно: прочитано как «каждый»"},
                                        {}});
  }

  // True where the words decide what the phrase is.
  bool compose_words() {
    const auto& first = pieces_.words.front();
    const bool whole = first.kind == DeadlineKind::whole_period, ongoing = first.kind == DeadlineKind::continuous;
    if (ongoing && !pieces_.recurrence) {
      tree_.kind = DeadlineKind::continuous;
      if (pieces_.onward)
        for (CalendarItem& item : tree_.items) start_here(item);
      tree_.bounds = std::move(tree_.items);
      tree_.items.clear();
      note_others();
      return true;
    }
    if (!tree_.items.empty() || (pieces_.recurrence && (whole || ongoing))) {
      for (const auto& words : pieces_.words)
        if (words.kind != DeadlineKind::whole_period || !pieces_.recurrence) note_also(tree_, words.text);
      return false;
    }
    tree_.kind = first.kind;
    tree_.words = first.text;
    note_others();
    if (first.kind == DeadlineKind::event) tree_.recurrence = pieces_.recurrence;
    if (pieces_.recurrence)
      tree_.notes.push_back(
          {{"it repeats; when is set elsewhere", "срок повторяется; когда именно, задано не здесь"}, {}});
    return true;
  }

  // «октябрь 2026, далее постоянно»: from then on.
  static void start_here(CalendarItem& item) {
    if (item.role != Role::at || !item.to.year.written()) return;
    item.role = Role::since;
    item.from = item.to;
  }

  // «октябрь, далее ежемесячно», «сентябрь – октябрь, далее ежеквартально»: the year comes from the period.
  static void start_somewhere(CalendarItem& item) {
    if (item.role == Role::at) item.from = item.to;
    if (item.role == Role::at || item.role == Role::range) item.role = Role::since;
  }

  void note_others() {
    for (std::size_t i = 1; i < pieces_.words.size(); ++i) note_also(tree_, pieces_.words[i].text);
  }

  void compose_recurrence() {
    tree_.kind = DeadlineKind::recurring;
    Recurrence& recurrence = *pieces_.recurrence;
    if (recurrence.unit != RepeatUnit::year && recurrence.unit != RepeatUnit::school_year) adjust_unit(recurrence);
    std::vector<CalendarItem> patterns;
    for (CalendarItem& item : tree_.items) {
      CalendarExpr& expr = main_expr(item);
      const bool of_years = expr.shape == Shape::year || expr.shape == Shape::year_part;
      if (of_years && expr.year.school && !expr.year.written() && recurrence.unit == RepeatUnit::year)
        recurrence.unit = RepeatUnit::school_year;
      if (is_open_year(item)) {
        recurrence.school = recurrence.school || (recurrence.unit == RepeatUnit::half_year && item.to.year.school);
        continue;
      }
      if (of_years && expr.year.word == YearRef::Word::current) expr.year.word = YearRef::Word::none;
      if (item.role == Role::at) item.to = in_calendar_year(item.to);
      // «октябрь 2022, далее ежемесячно», «в 2022 г., далее ежегодно»: from then on.
      const bool onward = recurrence.unit < RepeatUnit::year || item.to.shape == Shape::year;
      if (pieces_.onward && onward) start_here(item);
      if (pieces_.onward && recurrence.unit < RepeatUnit::year) start_somewhere(item);
      if (is_first_of_series(item, recurrence.unit, pieces_.onward)) {
        patterns.push_back(start_series(item));
      } else {
        (is_bound(item, recurrence.unit) ? tree_.bounds : patterns).push_back(std::move(item));
      }
    }
    tree_.items = std::move(patterns);
    tree_.recurrence = recurrence;
    // Of two ends only one can count: which, is not said.
    const auto ends = [](const CalendarItem& item) { return item.role == Role::until; };
    if (std::ranges::count_if(tree_.bounds, ends) > 1) bad_ = where_of(*std::ranges::find_if(tree_.bounds, ends));
    // Days and weeks have no parts that a date could name.
    if (recurrence.unit <= RepeatUnit::week && !tree_.items.empty()) bad_ = where_of(tree_.items.front());
  }

  // «1 сентября 2022 г., далее ежегодно», «до 1 марта 2023 года, далее ежегодно»: the first of a series.
  static bool is_first_of_series(const CalendarItem& item, RepeatUnit unit, bool onward) {
    const bool role = item.role == Role::at || (onward && item.role != Role::since);
    return unit == RepeatUnit::year && role && item.to.year.written() && item.to.shape != Shape::year &&
           !item.to.year.school;
  }

  // The item without its year; the recurrence begins with that year.
  CalendarItem start_series(CalendarItem item) {
    CalendarItem start;
    start.role = Role::since;
    start.from.shape = Shape::year;
    start.from.year = item.to.year;
    tree_.bounds.push_back(start);
    item.to.year = item.from.year = {};
    return item;
  }

  // «ежегодно в течение (учебного) года» bounds nothing.
  static bool is_open_year(const CalendarItem& item) {
    return item.role == Role::at && item.to.shape == Shape::year && !item.to.year.written();
  }

  // «ежеквартально: март, июнь, …», «1 раз в полугодие (декабрь, май)»: the months say when in a year.
  void adjust_unit(Recurrence& recurrence) {
    const auto named = std::ranges::count_if(tree_.items, [](const CalendarItem& item) {
      const CalendarExpr& expr = main_expr(item);
      return item.role != Role::since && item.role != Role::range && expr.month != 0 && !expr.year.written();
    });
    const bool sparse = recurrence.unit == RepeatUnit::quarter || recurrence.unit == RepeatUnit::half_year ||
                        is_of_terms(recurrence.unit);
    const bool generic =
        std::ranges::any_of(tree_.items, [](const CalendarItem& item) { return is_generic(main_expr(item)); });
    if (sparse && !generic && named >= 2) recurrence.unit = RepeatUnit::year;
  }

  PhrasePieces pieces_;
  PhraseTree& tree_;
  std::optional<Span> bad_;
};

}  // namespace

DeadlineKind kind_of(const CalendarItem& item) {
  switch (item.role) {
    case Role::until:
      return DeadlineKind::until;
    case Role::since:
      return DeadlineKind::since;
    case Role::range:
      return kind_of_range(item);
    default:
      return kind_at(item.to);
  }
}

std::optional<Span> compose(PhrasePieces pieces, PhraseTree& tree) { return Composer(std::move(pieces), tree).run(); }

}  // namespace mentor
