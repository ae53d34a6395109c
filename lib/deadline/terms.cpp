#include "deadline/terms.h"

#include <algorithm>
#include <array>

#include "deadline/days.h"
#include "deadline/lexer.h"
#include "deadline/lists.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;
using std::chrono::days;

bool has_season(std::string_view title, int order) {
  static constexpr std::array<std::array<std::string_view, 3>, 4> stems{
      {{}, {"autumn", "fall", "осен"}, {"spring", "winter", "весен"}, {"summer", "лет", "летн"}}};
  const std::string folded = fold_word(title);
  return std::ranges::any_of(stems[static_cast<std::size_t>(order)], [&](std::string_view stem) {
    return !stem.empty() && folded.find(stem) != std::string::npos;
  });
}

bool is_named(const SchoolTerm& term, const CalendarExpr& expr, int n) {
  if (!expr.named) return term.number == n;
  return term.title.empty() ? term.number == n : has_season(term.title, n);
}

bool lies_in(const SchoolTerm& term, const YearRef& year, const DeadlineContext& context) {
  if (year.written())
    return year.school ? school_year(year.number).contains(term.days.first)
                       : year_of(term.days.first) == year.number || year_of(term.days.last) == year.number;
  return context.period && context.period->contains(term.days.last);
}

}  // namespace

bool is_of_term(const CalendarExpr& expr) {
  return expr.shape == Shape::school_term || expr.shape == Shape::school_term_part;
}

Period part_of_term(const Period& term, int part) {
  const int third = term.days() / 3;
  if (part == 1) return {term.first, term.first + days(std::max(third - 1, 0))};
  if (part == 2) return {term.first + days(third), term.last - days(third)};
  return part == 3 ? Period{term.last - days(std::max(third - 1, 0)), term.last} : term;
}

std::optional<Period> days_of_term(const CalendarExpr& expr, const DeadlineContext& context) {
  if (!context.calendar) return std::nullopt;
  const bool part = expr.shape == Shape::school_term_part;
  for (const SchoolTerm& term : context.calendar->terms())
    if (is_named(term, expr, part ? expr.of : expr.n) && lies_in(term, expr.year, context))
      return part_of_term(term.days, part ? expr.n : 0);
  return std::nullopt;
}

bool place_terms(CalendarItem& item, const DeadlineContext& context) {
  CalendarExpr from = item.from, to = item.to;
  if (is_of_term(from)) {
    const auto found = days_of_term(from, context);
    if (!found) return false;
    from = expr_of(found->first, from.where);
  }
  if (is_of_term(to)) {
    const auto found = days_of_term(to, context);
    if (!found) return false;
    const bool beginning = item.role == Role::until && item.to.shape == Shape::school_term_part && item.to.n == 1;
    if (item.role == Role::at) from = expr_of(found->first, to.where);
    to = expr_of(beginning || item.exclusive ? found->first : found->last, to.where);
    if (item.role == Role::at) item.role = Role::range;
  }
  item.from = from;
  item.to = to;
  return true;
}

}  // namespace mentor
