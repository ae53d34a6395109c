// The state of an item and of its occurrences as of a day. State is never stored: it follows from the deadline, from
// what was done and from the day (data-model.md, "State of an occurrence").
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "deadline/deadline.h"

namespace mentor {

// In the order of urgency: an item takes the first state that one of its occurrences has.
enum class State : unsigned char {
  overdue,
  due_soon,
  in_progress,
  ongoing,
  upcoming,
  unscheduled,
  undated,
  done_late,
  done,
  cancelled
};
std::string_view to_string(State state);  // kebab-case, a contract with users
Text label(State state);                  // for people

// One report that something was done.
struct DoneReport {
  Date on;
  std::optional<Date> occurrence;  // due day of the occurrence it closes
};

struct Occurrence {
  std::optional<Date> from;  // nothing: an open start
  std::optional<Date> due;   // nothing: never due
  State state = State::upcoming;
  std::optional<Date> done;
};

struct ItemState {
  State state = State::undated;
  std::optional<std::size_t> deciding;  // index into occurrences
  std::vector<Occurrence> occurrences;  // unmarked windows, by due day
  std::vector<Date> done;               // days on which something was done, by the day asked for, in order
};

struct StateInput {
  const Deadline& deadline;
  std::optional<Period> effective;  // of the roadmap: an open start counts from its first day
  std::vector<DoneReport> done;
  std::optional<Date> cancelled;  // day of the decision
};

constexpr int default_horizon = 14;  // calendar days

// The states as of a day. A `done` or a cancellation after that day has not happened yet. A bare `done` of a recurring
// item closes the earliest open occurrence that had started by then. O(occurrences × reports).
ItemState state_as_of(const StateInput& input, Date as_of, int horizon = default_horizon);

}  // namespace mentor
