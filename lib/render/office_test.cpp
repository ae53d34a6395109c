// Workbooks and documents: text stays text, numbers are numbers, the same bytes each time. What other programs make of
// them is tests/reports_outside.sh's business.
#include <doctest/doctest.h>
#include <zip.h>

#include <numeric>

#include "render/docx_body.h"
#include "render/package.h"
#include "render/render.h"
#include "render/sample_test.h"
#include "render/xlsx_layout.h"
#include "render/xlsx_sheet.h"

namespace mentor {

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t i = text.find(part); i != std::string_view::npos; i = text.find(part, i + 1)) ++found;
  return found;
}

std::string body_of(const Section& section) {
  DocxBody body({11906, 16838}, Language::ru);
  body.paragraph("Normal", hostile);
  body.table(section);
  return std::move(body).take();
}

// A part of a package as it was before it was packed; "" where it is not there.
std::string part_of(const std::string& package, const char* name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* bytes = zip_source_buffer_create(package.data(), package.size(), 0, &error);
  zip_t* archive = zip_open_from_source(bytes, ZIP_RDONLY, &error);
  REQUIRE(archive != nullptr);
  std::string part;
  zip_stat_t about;
  if (zip_stat(archive, name, 0, &about) == 0) {
    part.resize(about.size);
    zip_file_t* file = zip_fopen(archive, name, 0);
    zip_fread(file, part.data(), part.size());
    zip_fclose(file);
  }
  zip_discard(archive);
  return part;
}

}  // namespace

TEST_CASE("sheets: shares are three columns, totals last, dates and numbers as such") {
  const Document document = sample_document();
  const auto sheets = sheets_of(document, Language::ru);
  REQUIRE(sheets.size() == 2);
  const Sheet& totals = sheets[0];
  REQUIRE(totals.columns.size() == 7);
  CHECK(totals.columns[3].title == "Доля: число");
  CHECK(totals.columns[4].title == "Доля: из");
  CHECK(totals.columns[5].title == "Доля, %");
  CHECK(std::get<double>(totals.rows[0][3].value) == 10);
  CHECK(std::get<double>(totals.rows[0][4].value) == 12);
  CHECK(std::get<double>(totals.rows[0][5].value) == doctest::Approx(10.0 / 12));
  CHECK(std::get<std::string>(totals.rows[1][1].value) == "< 5");
  CHECK(std::holds_alternative<std::monostate>(totals.rows[1][5].value));
  CHECK(totals.totals == 1);
  const Sheet& items = sheets[1];
  CHECK(items.columns[0].is_group);
  CHECK(std::get<std::string>(items.rows[0][0].value) == "1. Подготовка");
  CHECK(std::get<Date>(items.rows[0][3].value) == *make_date(2026, 9, 30));
  CHECK(std::get<std::string>(items.rows[0][2].value).starts_with("=1+1"));
  REQUIRE(items.rows[0][4].look != nullptr);
  CHECK(items.rows[0][4].look->id == "overdue");
}

TEST_CASE("sheets: what XML cannot hold is replaced, in cells, headings and names") {
  Document document = sample_document();
  const std::string bad =
      "a\xEF\xBF\xBE\xEF\xBF\xBF"
      "b";
  const std::string good =
      "a\xEF\xBF\xBD\xEF\xBF\xBD"
      "b";
  Section& totals = document.sections[0];
  totals.rows[0].cells[0] = bad;
  totals.rows[0].group = Cell(bad);
  totals.columns[0].title = {{"{0}", "{0}"}, {bad}};
  const auto sheets = sheets_of(document, Language::ru);
  CHECK(std::get<std::string>(sheets[0].rows[0][0].value) == good);
  CHECK(std::get<std::string>(sheets[0].rows[0][1].value) == good);
  CHECK(sheets[0].columns[1].title == good);
  std::vector<std::string> taken;
  CHECK(sheet_name(bad, taken) == good);
  CHECK(sheet_text("\xEF\xBF\xBC\x01") == "\xEF\xBF\xBC\\x01");
}

