#include "render/render.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "render/cell.h"
#include "render/escape.h"
#include "render/sample_test.h"
#include "unicode/width.h"

namespace mentor {

namespace {

const Keyword overdue = {"overdue", {"overdue", "просрочено"}};

Document sample() {
  Section items{"items", {{"Items", "Пункты"}, {}}, {}, {}, {}};
  items.columns = {column("number", {"No.", "№"}),
                   column("title", {"Title", "Мероприятие"}),
                   column("due", {"Due", "Срок"}, ColumnType::date),
                   column("state", {"State", "Состояние"}, ColumnType::state),
                   column("share", {"Share", "Доля"}, ColumnType::ratio),
                   machine_column("occurrences", {"Occurrences", "Сроки"}, ColumnType::records)};
  const Date due = *make_date(2022, 12, 31);
  items.rows = {{{"1.1", "Подготовка «дорожных карт» | базы", due, overdue, Ratio{12, 14},
                  CellList{CellRecord{{"due", due}, {"done", Cell()}}}},
                 "Раздел 1"},
                {{"1.2", "=cmd()\nвторая строка", Cell(), overdue, Ratio{0, 0}, CellList{}}, "Раздел 1"}};
  Section totals{"totals", {{"Totals", "Итоги"}, {}}, {}, {}, {}};
  totals.columns = {column("n", {"Number", "Число"}, ColumnType::number), column("who", {"Who", "Кто"})};
  totals.rows = {{{-3, "-3,5"}, {}}, {{1234, "- дефис"}, {}}};
  return {"status",
          {{"Status of {0}", "Состояние {0}"}, {"Plan_1"}},
          *make_date(2023, 2, 10),
          {items, totals},
          {{{"one item has no deadline", "у одного пункта нет срока"}, {}}}};
}

std::string rendered(std::string_view format, Language language = Language::en, std::size_t width = 100) {
  return render(sample(), format, {.language = language, .width = width}).value();
}

}  // namespace

TEST_CASE("text: headings, groups, columns that line up, the note") {
  CHECK(rendered("text") == R"(Status of Plan_1
As of 10 February 2023

Items

No.  Title                              Due         State              Share
───  ─────────────────────────────────  ──────────  ───────  ───────────────
Раздел 1
1.1  Подготовка «дорожных карт» | базы  2022-12-31  overdue  12 of 14 (86 %)
1.2  =cmd()                             —           overdue          no data
     вторая строка

Totals

Number  Who
──────  ───────
    -3  -3,5
  1234  - дефис

Note: one item has no deadline
)");
}

TEST_CASE("text: cells wrap to the width, short values stay whole") {
  CHECK(rendered("text", Language::ru, 61) == R"(Состояние Plan_1
По состоянию на 10 февраля 2023 г.

Пункты

№    Мероприятие      Срок        Состояние              Доля
───  ───────────────  ──────────  ──────────  ───────────────
Раздел 1
1.1  Подготовка       31.12.2022  просрочено  12 из 14 (86 %)
     «дорожных карт»
     | базы
1.2  =cmd()           —           просрочено       нет данных
     вторая строка

Итоги

Число  Кто
─────  ───────
   -3  -3,5
 1234  - дефис

Примечание: у одного пункта нет срока
)");
  for (std::size_t width = 16; width < 120; ++width) {
    const std::string text = rendered("text", Language::ru, width);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      REQUIRE_MESSAGE(display_width(std::string_view(text).substr(begin, end - begin)) <= width, width);
      begin = end + 1;
    }
  }
}

