// Counts of people in reports for others: small ones are hidden so that nobody can work them out.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "unicode/sentence.h"

namespace mentor {

// Which counts of disjoint groups are hidden in a report for others: every one below 5 and, where that is only one, the
// smallest other (a total may be known from elsewhere). What is hidden depends on nothing but what is shown of them:
// what more it depended on, it would tell. O(n).
std::vector<bool> hidden_counts(const std::vector<std::int64_t>& counts);

// A count as a report for others shows it: rounded down to a multiple of five. Whatever is subtracted from whatever, a
// difference of such numbers is a multiple of five and says nothing of a small count. `count` >= 0.
std::int64_t rounded_count(std::int64_t count);

// Whether counts that add up to a number which is shown too, each rounded on its own, can be told from it, or are off
// by one at most: each stands at the end of its five (…4, …9), and so does their sum (only five, ten … parts can).
// Then the largest is withheld, so that nothing is known of the sum of the others. O(n).
bool is_given_away(const std::vector<std::int64_t>& parts);

// What stands for what must not be told.
inline constexpr const char* withheld_mark = "…";

// How a count of people is shown: as it is; for others rounded down, "< 5" where it is below 5; or "…".
enum class Count : unsigned char { exact, rounded, withheld };
Cell count_cell(std::int64_t count, Count shown);
// `rounded` for others, else `exact`.
Count count_shown(bool redacted);

// The total of a column: of what is shown and as it is shown, so that the hidden ones are not the difference; "…" where
// that is small.
Cell total_cell(const std::vector<std::int64_t>& counts, const std::vector<bool>& hidden, bool redacted);

// A count that stands alone: itself, or rounded down, or "< 5".
Cell lone_count(std::int64_t count, bool redacted);

// Whether a share of people is not for others: it or the rest is below 5.
bool is_small_share(std::int64_t numerator, std::int64_t denominator);

// A share of people. Redacted, both halves are rounded down, and it is "…" where it or the rest is below 5.
Cell share_of_people(std::int64_t numerator, std::int64_t denominator, bool redacted);

// A count within a sentence: “12 people”; redacted “10 people”, or the words for fewer than 5.
Argument said_count(std::int64_t count, bool redacted, const Counted& words, Text small);

}  // namespace mentor
