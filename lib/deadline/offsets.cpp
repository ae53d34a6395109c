#include "deadline/days.h"
#include "deadline/resolve.h"

namespace mentor {

namespace {

using Event = EventOffset::Event;
using std::chrono::days;

Date moved(Date day, const EventOffset& offset, const Calendar* calendar) {
  const int count = offset.before ? -offset.count : offset.count;
  switch (offset.unit) {
    case RepeatUnit::day: {
      static const Calendar plain;
      return offset.working ? (calendar ? *calendar : plain).add_working_days(day, count) : day + days(count);
    }
    case RepeatUnit::week:
      return day + days(7 * count);
    case RepeatUnit::half_year:
      return add_months(day, 6 * count);
    case RepeatUnit::year:
      return add_months(day, 12 * count);
    default:
      return add_months(day, count);
  }
}

// "before the end of May" counts from its first day, "after May" from its last; a day is both.
std::optional<Date> day_of_date(PhraseTree& tree, const DeadlineContext& context,
                                std::optional<Deadline::Error>& error) {
  CalendarItem item;
  item.to = tree.offset->date;
  error = complete(item, context, tree.notes);
  if (error) return std::nullopt;
  tree.offset->date = item.to;
  const ItemDays found = days_of(item, context.calendar);
  const bool part =
      item.to.shape == Shape::month_part || item.to.shape == Shape::quarter_part || item.to.shape == Shape::year_part;
  if (part && item.to.n == 1) return found.from;
  return tree.offset->before && item.to.n != 3 ? found.from : found.to;
}

std::optional<Date> day_of_event(PhraseTree& tree, const DeadlineContext& context,
                                 std::optional<Deadline::Error>& error) {
  switch (tree.offset->event) {
    case Event::approval:
      return context.approved;
    case Event::period_start:
      return context.period ? std::optional(context.period->first) : std::nullopt;
    case Event::period_end:
      return context.period ? std::optional(context.period->last) : std::nullopt;
    case Event::date:
      return day_of_date(tree, context, error);
    case Event::item:
      return context.due_of_item ? context.due_of_item(tree.offset->reference) : std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Window> resolve_offset(PhraseTree& tree, const DeadlineContext& context,
                                     std::optional<Deadline::Error>& error) {
  const auto event = day_of_event(tree, context, error);
  if (!event) return std::nullopt;
  const EventOffset& offset = *tree.offset;
  if (offset.working && !(context.calendar && context.calendar->knows_holidays()))
    tree.notes.push_back(
        {{"no public holidays are known: only Saturdays and Sundays were left out (a calendar file can name them)",
          "праздники не известны: пропущены только субботы и воскресенья (праздники задаёт файл календаря)"},
         {}});
  const Date due = moved(*event, offset, context.calendar);
  if (year_of(due) < 1 || year_of(due) > 9999) return std::nullopt;
  Window window{std::nullopt, due, std::nullopt, Mark::none};
  if (offset.way == EventOffset::Way::exactly)
    window.from = due;
  else if (!offset.before)
    window.from = *event;
  else if (offset.way == EventOffset::Way::within)
    return Window{due, *event, std::nullopt, Mark::none};
  return window;
}

}  // namespace mentor
