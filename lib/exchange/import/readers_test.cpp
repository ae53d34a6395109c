// The same small plan in every kind of file, and what is special to each kind.
#include "exchange/import/read_document.h"

#include <doctest/doctest.h>

#include "exchange/import/list_labels.h"
#include "exchange/import/test_support.h"

namespace mentor::test {

namespace {

// A paragraph, and a row of cells, of each kind.
std::string word_paragraph(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }
std::string word_row(const std::vector<std::string>& cells) {
  std::string row = "<w:tr>";
  for (const std::string& cell : cells) row += "<w:tc>" + word_paragraph(cell) + "</w:tc>";
  return row + "</w:tr>";
}
std::string open_row(const std::vector<std::string>& cells) {
  std::string row = "<table:table-row>";
  for (const std::string& cell : cells) row += "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>";
  return row + "</table:table-row>";
}
std::string sheet_row(unsigned number, const std::vector<std::string>& cells) {
  std::string row = "<row r='" + std::to_string(number) + "'>";
  for (std::size_t i = 0; i < cells.size(); ++i)
    row += "<c r='" + std::string(1, static_cast<char>('A' + i)) + std::to_string(number) + "' t='inlineStr'><is><t>" +
           cells[i] + "</t></is></c>";
  return row + "</row>";
}

const std::string title = "Дорожная карта МБОУ СОШ № 5 на 2023-2024 учебный год";
const std::vector<std::vector<std::string>> table = {{"№", "Мероприятие", "Сроки", "Ответственные"},
                                                     {"1.", "Приказ о кураторе", "до 15.09.2023", "Директор"},
                                                     {"2.", "Анкеты", "октябрь 2023", "Куратор"}};

std::string whole_docx() {
  std::string rows;
  for (const auto& row : table) rows += word_row(row);
  return docx_of(word_paragraph(title) + "<w:tbl>" + rows + "</w:tbl>");
}

std::string whole_odt() {
  std::string rows;
  for (const auto& row : table) rows += open_row(row);
  return odt_of("<text:p>" + title + "</text:p><table:table>" + rows + "</table:table>");
}

std::string whole_xlsx() {
  std::string rows = sheet_row(1, {title});
  for (std::size_t i = 0; i < table.size(); ++i) rows += sheet_row(static_cast<unsigned>(i + 3), table[i]);
  return xlsx_of("<sheetData>" + rows + "</sheetData>");
}

std::string separated(char separator, bool title_row) {
  std::string text = title_row ? title + "\n" : title + "\n\n";
  for (const auto& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : std::string(1, separator)) + row[i];
    text += "\n";
  }
  return text;
}

std::string whole_html() {
  std::string page = "<html><body><p>" + title + "</p><table>";
  for (const auto& row : table) {
    page += "<tr>";
    for (const std::string& cell : row) page += "<td><p>" + cell + "</p></td>";
    page += "</tr>";
  }
  return page + "</table></body></html>";
}

// The document as lines: paragraphs, and cells with bars between them.
std::string shown_document(const SourceDocument& document) {
  std::string text;
  for (const SourceBlock& block : document.blocks) {
    if (!block.is_table()) text += document.text(block.paragraph.words) + "\n";
    for (const SourceRow& row : block.rows) {
      std::string line;
      for (const SourceCell& cell : row.cells) {
        if (!line.empty()) line += "|";
        if (cell.continued) line += "^";
        for (std::size_t i = 0; i < cell.paragraphs.size(); ++i)
          line += (i == 0 ? "" : "/") + document.text(cell.paragraphs[i].words);
        if (cell.columns > 1) line += "<" + std::to_string(cell.columns);
      }
      text += "[" + line + "]\n";
    }
  }
  return text;
}

std::string read_and_show(std::string_view file, const std::string& bytes) {
  const auto document = read_document(file, bytes);
  REQUIRE(document.has_value());
  return shown_document(*document);
}

}  // namespace

TEST_CASE("one plan, seven kinds of file, one YAML") {
  const std::string expected = import_of("plan.docx", whole_docx()).yaml;
  CHECK(expected.find("organisation: МБОУ СОШ № 5\n") != std::string::npos);
  CHECK(expected.find("period: 2023-2024 учебный год\n") != std::string::npos);
  CHECK(expected.find("deadline: до 15.09.2023\n") != std::string::npos);
  struct Row {
    const char* file;
    std::string bytes;
  };
  const Row rows[] = {{"plan.odt", whole_odt()},          {"plan.xlsx", whole_xlsx()},
                      {"plan.csv", separated(';', true)}, {"plan.tsv", separated('\t', true)},
                      {"plan.html", whole_html()},        {"plan.txt", separated('\t', false)},
                      {"renamed.csv", whole_xlsx()},      {"renamed", whole_odt()}};
  for (const Row& row : rows) {
    CAPTURE(row.file);
    std::string yaml = import_of(row.file, row.bytes).yaml;
    // Only the name of the file and what is made of it differ, and the places.
    const auto body = [](const std::string& text) { return text.substr(text.find("\ntitle:")); };
    CHECK(body(yaml) == body(expected));
  }
}

