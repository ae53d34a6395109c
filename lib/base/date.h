// A day of the Gregorian calendar; periods, working days and holidays are in calendar/.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

// Days count and compare as numbers. Only the years 1 … 9999 are ever made.
using Date = std::chrono::sys_days;

// The day, where there is such a one (no 31 February) in the years 1 … 9999.
std::optional<Date> make_date(int year, int month, int day);
// Reads exactly `YYYY-MM-DD`; nothing where it is not that or no such day.
std::optional<Date> parse_iso(std::string_view text);
// `YYYY-MM-DD`.
std::string to_iso(Date date);

// The parts of a day.
int year_of(Date date);   // 1 … 9999
int month_of(Date date);  // 1 … 12
int day_of(Date date);    // 1 … 31

}  // namespace mentor
