#include "deadline/resolve.h"

#include <algorithm>
#include <tuple>

#include "deadline/compose.h"
#include "deadline/days.h"
#include "deadline/lists.h"

namespace mentor {

namespace {

using Role = CalendarItem::Role;

// Windows before the approval or outside the period stay, marked; a recurrence is chosen by its due day already.
void mark(Window& window, const DeadlineContext& context, bool within) {
  const auto& approved = context.approved;
  if (approved && window.to < *approved)
    window.mark = Mark::before_approval;
  else if (!within && context.period && !context.period->contains(window.to))
    window.mark = Mark::outside_period;
  else if (approved && window.from && *window.from < *approved)
    window.effective_from = approved;
}

// The window of a whole or continuous stretch, or of a start without an end.
std::optional<Deadline::Error> add_open(const ItemDays& days, const DeadlineContext& context,
                                        std::vector<Window>& windows) {
  if (!days.to && !context.period) return needs_period_error();
  const Date to = days.to ? *days.to : context.period->last;
  std::optional<Date> from = days.from;
  if (!from && context.period) from = context.period->first;
  // What begins after the period has no day in it: the start alone is said.
  if (from && *from > to) return std::nullopt;
  windows.push_back({from, to, std::nullopt, Mark::none});
  return std::nullopt;
}

std::optional<Deadline::Error> resolve_items(PhraseTree& tree, std::vector<CalendarItem>& items,
                                             const DeadlineContext& context, std::vector<Window>& windows) {
  for (CalendarItem& item : items) {
    if (auto error = complete(item, context, tree.notes)) return error;
    if (has_no_days(item)) {
      tree.notes.push_back({{"the days of school terms are not known: a calendar file can name them (`terms`)",
                             "дни учебных четвертей не известны: их можно указать в файле календаря (`terms`)"},
                            {}});
      continue;
    }
    const ItemDays days = days_of(item, context.calendar);
    const bool open = item.role == Role::since || tree.kind == DeadlineKind::continuous;
    if (open) {
      if (auto error = add_open(days, context, windows)) return error;
    } else {
      windows.push_back({days.from, *days.to, std::nullopt, Mark::none});
    }
  }
  return std::nullopt;
}

// A list of several starts and ends has no order of its own, but each window must not end before it begins.
std::optional<Deadline::Error> resolve_by_kind(PhraseTree& tree, const DeadlineContext& context,
                                               std::vector<Window>& windows) {
  std::optional<Deadline::Error> error;
  switch (tree.kind) {
    case DeadlineKind::whole_period:
      return add_open({}, context, windows);
    case DeadlineKind::continuous:
      if (tree.bounds.empty()) return add_open({}, context, windows);
      return resolve_items(tree, tree.bounds, context, windows);
    case DeadlineKind::recurring:
      return resolve_recurrence(tree, context, windows);
    case DeadlineKind::event:
      resolve_event(tree, context, windows);
      return std::nullopt;
    case DeadlineKind::relative:
      if (const auto window = resolve_offset(tree, context, error)) windows.push_back(*window);
      return error;
    default:
      return resolve_items(tree, tree.items, context, windows);
  }
}

}  // namespace

static bool names_years(const PhraseTree& tree) {
  switch (tree.kind) {
    case DeadlineKind::year:
    case DeadlineKind::year_range:
    case DeadlineKind::school_year:
    case DeadlineKind::date_range:
      return true;
    default:
      return false;
  }
}

// «в течение года» in the plan of one year, of whichever months, is all of the plan.
static bool is_year_of_plan(const PhraseTree& tree, const DeadlineContext& context) {
  if (tree.kind != DeadlineKind::year || tree.items.size() != 1) return false;
  const CalendarItem& item = tree.items.front();
  return item.role == Role::at && item.to.shape == Shape::year && item.to.n == bare_year &&
         (!context.period || context.period->days() <= 366);
}

// «ежегодно», «1 раз в год» in the plan of one school year: once while the plan lasts.
static bool is_yearly_in_school_plan(const PhraseTree& tree, const DeadlineContext& context) {
  const auto& recurrence = tree.recurrence;
  const bool plain = tree.items.empty() && tree.bounds.empty();
  return tree.kind == DeadlineKind::recurring && plain && recurrence && recurrence->unit == RepeatUnit::year &&
         recurrence->every == 1 && recurrence->times == 1 && !recurrence->reporting && context.period &&
         school_year_of_plan(*context.period);
}

// «в течение недели», «в течение месяца» in the plan of a week or a month are all of the plan.
static bool is_length_of_plan(const PhraseTree& tree, const DeadlineContext& context) {
  const auto& offset = tree.offset;
  if (!offset || !context.period || offset->count != 1 || !offset->words.empty() || offset->working) return false;
  const auto plan = context.period->days();
  if (offset->way != EventOffset::Way::within) return false;
  return (offset->unit == RepeatUnit::week && plan <= 7) || (offset->unit == RepeatUnit::month && plan <= 31);
}

ResolvedPhrase resolve_phrase(PhraseTree tree, const DeadlineContext& context) {
  if (is_year_of_plan(tree, context) || is_length_of_plan(tree, context)) {
    tree.kind = DeadlineKind::whole_period;
    tree.items.clear();
    tree.offset.reset();
  }
  ResolvedPhrase result{std::move(tree), {}, std::nullopt};
  if (is_yearly_in_school_plan(result.tree, context)) {
    result.windows.push_back({context.period->first, context.period->last, std::nullopt, Mark::none});
    result.tree.notes.push_back(
        {{"“year” was read as the school year of the plan", "«год» прочитан как учебный год плана"}, {}});
  } else {
    result.error = resolve_by_kind(result.tree, context, result.windows);
  }
  if (result.error) result.windows.clear();
  // «в течение года» in the plan of a school year is that school year.
  if (names_years(result.tree)) result.tree.kind = kind_of(result.tree.items.front());
  const bool within = result.tree.kind == DeadlineKind::recurring;
  for (Window& window : result.windows) {
    const bool reporting = result.tree.recurrence && result.tree.recurrence->reporting;
    const bool outside = within && !reporting && context.period && !context.period->contains(window.to);
    mark(window, context, within && !outside);
  }
  std::ranges::sort(result.windows, [](const Window& left, const Window& right) {
    return std::tie(left.to, left.from) < std::tie(right.to, right.from);
  });
  // «до 15 сентября 2022 года, далее ежегодно до 15 сентября» says the same day twice.
  if (within) result.windows.erase(std::ranges::unique(result.windows).begin(), result.windows.end());
  return result;
}

}  // namespace mentor
