// Calendars: lines that every reader can put together again, one event for each window, the same bytes each time.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/utf8.h"
#include "render/ics_text.h"
#include "render/render.h"
#include "render/sample_test.h"

namespace mentor {

namespace {

std::string unfolded(std::string text) {
  for (std::size_t i = text.find("\r\n "); i != std::string::npos; i = text.find("\r\n ", i)) text.erase(i, 3);
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return lines;
}

std::string calendar(RenderOptions options = {}) { return render(sample_document(), "ics", options).value(); }

}  // namespace

TEST_CASE("ics: what a text may hold") {
  struct Case {
    const char* text;
    const char* escaped;
  };
  const Case rows[] = {{"a,b;c\\d", "a\\,b\\;c\\\\d"},
                       {"one\ntwo\r\nthree", "one\\ntwo\\nthree"},
                       {"\x07", "\\\\x07"},
                       {"a:b\"c", "a:b\"c"},
                       {"", ""}};
  for (const Case& row : rows) CHECK(ics_escaped(row.text) == row.escaped);
}

TEST_CASE("ics: lines of at most 75 octets, folded between characters") {
  for (std::size_t latin = 0; latin < 80; ++latin)
    for (std::size_t cyrillic : {0, 20, 37, 38, 80}) {
      std::string line(latin, 'a');
      for (std::size_t i = 0; i < cyrillic; ++i) line += "ж";
      line += "🙂";
      const std::string folded = ics_line(line);
      CHECK(unfolded(folded) == line + "\r\n");
      for (const std::string& each : lines_of(folded)) {
        CHECK(each.size() <= 75);
        for (std::size_t i = 0; i < each.size();) {
          const CodePoint point = code_point_at(each, i);
          CHECK(point.value != replacement_character);
          i += point.size;
        }
      }
    }
}

TEST_CASE("ics: one event for each window, ends exclusive, ids that stay") {
  const auto lines = lines_of(unfolded(calendar({.language = Language::ru})));
  const auto count = [&](std::string_view line) { return std::ranges::count(lines, line); };
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  CHECK(count("BEGIN:VEVENT") == 3);
  CHECK(count("UID:school/plan/1.1/2026-09-30@mentor") == 1);
  CHECK(count("UID:school/plan/1.2/2026-10-31@mentor") == 1);
  CHECK(count("DTSTART;VALUE=DATE:20261001") == 1);
  CHECK(count("DTEND;VALUE=DATE:20261101") == 1);
  CHECK(count("DTSTART;VALUE=DATE:20260930") == 1);
  CHECK(count("DTSTAMP:20261120T000000Z") == 3);
  CHECK(count("SUMMARY:1.2 Формирование базы наставляемых") == 2);
  CHECK(count("CATEGORIES:1. Подготовка") == 3);
  CHECK(count("DESCRIPTION:просрочено\\nОтветственные: директор\\; куратор") == 1);
  CHECK(count("BEGIN:VALARM") == 0);
  CHECK(calendar() == calendar());
}

TEST_CASE("ics: a row that comes twice is one event, windows that end on one day are two") {
  Document document = sample_document();
  Section& items = document.sections[1];
  items.rows.push_back(items.rows[1]);
  CHECK(render(document, "ics", {}).value() == calendar());
  const Cell first = std::get<CellList>(items.rows[1].cells.back().value).front();
  CellRecord other = std::get<CellRecord>(first.value);
  other[0].second = *make_date(2026, 10, 5);
  std::get<CellList>(items.rows[1].cells.back().value).emplace_back(other);
  CHECK(unfolded(render(document, "ics", {}).value()).find("UID:school/plan/1.2/2026-10-31/2@mentor\r\n") !=
        std::string::npos);
}

TEST_CASE("ics: two items of one number and one day are two events") {
  Document document = sample_document();
  Section& items = document.sections[1];
  items.rows.push_back(items.rows[0]);
  items.rows.back().cells[1] = "Другое мероприятие";
  const std::string text = unfolded(render(document, "ics", {}).value());
  CHECK(text.find("UID:school/plan/1.1/2026-09-30@mentor\r\n") != std::string::npos);
  CHECK(text.find("UID:school/plan/1.1/2026-09-30/2@mentor\r\n") != std::string::npos);
  CHECK(text.find("SUMMARY:1.1 Другое мероприятие\r\n") != std::string::npos);
}

TEST_CASE("ics: where people are shown the organisation, events bear its name") {
  Document document = sample_document();
  Section& items = document.sections[1];
  items.columns.insert(items.columns.begin(), column("organisation", {"Organisation", "Организация"}));
  for (Row& row : items.rows) row.cells.insert(row.cells.begin(), "Школа № 2");
  const auto summary = [&] { return unfolded(render(document, "ics", {}).value()); };
  CHECK(summary().find("SUMMARY:1.2 Формирование базы наставляемых (Школа № 2)\r\n") != std::string::npos);
  items.columns.front().for_people = false;
  CHECK(summary().find("SUMMARY:1.2 Формирование базы наставляемых\r\n") != std::string::npos);
}

TEST_CASE("ics: alarms of what is open") {
  const auto lines = lines_of(calendar({.alarm_days = 7}));
  CHECK(std::ranges::count(lines, "TRIGGER;RELATED=END:-P7DT15H") == 2);
}

TEST_CASE("ics: hostile text stays in its line") {
  const auto lines = lines_of(unfolded(calendar()));
  CHECK(std::ranges::count(lines, "BEGIN:VEVENT") == 3);
  const auto summary =
      std::ranges::find_if(lines, [](const std::string& each) { return each.starts_with("SUMMARY:1.1"); });
  REQUIRE(summary != lines.end());
  CHECK(summary->find("\\;\\,\\\\n BEGIN:VEVENT") != std::string::npos);
}

TEST_CASE("ics: a report without dates says so") {
  Document document = sample_document();
  document.sections.pop_back();
  const auto none = render(document, "ics", {});
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().kind == Failure::Kind::usage);
}

TEST_CASE("csv: as Excel with Russian settings reads it") {
  Document document = sample_document();
  document.sections.pop_back();
  document.sections[0].rows.resize(1);
  CHECK(render(document, "csv", {.csv = CsvDialect::excel_ru}).value() ==
        "\xEF\xBB\xBF"
        "form;overdue;done;share-numerator;share-denominator;mean\r\n"
        "Ученик – ученик;2;10;10;12;\"7,25\"\r\n");
}

}  // namespace mentor
