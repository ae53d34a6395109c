#include "base/date.h"

#include <fmt/core.h>

namespace mentor {

namespace {

using std::chrono::year_month_day;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_date(*year, *month, *day);
}

std::string to_iso(Date date) { return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), day_of(date)); }

int year_of(Date date) { return static_cast<int>(year_month_day(date).year()); }
int month_of(Date date) { return static_cast<int>(static_cast<unsigned>(year_month_day(date).month())); }
int day_of(Date date) { return static_cast<int>(static_cast<unsigned>(year_month_day(date).day())); }

}  // namespace mentor
