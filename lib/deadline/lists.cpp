#include "deadline/lists.h"

#include <algorithm>

#include "deadline/items.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;
using Link = ListedItem::Link;
using Items = std::vector<ListedItem>;

bool is_year_item(const CalendarItem& item) {
  return item.role == Role::at && item.to.shape == Shape::year && item.to.year.written();
}

bool is_year_range(const CalendarItem& item) {
  return item.role == Role::range && item.from.shape == Shape::year && item.to.shape == Shape::year &&
         item.from.year.written() && item.to.year.written();
}

// Finer than a year and without one.
bool lacks_year(const CalendarItem& item) {
  const CalendarExpr& expr = main_expr(item);
  const YearRef& year = expr.year;
  return expr.shape != Shape::year && expr.shape != Shape::bare && !year.written() && year.word == YearRef::Word::none;
}

void set_year(CalendarItem& item, YearRef year) {
  main_expr(item).year = year;
  if (item.role == Role::range && year.school && !item.from.year.written()) item.from.year = year;
}

int order_in_year(const CalendarExpr& expr) {
  switch (expr.shape) {
    case Shape::season:
      return expr.n * 3 - 2;
    case Shape::quarter:
      return expr.n * 3;
    case Shape::half_year:
      return expr.n * 6;
    default:
      return expr.month;
  }
}

// «10, 20 и 30 сентября»: numbers take their shape from the first full item behind them.
void share_shapes(Items& items, std::optional<Span>& bad) {
  for (std::size_t i = items.size(); i-- > 0;) {
    CalendarExpr& expr = main_expr(items[i].item);
    if (expr.shape == Shape::bare_part) {
      if (i + 1 >= items.size() || !take_part(expr, main_expr(items[i + 1].item))) bad = expr.where;
      if (bad) return;
      continue;
    }
    if (expr.shape != Shape::bare) continue;
    const bool shared =
        i + 1 < items.size() &&
        take_shape(expr, items[i + 1].item.role == Role::range ? items[i + 1].item.from : main_expr(items[i + 1].item));
    if (!shared) bad = expr.where;
    if (!shared) return;
    // «III, IV, I кварталы 2027»: the year of the last one is not that of those before it.
    if (order_in_year(expr) > order_in_year(main_expr(items[i + 1].item))) expr.year = {};
    if (items[i].item.role == Role::range) take_shape(items[i].item.from, expr);
  }
}

// «сентябрь и октябрь», «сентябрь/октябрь» where they are the whole phrase.
void join_neighbours(Items& items) {
  if (items.size() != 2 || items[0].item.role != Role::at || items[1].item.role != Role::at) return;
  if (items[1].link != Link::conjunction && items[1].link != Link::slash) return;
  if (!are_neighbours(items[0].item.to, items[1].item.to)) return;
  CalendarItem range;
  range.role = Role::range;
  range.both_years = items[0].item.to.year.written() && items[1].item.to.year.written();
  range.from = items[0].item.to;
  range.to = items[1].item.to;
  items = {{range, items[0].link}};
}

std::vector<YearRef> years_of(const CalendarItem& item) {
  if (is_year_item(item)) return {item.to.year};
  std::vector<YearRef> years;
  for (int year = item.from.year.number; year <= item.to.year.number && years.size() < 100; ++year)
    years.push_back({year, item.to.year.school, YearRef::Word::none});
  return years;
}

// «сентябрь (2022), май (2023)»: each with the year behind it.
void pair_years(Items& items) {
  if (items.size() < 4 || items.size() % 2 != 0) return;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (i % 2 == 0 ? !lacks_year(items[i].item) : !is_year_item(items[i].item)) return;
  Items result;
  for (std::size_t i = 0; i < items.size(); i += 2) {
    set_year(items[i].item, items[i + 1].item.to.year);
    result.push_back(items[i]);
  }
  items = std::move(result);
}

// «в 2022-2023 и 2023-2024 учебных годах»: the words behind the last pair serve all.
void share_school(Items& items) {
  for (std::size_t i = items.size(); i-- > 1;) {
    CalendarItem& item = items[i - 1].item;
    const CalendarItem& next = items[i].item;
    const bool school = next.role == Role::at && next.to.shape == Shape::year && next.to.year.school;
    if (!school || !is_year_range(item) || item.to.year.number != item.from.year.number + 1) continue;
    item.role = Role::at;
    item.to.year = {item.from.year.number, true, YearRef::Word::none};
  }
}

// «октябрь – апрель 2026–2027», «зима 2026–2027»: two years for a stretch across New Year are its two ends.
void cross_new_year(Items& items) {
  if (items.size() != 2 || !is_year_range(items[1].item)) return;
  const int first = items[1].item.from.year.number;
  if (items[1].item.to.year.number != first + 1 || items[1].item.to.year.school) return;
  CalendarItem& item = items[0].item;
  const bool winter = item.role == Role::at && item.to.shape == Shape::season && item.to.n == 1;
  const bool across = item.role == Role::range && order_in_year(item.from) > order_in_year(item.to);
  if (!lacks_year(item) || (!winter && !across)) return;
  item.to.year = {winter ? first : first + 1, winter, YearRef::Word::none};
  if (across) item.from.year = {first, false, YearRef::Word::none};
  item.both_years = across;
  items.pop_back();
}

