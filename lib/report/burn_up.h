// Due against done, month by month: how far the plan should be and how far it is.
#pragma once

#include "report/items.h"

namespace mentor {

// One row for each month from the first due day to the last one: how many occurrences are due by its end, how many of
// them all were done by then (missing for months that have not begun on the report's day). Cancelled ones are left out.
// No rows where nothing is due. O(occurrences × months).
Section burn_up_section(const ReportInput& input, const std::vector<ReportItem>& items);

}  // namespace mentor
