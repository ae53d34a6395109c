// Counts of people in reports for others: small ones are hidden so that nobody can work them out.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace mentor {

// A column of counts over disjoint groups, and what its total shows.
struct CountColumn {
  std::vector<Cell> cells;
  Cell total;
};

// Open: the numbers and their sum. Redacted: a count below 5 is "< 5"; where there is one, the smallest others are
// withheld too ("…") until at least two groups and 10 people are hidden, so that neither another table of the same
// people nor a total known from elsewhere gives a small count away; the total counts only what is shown. O(n log n).
CountColumn count_column(const std::vector<std::int64_t>& counts, bool redacted);

// A count that stands alone: itself, or "< 5".
Cell lone_count(std::int64_t count, bool redacted);

// A share of people. Redacted, it is withheld where it or the rest is below 5.
Cell share_of_people(std::int64_t numerator, std::int64_t denominator, bool redacted);

}  // namespace mentor