// «сентябрь (1-я неделя), май (последняя неделя) 2027»: the year alone is that of the last one.
void take_last_year(Items& items) {
  if (items.size() < 3 || !is_year_item(items.back().item)) return;
  for (std::size_t i = 0; i + 1 < items.size(); ++i)
    if (!lacks_year(items[i].item)) return;
  set_year(items[items.size() - 2].item, items.back().item.to.year);
  items.pop_back();
}

// «сентябрь, май 2022–2024 гг.», «до 1 октября 2022, 2023, 2024 годов»: items without a year before years alone.
void spread_years(Items& items) {
  const auto is_years = [](const ListedItem& listed) {
    return is_year_item(listed.item) || is_year_range(listed.item);
  };
  const auto first = std::ranges::find_if(items, is_years);
  if (first == items.begin() || first == items.end() || !std::all_of(first, items.end(), is_years)) return;
  const auto last = std::prev(first);
  if (main_expr(last->item).shape == Shape::year) return;
  // «октябрь 2022, 2023»: the year of the item itself is one of them.
  std::vector<YearRef> years;
  if (!lacks_year(last->item)) years.push_back(main_expr(last->item).year);
  for (auto at = first; at != items.end(); ++at)
    for (const YearRef& year : years_of(at->item)) years.push_back(year);
  if (!std::all_of(items.begin(), last, [](const ListedItem& listed) { return lacks_year(listed.item); })) return;
  Items spread;
  for (const YearRef& year : years)
    for (auto at = items.begin(); at != first; ++at) {
      spread.push_back(*at);
      spread.back().link = Link::comma;
      set_year(spread.back().item, year);
    }
  items = std::move(spread);
}

// «2022 год: март, май; 2023 год: март»: a year before items without one is their heading.
void use_headings(Items& items) {
  YearRef heading;
  Items result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (is_year_item(items[i].item) && i + 1 < items.size() && lacks_year(items[i + 1].item)) {
      heading = items[i].item.to.year;
      continue;
    }
    if (!lacks_year(items[i].item)) heading = {};
    if (heading.written()) set_year(items[i].item, heading);
    result.push_back(items[i]);
  }
  items = std::move(result);
}

// «сентябрь, декабрь 2022»: a year written once serves those before it; one that comes later in the calendar is of the
// year before («сентябрь, май 2023»).
void share_years(Items& items, std::vector<Message>& notes) {
  static const Message crossing{
      {"a year written once was carried across New Year", "год, написанный один раз, перенесён через Новый год"}, {}};
  for (std::size_t i = items.size(); i-- > 1;) {
    CalendarItem& item = items[i - 1].item;
    const CalendarItem& next = items[i].item;
    const CalendarExpr& later = next.role == Role::range && next.from.year.written() ? next.from : main_expr(next);
    if (!lacks_year(item) || !later.year.written() || main_expr(item).month < 0) continue;
    YearRef year = later.year;
    if (!year.school && order_in_year(main_expr(item)) > order_in_year(later)) {
      --year.number;
      notes.push_back(crossing);
    }
    set_year(item, year);
  }
  for (std::size_t i = 1; i < items.size(); ++i) {
    CalendarItem& item = items[i].item;
    YearRef year = main_expr(items[i - 1].item).year;
    if (!lacks_year(item) || !year.written()) continue;
    if (!year.school && order_in_year(main_expr(item)) < order_in_year(main_expr(items[i - 1].item))) {
      ++year.number;
      notes.push_back(crossing);
    }
    set_year(item, year);
  }
}

}  // namespace

CalendarExpr& main_expr(CalendarItem& item) { return item.role == Role::since ? item.from : item.to; }
const CalendarExpr& main_expr(const CalendarItem& item) { return item.role == Role::since ? item.from : item.to; }

Span where_of(const CalendarItem& item) {
  if (item.role != Role::range) return main_expr(item).where;
  return {std::min(item.from.where.begin, item.to.where.begin), std::max(item.from.where.end, item.to.where.end)};
}

std::vector<CalendarItem> share(Items items, YearSharing years, std::vector<Message>& notes, std::optional<Span>& bad) {
  share_shapes(items, bad);
  if (!bad) {
    share_school(items);
    if (years == YearSharing::yes) {
      pair_years(items);
      use_headings(items);
      cross_new_year(items);
      take_last_year(items);
      spread_years(items);
    }
    join_neighbours(items);
    if (years == YearSharing::yes) share_years(items, notes);
  }
  std::vector<CalendarItem> result;
  for (ListedItem& listed : items) result.push_back(std::move(listed.item));
  return result;
}

}  // namespace mentor
