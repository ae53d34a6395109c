// What a timeline and a calendar make of a section: rows with their occurrences.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace mentor {

struct Occurrence {
  std::optional<Date> from;  // nothing: an open start
  Date due;
  Keyword state;
  std::optional<Date> done;
};

// The occurrences of a cell: a list of records {from, due, state, done} (cli.md, report); those without a due day are
// left out. O(size).
std::vector<Occurrence> occurrences_of(const Cell& cell);

// A row of a Gantt picture.
struct GanttRow {
  const Row* row;
  std::string number;  // may be empty
  Argument label;
  std::vector<Occurrence> occurrences;  // those that touch the days shown
};

// The rows of a section with a timeline, totals left out. Throws std::logic_error where the timeline names a column
// that the section does not have, a bug of the report.
std::vector<GanttRow> gantt_rows(const Section& section);

}  // namespace mentor
