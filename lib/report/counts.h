// Counts of people in reports for others: small ones are hidden so that nobody can work them out.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace mentor {

// Which counts of disjoint groups are hidden in a report for others: every one below 5 and, where there is one, the
// smallest others until the hidden ones cannot be told from their sum (a total may be known from elsewhere).
// O(n log n).
std::vector<bool> hidden_counts(const std::vector<std::int64_t>& counts);

// A count that is shown, or hidden: "< 5", or "…" where it is no small one.
Cell count_cell(std::int64_t count, bool hidden);

// The total of a column: of what is shown only, so that the hidden ones are not the difference; "…" where that is
// small.
Cell total_cell(const std::vector<std::int64_t>& counts, const std::vector<bool>& hidden);

// A count that stands alone: itself, or "< 5".
Cell lone_count(std::int64_t count, bool redacted);

// A share of people. Redacted, it is "…" where it or the rest is below 5.
Cell share_of_people(std::int64_t numerator, std::int64_t denominator, bool redacted);

}  // namespace mentor