TEST_CASE("Word: joined cells, lists that it counts, changes, text boxes, notes") {
  CHECK(read_and_show(
            "a.docx",
            docx_of("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + word_paragraph("A") +
                    "</w:tc><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + word_paragraph("B") +
                    "</w:tc></w:tr><w:tr><w:tc>" + word_paragraph("C") + "</w:tc><w:tc>" + word_paragraph("D") +
                    "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>")) == "[A<2|B]\n[C|D|^]\n");
  const std::string runs =
      "<w:p><w:r><w:t>Сдать "
      "от</w:t></w:r><w:del><w:r><w:delText>был</w:delText></w:r></w:del><w:ins><w:r><w:t>чёт</w:t>"
      "<w:br/><w:t>в срок</w:t></w:r></w:ins><w:r><w:softHyphen/><w:noBreakHyphen/><w:t>то</w:t></w:r></w:p>";
  CHECK(read_and_show("a.docx", docx_of(runs)) == "Сдать отчёт в срок-то\n");
  const std::string numbering =
      "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText "
      "w:val='%1.'/>"
      "</w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2.'/></w:lvl></w:abstractNum>"
      "<w:num w:numId='7'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
  const auto entry = [](const char* level, const char* text) {
    return std::string("<w:p><w:pPr><w:numPr><w:ilvl w:val='") + level +
           "'/><w:numId w:val='7'/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  };
  const std::string body = entry("0", "Раздел") + entry("1", "Пункт") + entry("1", "Ещё") + entry("0", "Конец");
  CHECK(read_and_show("a.docx", zipped({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"},
                                        {"word/numbering.xml", numbering},
                                        {"word/footnotes.xml", "<w:footnotes><w:footnote>" + word_paragraph("Сноска") +
                                                                   "</w:footnote></w:footnotes>"}})) ==
        "1. Раздел\n1.1. Пункт\n1.2. Ещё\n2. Конец\nСноска\n");
}

TEST_CASE("numbers that a list prints into empty cells") {
  const std::string numbering =
      "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText "
      "w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
  const std::string number = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr></w:pPr></w:p>";
  const auto row = [&](const std::string& text) {
    return "<w:tr><w:tc>" + number + "</w:tc><w:tc>" + word_paragraph(text) + "</w:tc></w:tr>";
  };
  CHECK(read_and_show("a.docx", zipped({{"word/document.xml", "<w:document><w:body><w:tbl>" + row("Приказ") +
                                                                  row("База") + "</w:tbl></w:body></w:document>"},
                                        {"word/numbering.xml", numbering}})) == "[1.|Приказ]\n[2.|База]\n");
  const std::string open_cell =
      "<table:table-cell><text:list text:style-name='L' text:continue-numbering='true'><text:list-item><text:p/>"
      "</text:list-item></text:list></table:table-cell><table:table-cell><text:p>A</text:p></table:table-cell>";
  const std::string open_row = "<table:table-row>" + open_cell + "</table:table-row>";
  CHECK(read_and_show(
            "a.odt", zipped({{"content.xml",
                              "<office:document-content><office:automatic-styles><text:list-style style:name='L'>"
                              "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
                              "</text:list-style></office:automatic-styles><office:body><office:text><table:table>" +
                                  open_row + open_row +
                                  "</table:table></office:text></office:body></office:document-content>"}})) ==
        "[1.|A]\n[2.|A]\n");
}

TEST_CASE("workbooks: an empty first column, joined cells at the right") {
  const auto cell = [](const char* at, const char* text) {
    return std::string("<c r='") + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  };
  CHECK(read_and_show("a.xlsx", xlsx_of("<sheetData><row r='1'>" + cell("B1", "A") + cell("C1", "B") +
                                        "</row><row r='2'><c r='A2'/>" + cell("B2", "C") +
                                        "</row></sheetData><mergeCells><mergeCell ref='C1:C2'/></mergeCells>")) ==
        "[A|B]\n[C|^]\n");
}

TEST_CASE("LibreOffice: joined cells, lists, spaces, remarks of reviewers") {
  CHECK(read_and_show("a.odt",
                      odt_of("<table:table><table:table-row><table:table-cell table:number-columns-spanned='2'>"
                             "<text:p>A</text:p></table:table-cell><table:covered-table-cell/><table:table-cell "
                             "table:number-rows-spanned='2'><text:p>B</text:p></table:table-cell></table:table-row>"
                             "<table:table-row><table:table-cell><text:p>C</text:p></table:table-cell>"
                             "<table:table-cell><text:p>D</text:p></table:table-cell><table:covered-table-cell/>"
                             "</table:table-row></table:table>")) == "[A<2|B]\n[C|D|^]\n");
  CHECK(read_and_show("a.odt", odt_of("<text:p>до<text:s/>1<text:tab/>мая<office:annotation><text:p>нет</text:p>"
                                      "</office:annotation><text:line-break/>2024</text:p>")) == "до 1 мая 2024\n");
}

TEST_CASE("workbooks: days, numbers, joined cells, text in pieces") {
  CHECK(read_and_show("a.xlsx",
                      xlsx_of("<sheetData><row r='1'><c r='A1'><v>1.1000000000000001</v></c><c r='B1' s='1'><v>45184"
                              "</v></c><c r='D1' t='inlineStr'><is><r><t>Ди</t></r><r><t>ректор</t></r></is></c></row>"
                              "<row r='2'><c r='A2' t='inlineStr'><is><t>Всё</t></is></c></row></sheetData>"
                              "<mergeCells><mergeCell ref='A2:D2'/></mergeCells>")) ==
        "[1.1|15.09.2023||Директор]\n[Всё<4]\n");
  // Excel makes a day of «окт 2023», and shows the month.
  CHECK(read_and_show("a.xlsx", xlsx_of("<sheetData><row r='1'><c r='A1' s='2'><v>45200</v></c></row></sheetData>")) ==
        "[October 2023]\n");
}

TEST_CASE("pages: joined cells, lists, layout tables, hidden parts, named encodings") {
  CHECK(read_and_show("a.html",
                      "<style>x</style><table><tr><td><table><tr><td rowspan=2>A<td>B<br>C<tr><td>D</table></table>"
                      "<ul><li>раз<li>два</ul><ol start=3><li>три</ol><p>a <b>b</b>\nc</p>") ==
        "[A|B C]\n[^|D]\n– раз\n– два\n3. три\na b c\n");
  CHECK(read_and_show("a.html", "<meta charset=windows-1251><p>\xCF\xEB\xE0\xED</p>") == "План\n");
}

TEST_CASE("separated values: the separator, lines of a cell, Excel's own first line") {
  CHECK(read_and_show("a.csv", "План, проект\nа;б;в\n1;\"2\n3\";4\n") == "[План, проект]\n[а|б|в]\n[1|2/3|4]\n");
  CHECK(read_and_show("a.csv", "sep=|\na|b;c\n") == "[a|b;c]\n");
  CHECK(read_and_show("a.tsv", "a,b\tc\n") == "[a,b|c]\n");
}

TEST_CASE("text: encodings, form feeds, line ends") {
  CHECK(read_and_show("a.txt", "\xCF\xEB\xE0\xED \xF0\xE0\xE1\xEE\xF2\xFB") == "План работы\n");
  CHECK(read_and_show("a.txt", std::string("\xFF\xFE\x1F\x04\x3B\x04\x30\x04\x3D\x04", 10)) == "План\n");
  CHECK(read_and_show("a.txt", "a\r\nb\rc\n\n**d**\te\n") == "a b c\n[d|e]\n");
}

TEST_CASE("what is not read says what it is") {
  struct Row {
    const char* file;
    std::string bytes;
    const char* says;
  };
  const Row rows[] = {{"a.pdf", "%PDF-1.7", "PDF"},
                      {"a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ".doc or .xls"},
                      {"a.rtf", "{\\rtf1", "RTF"},
                      {"a.zip", zipped({{"readme", "x"}}), "no .docx"},
                      {"a.docx", "PK\x03\x04 and then nothing", "damaged"},
                      {"a.docx", zipped({{"word/document.xml", "<w:document"}}), "damaged"},
                      {"a.docx", "just a text", "damaged"},
                      {"a.txt", std::string("\x01\x00\x02\xFF\xFE\x80", 6), "no text"}};
  for (const Row& row : rows) {
    CAPTURE(row.file);
    const auto document = read_document(row.file, row.bytes);
    REQUIRE(!document.has_value());
    CHECK(document.error().message.in(Language::en).find(row.says) != std::string::npos);
  }
}

TEST_CASE("limits hold") {
  ImportLimits limits;
  limits.words = 10;
  CHECK(!read_document("a.txt", "a b c d e f g h i j k l m n", limits).has_value());
  limits = {};
  limits.unpacked = 1000;
  CHECK(!read_document("a.docx", docx_of(word_paragraph(std::string(5000, 'x'))), limits).has_value());
  limits = {};
  limits.cells = 3;
  CHECK(!read_document("a.csv", "a,b\nc,d\ne,f\n", limits).has_value());
  limits = {};
  limits.file = 3;
  CHECK(!read_document("a.txt", "abcd", limits).has_value());
}

TEST_CASE("numbers of lists") {
  struct Row {
    unsigned number;
    const char* kind;
    const char* text;
  };
  const Row rows[] = {{4, "decimal", "4"},      {4, "lowerLetter", "d"},   {9, "upperRoman", "IX"},
                      {3, "russianLower", "в"}, {14, "lowerRoman", "xiv"}, {2, "anything", "2"}};
  for (const Row& row : rows) CHECK(list_number(row.number, row.kind) == row.text);
  ListCounter counter({{"%1)", "decimal", 3}, {"%1.%2", "russianLower", 1}, {"", "bullet", 1}});
  CHECK(counter.next(0) == "3)");
  CHECK(counter.next(1) == "3.а");
  CHECK(counter.next(2) == "–");
  CHECK(counter.next(1) == "3.б");
  CHECK(counter.next(0) == "4)");
  CHECK(counter.next(1) == "4.а");
}

}  // namespace mentor::test
