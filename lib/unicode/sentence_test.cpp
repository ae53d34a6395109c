#include "unicode/sentence.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace mentor;

TEST_CASE("counted takes the form that each language wants") {
  constexpr Counted days = {"day", "days", "день", "дня", "дней"};
  struct Row {
    std::int64_t number;
    std::string_view en, ru;
  };
  const Row rows[] = {
      {0, "0 days", "0 дней"},
      {1, "1 day", "1 день"},
      {2, "2 days", "2 дня"},
      {5, "5 days", "5 дней"},
      {11, "11 days", "11 дней"},
      {12, "12 days", "12 дней"},
      {21, "21 days", "21 день"},
      {22, "22 days", "22 дня"},
      {111, "111 days", "111 дней"},
      {-1, "-1 day", "-1 день"},
      {-3, "-3 days", "-3 дня"},
      {1000001, "1000001 days", "1000001 день"},
      {1000000, "1000000 days", "1000000 дней"},
  };
  for (const Row& row : rows) {
    CHECK(counted(row.number, days).en == row.en);
    CHECK(counted(row.number, days).ru == row.ru);
  }
  CHECK(counted(std::numeric_limits<std::int64_t>::min(), days).ru == "-9223372036854775808 дней");
  CHECK(counted(std::numeric_limits<std::int64_t>::max(), days).en == "9223372036854775807 days");
}

TEST_CASE("listed joins words and counts what it leaves out") {
  struct Row {
    std::vector<std::string> words;
    std::size_t most;
    std::string_view en, ru;
  };
  const Row rows[] = {
      {{}, 6, "", ""},
      {{"a"}, 6, "a", "a"},
      {{"a", "b"}, 6, "a and b", "a и b"},
      {{"a", "b", "c"}, 6, "a, b and c", "a, b и c"},
      {{"a", "b", "c"}, 3, "a, b and c", "a, b и c"},
      {{"a", "b", "c", "d"}, 2, "a, b and 2 more", "a, b и ещё 2"},
      {{"a", "b"}, 1, "a and 1 more", "a и ещё 1"},
      {{"a", "b"}, 0, "2 more", "ещё 2"},
  };
  for (const Row& row : rows) {
    CHECK(listed(row.words, row.most).en == row.en);
    CHECK(listed(row.words, row.most).ru == row.ru);
  }
}

TEST_CASE("dates for people") {
  CHECK(long_date(*make_date(2023, 10, 12)) == Argument("12 October 2023", "12 октября 2023 г."));
  CHECK(long_date(*make_date(2024, 1, 1)) == Argument("1 January 2024", "1 января 2024 г."));
  CHECK(short_date(*make_date(2023, 2, 5)) == Argument("2023-02-05", "05.02.2023"));
}

TEST_CASE("collate orders names as a reader expects") {
  std::vector<std::string> names = {"СОШ № 10", "СОШ № 2", "ёж", "ель", "Ель", "жук", "Anna", "anna", "Ёж"};
  const auto sorted = [&](Language language) {
    std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) { return collate(a, b, language) < 0; });
    return names;
  };
  const std::vector<std::string> russian = {"ёж", "Ёж", "ель", "Ель", "жук", "СОШ № 2", "СОШ № 10", "anna", "Anna"};
  const std::vector<std::string> english = {"anna", "Anna", "ёж", "Ёж", "ель", "Ель", "жук", "СОШ № 2", "СОШ № 10"};
  CHECK(sorted(Language::ru) == russian);
  CHECK(sorted(Language::en) == english);
}

TEST_CASE("only equal strings compare equal") {
  CHECK(collate("a", "a", Language::en) == 0);
  CHECK(collate("", "", Language::ru) == 0);
  CHECK(collate("02", "2", Language::en) != 0);
  CHECK(collate("и\u0306", "й", Language::ru) == -collate("й", "и\u0306", Language::ru));
  CHECK(collate("и\u0306", "й", Language::ru) != 0);
  CHECK(collate("\xFF", "\xFE", Language::en) != 0);
}
