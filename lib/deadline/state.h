// How an item of a roadmap stands on a day: derived from its deadline and what is recorded as done, never stored.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "calendar/period.h"
#include "deadline/deadline.h"

namespace mentor {

// From the most urgent to the least: an item takes the first of these that one of its occurrences has. The kebab-case
// names (to_string) are a contract with users.
enum class DeadlineState : unsigned char {
  overdue,
  due_soon,
  in_progress,
  ongoing,  // whole period, continuous, "since"
  upcoming,
  unscheduled,  // external schedule, on request, event, an offset without a known date
  undated,      // no deadline, an unreadable one, or none of its windows counts
  done_late,
  done,
  cancelled
};
std::string_view to_string(DeadlineState state);

// A record that something was done: on which day, and for which occurrence (its due date) where that is said.
struct DoneRecord {
  Date on;
  std::optional<Date> occurrence;
};

// What a state depends on beside the deadline.
struct StateFacts {
  std::vector<DoneRecord> done;     // in any order; those after `as_of` do not count yet
  std::optional<Date> cancelled;    // counts from this day on
  Date as_of;                       // the day from which one looks
  int horizon = 14;                 // days before the due date in which it is due soon; >= 0
  std::optional<Period> effective;  // of the roadmap: an open start counts from its first day
};

// One unmarked window, as of the day.
struct OccurrenceState {
  std::optional<Date> from;  // nominal; missing for an open start
  Date due;
  DeadlineState state = DeadlineState::upcoming;
  std::optional<Date> done;  // when it was done, on or before the day
};

struct ItemState {
  DeadlineState state = DeadlineState::undated;
  std::optional<std::size_t> deciding;  // index of the occurrence that gives the state: the earliest such one, or the
                                        // latest where all is done or cancelled; none where there are no occurrences
  std::vector<OccurrenceState> occurrences;  // in order of `due`; none for what is never due
};

// Records that name an occurrence close it; the others, by date, each the earliest open occurrence that had started by
// then (the only one of a single-window deadline even before it starts). What is never due is done as soon as one
// record says so. O(occurrences × records).
ItemState state_of(const Deadline& deadline, const StateFacts& facts);

}  // namespace mentor
