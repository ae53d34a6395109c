// What one programme says of itself for the roll-up, and how statements stand in the JSON of reports.
#pragma once

#include "report/indicator_values.h"
#include "report/report.h"

namespace mentor {

// The statement of a programme on the report's day, by the names of docs (reports.md, Roll-up). A number is missing
// where the files hold nothing that it could be counted from. Redacted as below. O(items + people + pairs × meetings).
Statement statement_of(const ReportInput& input, const Programme& programme);

// For others: counts of people below 5 and every part of a sum of people are not known any more, and neither are shares
// of which either side is below 5. What is left cannot be subtracted from anything.
Counts redacted(const Counts& counts);

// The numerators and denominators of indicators by those names.
Counts indicator_counts(const std::vector<IndicatorValue>& values);

// The columns and cells of statements: section `programmes` of summary and rollup. Those that `for_people` names are
// shown to people.
std::vector<Column> statement_columns(std::initializer_list<std::string_view> for_people);
std::vector<Cell> statement_cells(const std::string& unit, const Statement& statement, std::int64_t times);

}  // namespace mentor