TEST_CASE("text: where columns cannot stand side by side, rows become blocks") {
  CHECK(rendered("text", Language::en, 20).find(R"(
Раздел 1
No.: 1.1
Title: Подготовка
«дорожных карт» |
базы
Due: 2022-12-31
State: overdue
)") != std::string::npos);
}

TEST_CASE("text: blocks show zeros, which are not the same as nothing known") {
  Document document = sample();
  Section wide{"wide", {}, {}, {column("form", {"Form", "Форма"})}};
  Row first{{"a"}, {}}, second{{"b"}, {}};
  for (int i = 0; i < 9; ++i) {
    const std::string id = "n" + std::to_string(i);
    wide.columns.push_back({id, {{"{0}", "{0}"}, {id}}, ColumnType::number});
    first.cells.emplace_back(0);
    second.cells.emplace_back(i == 0 ? Cell() : Cell(i));
  }
  wide.rows = {first, second};
  document.sections = {wide};
  const std::string text = render(document, "text", {.width = 20}).value();
  CHECK(text.find("Form: a\nn0: 0\nn1: 0\n") != std::string::npos);
  CHECK(text.find("Form: b\nn0: —\nn1: 1\n") != std::string::npos);
}

TEST_CASE("every format says whose the report is") {
  Document document = sample();
  document.about = {{"{0}", "{0}"}, {"School <12>"}};
  CHECK(render(document, "text", {}).value().starts_with("Status of Plan_1\nSchool <12>\nAs of"));
  CHECK(render(document, "md", {}).value().starts_with("# Status of Plan_1\n\nSchool &lt;12&gt;\n\nAs of"));
  const std::string html = render(document, "html", {}).value();
  CHECK(html.find("<title data-other=\"Состояние Plan_1 — School &lt;12&gt;\">Status of Plan_1 — School &lt;12&gt;<") !=
        std::string::npos);
  CHECK(html.find("<p class=\"about\">School &lt;12&gt;</p>") != std::string::npos);
  CHECK(nlohmann::json::parse(render(document, "json", {}).value())["about"] == "School <12>");
  Document calendar = sample_document();
  calendar.about = document.about;
  CHECK(render(calendar, "ics", {}).value().find(" — School <12>") != std::string::npos);
}

TEST_CASE("text: colour only when asked, and never instead of the word") {
  CHECK(rendered("text").find('\x1b') == std::string::npos);
  const std::string painted = render(sample(), "text", {.colour = true}).value();
  CHECK(painted.find("\x1b[1;31moverdue\x1b[0m") != std::string::npos);
}

TEST_CASE("text: control characters of a user's text are escaped") {
  Document document = sample();
  document.sections[1].rows = {{{1, "a\x1b[31m\u202Eb"}, {}}};
  document.notes = {{{"see {0}", "см. {0}"}, {"x\x07"}}};
  const std::string text = render(document, "text", {}).value();
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("a\\x1b[31m\\u202eb") != std::string::npos);
  CHECK(text.find("x\\x07") != std::string::npos);
}

TEST_CASE("md: tables in which nothing of the user's text is markup") {
  CHECK(rendered("md") == R"(# Status of Plan_1

As of 10 February 2023

## Items

### Раздел 1

| No. | Title | Due | State | Share |
| --- | --- | --- | --- | ---: |
| 1.1 | Подготовка «дорожных карт» \| базы | 2022-12-31 | overdue | 12 of 14 (86 %) |
| 1.2 | =cmd()<br>вторая строка | — | overdue | no data |

## Totals

| Number | Who |
| ---: | --- |
| -3 | -3,5 |
| 1234 | - дефис |

> one item has no deadline
)");
  Document document = sample();
  document.sections[1].rows = {{{1, "a_b _c_ *d* <b> [x](y) \\ `z`"}, {}}};
  CHECK(render(document, "md", {}).value().find(R"(| a_b \_c\_ \*d\* &lt;b&gt; \[x\](y) \\ \`z\` |)") !=
        std::string::npos);
}

TEST_CASE("md: control and bidirectional characters are shown") {
  CHECK(markdown_escaped("a\x01\u202E\tb\r\nc", "<br>") == "a\\\\x01\\\\u202e b<br>c");
}

TEST_CASE("csv: RFC 4180, ids, and no formulas") {
  CHECK(rendered("csv", Language::ru) ==
        "number,title,due,state,share-numerator,share-denominator\r\n"
        "1.1,Подготовка «дорожных карт» | базы,2022-12-31,overdue,12,14\r\n"
        "1.2,\"'=cmd()\nвторая строка\",,overdue,0,0\r\n"
        "\r\n"
        "# totals\r\n"
        "n,who\r\n"
        "-3,\"-3,5\"\r\n"
        "1234,'- дефис\r\n");
}

