// What one programme says of itself for the roll-up, and how statements stand in the JSON of reports.
#pragma once

#include "report/indicator_values.h"
#include "report/report.h"

namespace mentor {

// The statement of a programme on the report's day, by the names of docs (reports.md, Roll-up). A number is missing
// where the files hold nothing that it could be counted from. Redacted as below. O(items + people + pairs × meetings).
Statement statement_of(const ReportInput& input, const Programme& programme);

// Marks of a redacted statement among its counts: `redacted` is 1 of every such unit, `NAME.hidden` 1 where the unit
// has that number (or the indicator NAME) but does not show it. Added up over units they say how many there are.
inline constexpr std::string_view redacted_mark = "redacted";
inline constexpr std::string_view hidden_mark = ".hidden";

// For others: every part of a sum of people is not known any more; what is left of people is rounded down to fives;
// counts below 5, and shares of which either side is below 5, are only marked as hidden. What is left cannot be
// subtracted from anything. What is redacted already stays as it is.
Counts redacted(const Counts& counts);

// The numerators and denominators of indicators by those names.
Counts indicator_counts(const std::vector<IndicatorValue>& values);

// The columns and cells of statements: section `programmes` of summary and rollup. Those that `for_people` names are
// shown to people.
std::vector<Column> statement_columns(std::initializer_list<std::string_view> for_people);
std::vector<Cell> statement_cells(const std::string& unit, const Statement& statement, std::int64_t times);

}  // namespace mentor
