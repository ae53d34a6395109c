#include "base/date.h"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("make_date knows which days there are") {
  struct Row {
    int year, month, day;
    bool exists;
  };
  const Row rows[] = {
      {2024, 2, 29, true},  {2023, 2, 29, false}, {1900, 2, 29, false},  {2000, 2, 29, true},
      {2024, 4, 31, false}, {2024, 12, 31, true}, {2024, 13, 1, false},  {2024, 0, 1, false},
      {2024, 1, 0, false},  {2024, 1, -1, false}, {1, 1, 1, true},       {0, 1, 1, false},
      {9999, 12, 31, true}, {10000, 1, 1, false}, {2024, 257, 1, false}, {2024, 1, 257, false},
  };
  for (const Row& row : rows) CHECK(make_date(row.year, row.month, row.day).has_value() == row.exists);
}

TEST_CASE("parse_iso reads exactly YYYY-MM-DD") {
  for (const std::string_view text : {"2022-08-30", "0001-01-01", "9999-12-31", "2024-02-29"}) {
    const auto date = parse_iso(text);
    REQUIRE(date);
    CHECK(to_iso(*date) == text);
  }
  for (const std::string_view text : {"", "2022-8-30", "2022/08/30", "2022-02-30", "0000-01-01", " 2022-08-30",
                                      "2022-08-3x", "2022-08-30 ", "-022-08-30", "20220830", "2022-+8-30"})
    CHECK_FALSE(parse_iso(text));
  const Date date = *parse_iso("2022-08-30");
  CHECK(year_of(date) == 2022);
  CHECK(month_of(date) == 8);
  CHECK(day_of(date) == 30);
  CHECK(to_iso(date + std::chrono::days(2)) == "2022-09-01");
}
