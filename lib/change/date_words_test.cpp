#include "change/date_words.h"

#include <doctest/doctest.h>

using namespace mentor;

namespace {

std::string day(std::string_view words) {
  const auto found = date_from_words(words, *parse_iso("2026-11-20"));
  return found ? to_iso(*found) : "";
}

}  // namespace

TEST_CASE("days as people type them") {
  struct Row {
    std::string_view words, expected;
  };
  constexpr Row rows[] = {
      {"2026-10-12", "2026-10-12"},
      {"12.10.2026", "2026-10-12"},
      {"12 октября 2026", "2026-10-12"},
      {"12 октября 2026 г.", "2026-10-12"},
      {"12 October 2026", "2026-10-12"},
      {"сегодня", "2026-11-20"},
      {"Вчера", "2026-11-19"},
      {"позавчера", "2026-11-18"},
      {"завтра", "2026-11-21"},
      {"послезавтра", "2026-11-22"},
      {"today", "2026-11-20"},
      {"YESTERDAY", "2026-11-19"},
      {"tomorrow", "2026-11-21"},
      // Nobody knows which day these are.
      {"", ""},
      {"12 октября", ""},
      {"октябрь 2026", ""},
      {"до 12.10.2026", ""},
      {"1-5 октября 2026", ""},
      {"31.02.2026", ""},
      {"31.11.2026", ""},
      {"2026-13-01", ""},
      {"вчера вечером", ""},
      {"ежемесячно", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CHECK(day(row.words) == row.expected);
  }
}
