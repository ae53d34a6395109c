#include "document/document.h"

#include <doctest/doctest.h>

namespace mentor {

TEST_CASE("a cell is made of whatever a report has at hand") {
  std::optional<std::string> some = "x";  // not const, as reports have it
  const std::optional<Date> none;
  const Keyword overdue{"overdue", {"overdue", "просрочено"}};
  CHECK(std::holds_alternative<std::monostate>(Cell().value));
  CHECK(std::holds_alternative<std::string>(Cell("text").value));
  CHECK(std::holds_alternative<std::string>(Cell(std::string_view("text")).value));
  CHECK(std::get<std::string>(Cell(some).value) == "x");
  CHECK(std::get<std::string>(Cell(std::optional<std::string>("x")).value) == "x");
  CHECK(std::holds_alternative<std::monostate>(Cell(none).value));
  CHECK(std::get<std::int64_t>(Cell(7).value) == 7);
  CHECK(std::get<std::int64_t>(Cell(std::size_t{7}).value) == 7);
  CHECK(std::get<std::int64_t>(Cell(std::optional<int>(7)).value) == 7);
  CHECK(std::get<double>(Cell(0.5).value) == 0.5);
  CHECK(std::get<bool>(Cell(false).value) == false);
  CHECK(std::get<Date>(Cell(*make_date(2022, 8, 30)).value) == *make_date(2022, 8, 30));
  CHECK(std::get<Keyword>(Cell(overdue).value).id == "overdue");
  CHECK(std::get<CellList>(Cell(CellList{1, "two"}).value).size() == 2);
  CHECK(std::get<CellRecord>(Cell(CellRecord{{"due", "x"}}).value).front().first == "due");
}

TEST_CASE("columns say whom they are for") {
  CHECK(column("due", {"Due", "Срок"}, ColumnType::date).for_people);
  CHECK_FALSE(machine_column("kind", {"Kind", "Вид"}).for_people);
  CHECK(to_string(ColumnType::text) == "text");
  CHECK(to_string(ColumnType::boolean) == "boolean");
}

}  // namespace mentor