TEST_CASE("sheets: names that a spreadsheet takes") {
  std::vector<std::string> taken = {"сводка"};
  CHECK(sheet_name("Пункты", taken) == "Пункты");
  CHECK(sheet_name("ПУНКТЫ", taken) == "ПУНКТЫ 2");
  CHECK(sheet_name("Сводка", taken) == "Сводка 2");
  CHECK(sheet_name("a[b]:c*d?/\\'", taken) == "a b c d");
  CHECK(sheet_name("", taken) == "1");
  CHECK(sheet_name("'''", taken) == "1 2");
  CHECK(sheet_name("Согласия, которых требует профиль школы", taken) == "Согласия, которых требует");
  CHECK(sheet_name("Согласия, которых требует профиль школы", taken) == "Согласия, которых требует 2");
  CHECK(sheet_name("Рост: ответы на входе и на выходе", taken) == "Рост ответы на входе");
  CHECK(sheet_name("Сильные и слабые стороны, возможности", taken) == "Сильные и слабые стороны");
  CHECK(sheet_name("Непереносимоедлинноесловобезпробелов", taken) == "Непереносимоедлинноесловобезпро");
}

TEST_CASE("sheets: on paper all columns stand on one page, headings wrap, no chart is cut") {
  const Document document = sample_document();
  const auto sheets = sheets_of(document, Language::ru);
  const SheetLayout small = layout_of(sheets[0], 3);
  CHECK(small.on_one_page);
  CHECK_FALSE(small.across);  // three charts, one below the other
  CHECK(layout_of(sheets[0], 0).across);
  CHECK_FALSE(layout_of(sheets[0], 0).on_one_page);
  CHECK(small.widths[1] == 13);  // «Просрочено» and the button of its filter
  CHECK(small.head_lines == 2);
  CHECK(small.row_lines[1] > 1);
  CHECK(small.chart_rows == std::vector<std::size_t>{5, 23, 41});
  Sheet long_one = sheets[0];
  for (int n = 0; n < 200; ++n) long_one.rows.push_back(long_one.rows[0]);
  CHECK_FALSE(layout_of(long_one, 1).on_one_page);
}

