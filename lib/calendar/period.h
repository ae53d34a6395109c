// A stretch of days, and the parts of a year that deadlines speak of.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"

namespace mentor {

// From a first to a last day, both included; first <= last.
struct Period {
  Date first;
  Date last;

  bool contains(Date day) const { return first <= day && day <= last; }
  bool overlaps(const Period& other) const { return first <= other.last && other.first <= last; }
  // Number of days, at least 1.
  int days() const { return static_cast<int>((last - first).count()) + 1; }
  friend auto operator<=>(const Period&, const Period&) = default;
};

// `YYYY-MM-DD..YYYY-MM-DD`.
std::string to_iso(const Period& period);
// 28 … 31.
int days_in_month(int year, int month);
// The month, 1 … 12, as a period.
Period month_period(int year, int month);
// 1 January to 31 December.
Period year_period(int year);
// 1 September of the year to 31 August of the next.
Period school_year(int first_year);

}  // namespace mentor