TEST_CASE("csv and tsv: what a cell may hold") {
  struct Case {
    const char* text;
    const char* csv;
    const char* tsv;
  };
  const Case rows[] = {
      {"plain", "plain", "plain"},
      {"a,b", "\"a,b\"", "a,b"},
      {"a;=b", "\"a;=b\"", "a;=b"},
      {"say \"x\"", "\"say \"\"x\"\"\"", "say \"x\""},
      {"=1+1", "'=1+1", "'=1+1"},
      {"+7 900", "'+7 900", "'+7 900"},
      {"+7", "+7", "+7"},
      {"-3.50", "-3.50", "-3.50"},
      {"-3.", "'-3.", "'-3."},
      {"-", "'-", "'-"},
      {"@x", "'@x", "'@x"},
      {"\tx", "\"'\tx\"", "'\\tx"},
      {"\rx", "\"'\rx\"", "'\\rx"},
      {" x ", "\" x \"", " x "},
      {"a\\n", "a\\n", "a\\\\n"},
      {"", "", ""},
      {"\x01\x08\x7F", "\\x01\\x08\\x7f", "\\\\x01\\\\x08\\\\x7f"},
      {"a\u202Eb", "a\\u202eb", "a\\\\u202eb"},
  };
  for (const Case& row : rows) {
    Document document = sample();
    document.sections = {{"s", {}, {}, {column("x", {"X", "X"})}, {{{row.text}, {}}}}};
    CHECK(render(document, "csv", {}).value() == "x\r\n" + std::string(row.csv) + "\r\n");
    CHECK(render(document, "tsv", {}).value() == "x\n" + std::string(row.tsv) + "\n");
  }
}

TEST_CASE("json: the same ids and order in every language") {
  const auto json = nlohmann::json::parse(rendered("json", Language::ru));
  CHECK(json["schema"] == "mentor/report/1");
  CHECK(json["report"] == "status");
  CHECK(json["as-of"] == "2023-02-10");
  CHECK(json["notes"] == nlohmann::json{"one item has no deadline"});
  const auto& items = json["sections"][0];
  CHECK(items["id"] == "items");
  CHECK(items["title"] == "Items");
  CHECK(items["columns"][2] == nlohmann::json{{"id", "due"}, {"title", "Due"}, {"type", "date"}});
  CHECK(items["rows"][0]["state"] == "overdue");
  CHECK(items["rows"][0]["share"] == nlohmann::json{{"numerator", 12}, {"denominator", 14}});
  CHECK(items["rows"][0]["occurrences"] == nlohmann::json::parse(R"([{"due": "2022-12-31", "done": null}])"));
  CHECK(items["rows"][1]["due"].is_null());
  CHECK(rendered("json", Language::ru) == rendered("json", Language::en));
  const auto russian = nlohmann::json::parse(render(sample(), "json", {.machine_language = Language::ru}).value());
  CHECK(russian["sections"][0]["title"] == "Пункты");
  CHECK(russian["sections"][0]["rows"] == items["rows"]);
}

TEST_CASE("an unknown format names those that exist") {
  const auto none = render(sample(), "pdf", {});
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().kind == Failure::Kind::usage);
  CHECK(none.error().message.in(Language::en) ==
        "format “pdf” does not exist; there are text, md, csv, tsv, json, html, svg, xlsx, docx and ics");
  CHECK(render(sample(), "jsn", {}).error().message.in(Language::en).find("did you mean “json”") != std::string::npos);
}

TEST_CASE("a file name asks for a format") {
  CHECK(format_of_file("out/report.md") == "md");
  CHECK(format_of_file("REPORT.JSON") == "json");
  CHECK(format_of_file("a.txt") == "text");
  CHECK_FALSE(format_of_file("a.text").has_value());
  CHECK_FALSE(format_of_file("dir.md/report").has_value());
  CHECK_FALSE(format_of_file(".md").has_value());
}

TEST_CASE("a row without a cell for every column is a bug, not output") {
  Document document = sample();
  document.sections[1].rows[0].cells.pop_back();
  CHECK_THROWS_AS(render(document, "text", {}), std::logic_error);
}

TEST_CASE("per cents never pretend") {
  struct Case {
    Ratio ratio;
    const char* en;
  };
  const Case rows[] = {{{0, 3}, "0 %"},     {{1, 3}, "33 %"},       {{2, 3}, "67 %"},    {{3, 3}, "100 %"},
                       {{1, 1000}, "<1 %"}, {{999, 1000}, ">99 %"}, {{0, 0}, "no data"}, {{5, 2}, "250 %"}};
  for (const Case& row : rows) CHECK(percentage(row.ratio, Language::en) == row.en);
}

TEST_CASE("cells in words") {
  CHECK(cell_text(Cell(), Language::en) == "—");
  CHECK(cell_text(0.5, Language::en) == "0.5");
  CHECK(cell_text(0.5, Language::ru) == "0,5");
  CHECK(cell_text(true, Language::ru) == "да");
  CHECK(cell_text(CellList{"a", 2}, Language::en) == "a; 2");
  CHECK(cell_text(CellList{}, Language::en) == "—");
  CHECK(cell_text(CellRecord{{"due", "a"}, {"done", Cell()}}, Language::en) == "a, —");
}

}  // namespace mentor