TEST_CASE("workbooks: lines of the first sheet are as high as their text, all sheets say whose they are") {
  Document document = sample_document();
  document.title = {{"Status", "Состояние & план"}, {}};
  std::string note;
  for (int n = 0; n < 60; ++n) note += "слово ";
  document.notes = {{{"{0}", "{0}"}, {note}}};
  const std::string bytes = render(document, "xlsx", {.language = Language::ru}).value();
  const std::string first = part_of(bytes, "xl/worksheets/sheet1.xml");
  CHECK(first.find("<row r=\"11\" spans=\"1:1\" ht=\"90\" customHeight=\"1\">") != std::string::npos);
  CHECK(first.find("fitToWidth") == std::string::npos);  // one page is what it means where it is not written
  CHECK(first.find("<pageSetUpPr fitToPage=\"1\"/>") != std::string::npos);
  for (const char* sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"})
    CHECK(part_of(bytes, sheet).find("<oddHeader>&amp;LСостояние &amp;&amp; план · 20.11.2026</oddHeader>") !=
          std::string::npos);
}

TEST_CASE("documents: headers repeat, rows stay whole, text is text") {
  const std::string body = body_of(sample_document().sections[1]);
  CHECK(count(body, "<w:tblHeader/>") == 1);
  CHECK(count(body, "<w:tr>") == 1 + 2 + 3);
  CHECK(count(body, "<w:cantSplit/>") == count(body, "<w:tr>"));
  CHECK(count(body, "<w:gridSpan w:val=\"5\"/>") == 2);
  CHECK(count(body, "<img") == 0);
  CHECK(count(body, "\x1b") == 0);
  CHECK(count(body, "<w:br/>") == 2);
  CHECK(count(body_of(sample_document().sections[0]), "<w:jc w:val=\"right\"/>") == 3 * 4);
}

TEST_CASE("documents: columns share the whole page") {
  const Section section = sample_document().sections[1];
  const TableType& type = type_for(section, {0, 1, 2, 3, 4}, 10000, Language::ru);
  CHECK(type.style == "TableText");
  const auto shares = column_shares(section, {0, 1, 2, 3, 4}, 10000, Language::ru, type);
  CHECK(std::accumulate(shares.begin(), shares.end(), 0) == 10000);
  CHECK(shares[1] > shares[0]);
  CHECK(shares[0] > 300);
}

TEST_CASE("documents: no word of a heading is broken, headings stay with their rows") {
  Section section = sample_document().sections[0];
  for (const char* title : {"просрочено", "выполняется", "предстоит", "выполнено с опозданием", "отменено", "прочитан",
                            "выполнено", "Пунктов", "период", "без даты"}) {
    section.columns.push_back(column(title, {title, title}, ColumnType::number));
    for (Row& row : section.rows) row.cells.emplace_back(1);
  }
  std::vector<std::size_t> shown(section.columns.size());
  std::iota(shown.begin(), shown.end(), 0);
  constexpr int room = 15138;
  const TableType& type = type_for(section, shown, room, Language::ru);
  CHECK(type.style == "TableSmall");
  const auto shares = column_shares(section, shown, room, Language::ru, type);
  CHECK(std::accumulate(shares.begin(), shares.end(), 0) == room);
  CHECK(shares[6] >= 11 * type.letter + type.cell_margins);  // «выполняется»
  CHECK(shares[8] >= 10 * type.letter + type.cell_margins);  // «опозданием»
  const std::string body = body_of(sample_document().sections[1]);
  CHECK(count(body, "<w:keepNext/>") == 5 + 2);  // the cells of the head, two headings of groups
}

TEST_CASE("documents: what is to be signed has no notes") {
  Document document = sample_document();
  const auto body = [&] {
    return part_of(render(document, "docx", {.language = Language::ru}).value(), "word/document.xml");
  };
  CHECK(body().find("у одного пункта нет срока") != std::string::npos);
  CHECK(holds_notes(document, "docx"));
  document.sections.front().approval = {{{"APPROVED", "УТВЕРЖДАЮ"}, {}}};
  CHECK(body().find("у одного пункта нет срока") == std::string::npos);
  CHECK(body().find("Примечания") == std::string::npos);
  CHECK_FALSE(holds_notes(document, "docx"));
  CHECK(holds_notes(document, "html"));
  CHECK_FALSE(holds_notes(document, "csv"));
}

TEST_CASE("packages: the same parts are the same bytes") {
  const std::vector<PackagePart> parts = {{"a.xml", std::string(5000, 'a')}, {"b/c.xml", ""}};
  const auto bytes = packed(parts);
  REQUIRE(bytes.has_value());
  CHECK(bytes->starts_with("PK"));
  CHECK(bytes->size() < 600);
  CHECK(packed(parts) == bytes);
}

TEST_CASE("xlsx and docx: the same bytes, another day other bytes, known as no text") {
  for (const char* format : {"xlsx", "docx"}) {
    const std::string bytes = render(sample_document(), format, {.language = Language::ru}).value();
    CHECK(bytes.starts_with("PK"));
    CHECK(render(sample_document(), format, {.language = Language::ru}).value() == bytes);
    Document later = sample_document();
    later.as_of += std::chrono::days(1);
    CHECK(render(later, format, {.language = Language::ru}).value() != bytes);
    CHECK(is_binary_format(format));
  }
  CHECK_FALSE(is_binary_format("html"));
}

}  // namespace mentor
