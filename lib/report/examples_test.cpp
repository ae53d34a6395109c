#include "report/support_test.h"

namespace mentor {

TEST_CASE("status of the Rybinsk plan on 10 February 2023") {
  const auto repository = example("rybinsk-2022");
  const Document document = made("status", input_of(*repository, "2023-02-10"));
  const Section& items = section_of(document, "items");
  CHECK(items.rows.size() == 35);
  const std::pair<const char*, const char*> states[] = {
      {"1.1", "overdue"}, {"1.4", "in-progress"}, {"2.1", "ongoing"}, {"4.5", "overdue"}, {"6.2", "unscheduled"}};
  for (const auto& [number, state] : states) {
    CAPTURE(number);
    CHECK(at(items, row_of(items, "number", number), "state") == state);
  }
  CHECK(at(items, row_of(items, "number", "1.1"), "due") == "2022-12-31");
  CHECK(at(items, row_of(items, "number", "1.4"), "from") == "2023-01-01");
  CHECK(at(items, row_of(items, "number", "1.4"), "due") == "2023-02-28");
  CHECK(at(items, row_of(items, "number", "1.4"), "marked") == "2022-01-01,2022-02-28,before-approval");
  CHECK(at(items, row_of(items, "number", "6.2"), "due") == "-");
  const auto& due = std::get<CellList>(cell_of(items, row_of(items, "number", "4.5"), "occurrences").value);
  std::vector<std::string> days;
  for (const Cell& each : due) days.push_back(shown(std::get<CellRecord>(each.value)[1].second));
  CHECK(days == std::vector<std::string>{"2022-10-30", "2023-10-30", "2024-10-30"});
  CHECK(at(items, row_of(items, "number", "1.1"), "responsible") == "ДО;ИОЦ;ОО");
}

TEST_CASE("the other roadmaps: a row per item, undated where the document gives no deadline") {
  struct Expected {
    const char* name;
    std::size_t items;
    bool undated;
  };
  for (const Expected& each : {Expected{"dubentsovo-2021", 25, false}, Expected{"tsoipo-2023", 7, true},
                               Expected{"school-26", 7, true}, Expected{"kronstadt-2020", 10, false}}) {
    CAPTURE(each.name);
    const auto repository = example(each.name);
    for (const char* report : {"status", "roadmap", "responsible"}) {
      const Document document = made(report, input_of(*repository, "2023-11-15"));
      const Section& items = section_of(document, "items");
      CHECK(items.rows.size() == each.items);
      if (!each.undated) continue;
      for (const Row& row : items.rows) CHECK(at(items, row, "state") == "undated");
    }
  }
}

TEST_CASE("item rows have the columns that users rely on, in every report of items") {
  const auto repository = example("rybinsk-2022");
  for (const char* report : {"status", "deadlines", "roadmap", "responsible"}) {
    const Document document = made(report, input_of(*repository, "2023-02-10"));
    const Section& items = section_of(document, "items");
    REQUIRE_FALSE(items.rows.empty());
    for (const char* column : {"roadmap", "number", "section", "title", "deadline", "kind", "from", "due", "state",
                               "responsible", "result", "done", "occurrences"}) {
      CAPTURE(column);
      CHECK_NOTHROW(cell_of(items, items.rows.front(), column));
    }
  }
}

TEST_CASE("the official table has exactly the document's columns") {
  const auto repository = example("rybinsk-2022");
  const Document document = made("roadmap", input_of(*repository, "2023-02-10"));
  const Section& items = section_of(document, "items");
  std::vector<std::string> titles;
  for (const Column& column : items.columns)
    if (column.for_people) titles.push_back(column.title.in(Language::ru));
  CHECK(titles == std::vector<std::string>{"№ п/п", "Наименование мероприятий", "Срок реализации",
                                           "Ответственный исполнитель", "Результат. Вид документа"});
  CHECK(shown(items.rows.front().cells.front()) == "1.1.");
  CHECK(at(items, items.rows.front(), "number") == "1.1");
  CHECK(section_of(document, "glossary").rows.size() == 4);
}

TEST_CASE("every report of the whole programme, every grouping, redacted or not, is made") {
  const auto repository = example("programme");
  for (const ReportInfo& info : all_reports())
    for (const bool redact : {false, true}) {
      CAPTURE(info.name);
      ReportInput input = input_of(*repository, "2026-11-22");
      input.redact = redact;
      CHECK_FALSE(made(info.name, input).sections.empty());
      for (const By by : info.by) {
        input.by = by;
        CHECK_FALSE(made(info.name, input).sections.empty());
      }
    }
}

TEST_CASE("requests add up in the participants and the summary of the whole programme") {
  const auto repository = example("programme");
  const ReportInput input = input_of(*repository, "2026-11-22");
  const Document summary = made("summary", input);
  const Document participants = made("participants", input);
  const Section& requests = section_of(summary, "requests");
  const Row& total = row_of(requests, "form", "total");
  const Section& roles = section_of(participants, "roles");
  CHECK(at(roles, row_of(roles, "role", "mentor"), "people") == "23");  // of 24, one has left
  std::int64_t served = 0, made_requests = 0;
  const Section& people = section_of(participants, "register");
  for (const Row& row : people.rows)
    if (const auto* ratio = std::get_if<Ratio>(&cell_of(people, row, "served").value)) {
      served += ratio->numerator;
      made_requests += ratio->denominator;
    }
  CHECK(at(requests, total, "served") == std::to_string(served));
  CHECK(at(requests, total, "requests") == std::to_string(made_requests));
  CHECK(served > 0);
}

}  // namespace mentor
