// The tree of a phrase + its roadmap → windows. Inner header of lib/deadline.
#pragma once

#include <optional>
#include <vector>

#include "deadline/ast.h"

namespace mentor {

struct ResolvedPhrase {
  PhraseTree tree;              // with the years filled in that the context gave
  std::vector<Window> windows;  // in order of `to`
  std::optional<Deadline::Error> error;
};
// O(items + occurrences within the period); at most `most_occurrences` of these, else none and a note.
ResolvedPhrase resolve_phrase(PhraseTree tree, const DeadlineContext& context);

inline constexpr std::size_t most_occurrences = 4000;

// complete.cpp. Fills in the years that an item lacks: the first one in which it is due within the period, with a note
// where there are several. The error says that a period is needed or that the days do not exist.
std::optional<Deadline::Error> complete(CalendarItem& item, const DeadlineContext& context,
                                        std::vector<Message>& notes);
// A pattern that has a day in no year is a mistake, whichever year is meant: «31 февраля», «31 февраля ежегодно».
std::optional<Deadline::Error> check_pattern(const CalendarItem& item, const Calendar* calendar);
// The days of a complete item; `first` is missing for an open start. Nothing where `complete` gave an error.
struct ItemDays {
  std::optional<Date> from;
  std::optional<Date> to;
};
ItemDays days_of(const CalendarItem& item, const Calendar* calendar);
// Whether the days of an item are data of the programme («2 четверть»).
bool has_no_days(const CalendarItem& item);

// occurrences.cpp. Windows of a recurring phrase.
std::optional<Deadline::Error> resolve_recurrence(PhraseTree& tree, const DeadlineContext& context,
                                                  std::vector<Window>& windows);
// offsets.cpp. The window of an offset from an event whose day is known; none otherwise.
std::optional<Window> resolve_offset(PhraseTree& tree, const DeadlineContext& context,
                                     std::optional<Deadline::Error>& error);

// events.cpp. The windows of an event that the calendar names («ко Дню учителя», «на осенних каникулах»); none for
// others.
void resolve_event(PhraseTree& tree, const DeadlineContext& context, std::vector<Window>& windows);

// A plan that begins in autumn and lasts a year at most: its «год» is a school year.
bool is_school_plan(const Period& period);
// The first year of the school year that the plan is for: it lies in it and holds most of it.
std::optional<int> school_year_of_plan(const Period& period);

// What a phrase says that means dates only in a roadmap with a period.
Deadline::Error needs_period_error();

}  // namespace mentor
