// The deadline language: from the words of a document («с 1 по 15 сентября каждого года», "by 30 October 2024") to
// dates in the context of a roadmap. This header is the door; lexer, grammar, resolution and printing are behind it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "calendar/calendar.h"
#include "calendar/period.h"

namespace mentor {

// What sort of phrase it is. The kebab-case names (to_string) are a contract with users.
enum class DeadlineKind : unsigned char {
  date,
  until,
  since,
  month,
  month_range,
  date_range,
  quarter,
  half_year,
  season,
  month_part,
  quarter_part,
  event,
  year,
  year_range,
  school_year,
  recurring,
  list,
  whole_period,
  continuous,
  by_schedule,
  on_request,
  as_needed,
  relative,
  missing,
  unreadable
};
std::string_view to_string(DeadlineKind kind);

// Where a phrase stands: what "the whole period", "30 October" or «каждого года» mean depends on it.
struct DeadlineContext {
  std::optional<Period> period;        // of the roadmap, narrowed by its section
  std::optional<Date> approved;        // the approving order
  const Calendar* calendar = nullptr;  // working days, school terms, named days; without one only weekends are free
  // The due day of another item of the roadmap, by its number as the phrase writes it; nothing where it has none.
  std::function<std::optional<Date>(std::string_view)> due_of_item;
};

enum class Mark : unsigned char { none, before_approval, outside_period };
std::string_view to_string(Mark mark);  // "", "before-approval", "outside-period"

// One window, both days included, nominal: never clipped. `from` is missing for an open start. A marked window is no
// occurrence.
struct Window {
  std::optional<Date> from;
  Date to;
  std::optional<Date> effective_from;  // where it begins before the approval and is due after it
  Mark mark = Mark::none;
  friend bool operator==(const Window&, const Window&) = default;
};

// What a phrase was understood to mean.
struct Deadline {
  DeadlineKind kind = DeadlineKind::missing;
  std::vector<Window> windows;  // in order of `to`
  bool has_due = true;          // false: continuous, since: windows without a due day
  bool recurring = false;       // several occurrences, one `done` each
  std::string normal;           // canonical phrase in the phrase's own language; reads back to the same windows
  Message explain;              // what was understood, as a sentence
  std::vector<Message> notes;   // readings chosen among several, in the documented way
  std::string counted_from;     // number of the item of the roadmap that an offset is counted from, as written

  struct Error {
    std::uint32_t offset = 0;  // bytes into the phrase
    std::uint32_t length = 0;
    Message message;
    bool needs_period = false;  // readable, but only in a roadmap that has a period
  };
  // Where kind is unreadable; or, with `needs_period`, beside the kind of a phrase that has no windows for want of a
  // period.
  std::optional<Error> error;

  // Due days of the unmarked windows, in order; empty where nothing is ever due.
  std::vector<Date> due() const;
};

// Reads one phrase. Any bytes are safe; O(length²) at worst, phrases over 4 KiB are unreadable. Conventions:
// docs/en/reference/deadlines.md.
Deadline read_deadline(std::string_view phrase, const DeadlineContext& context);

// The period of a roadmap or section: `2022-08-30..2024-12-31`, or words: «2022 – 2024 годы», «2023-2024 учебный год»,
// «на 2021-2024 гг», "school year 2023/24". An error where it names no period with a start and an end.
struct PeriodReading {
  std::optional<Period> period;
  std::optional<Deadline::Error> error;
};
PeriodReading read_period(std::string_view words);

// Deadline-like scopes inside a title or heading («в 2023 – 2024 годах», «на 2021-2024 гг», «с 2022», «2021/2022
// учебном году»), each with the bytes it stands on. They never change a deadline; a conflict with one is a finding.
enum class ScopeHold : unsigned char {
  work,   // something is done then: «в 2023 году», «с 2022», "in 2024"
  thing,  // something is named after the year and may be made before or after it: «план на 2024 год», «итоги 2022 года»
  perhaps  // a number that may be no year at all: «Школа 2030», «обучить 2000 наставников»
};
struct Scope {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  DeadlineKind kind = DeadlineKind::year;  // year, year_range, school_year, since, whole_period
  std::optional<Date> from;
  std::optional<Date> to;
  ScopeHold hold = ScopeHold::thing;
};
std::vector<Scope> find_scopes(std::string_view text);

}  // namespace mentor
