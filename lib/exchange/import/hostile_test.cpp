// Documents that somebody has broken: none may crash, hang, lose a word that was read, or be written as anything but
// YAML.
#include <doctest/doctest.h>

#include <random>

#include "exchange/import/read_document.h"
#include "exchange/import/roadmap_yaml.h"
#include "exchange/import/test_support.h"
#include "yaml/read.h"

namespace mentor::test {

namespace {

void import_anything(std::string_view file, const std::string& bytes) {
  auto document = read_document(file, bytes);
  if (!document) return;
  auto roadmap = recognise_roadmap(*document);
  if (!roadmap) return;
  roadmap->id = "plan";
  const WordCount words = count_words(*document, account_words(*document, *roadmap));
  CHECK(words.kept == words.all);
  const Source source("plan.yaml", roadmap_yaml(*document, *roadmap, file, Language::ru));
  const yaml::Reading reading = yaml::read(source);
  for (const Diagnostic& fault : reading.faults)
    if (fault.severity == Severity::error) FAIL_CHECK(fault.message.in(Language::en) << "\n" << source.bytes());
}

std::string changed(std::string bytes, std::mt19937& random) {
  const std::size_t changes = 1 + random() % 8;
  for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = random() % bytes.size(), length = std::min<std::size_t>(random() % 40, bytes.size() - at);
    switch (random() % 5) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(random() % bytes.size(), length));
        break;
      case 3:
        bytes[at] = "\t\n\f;,|<>\"'-–1.№"[random() % 16];
        break;
      default:
        bytes.resize(at);
        break;
    }
  }
  return bytes;
}

}  // namespace

TEST_CASE("broken documents") {
  const std::string text =
      "УТВЕРЖДАЮ\nПриказ от 03.10.2023 № 5\n\nДорожная карта\nна 2023 – 2024 "
      "годы\n\n№\tМероприятие\tСроки\tОтветственные\n1. Раздел\t\t\t\n"
      "1.1.\tПриказ: - один; - два\tдо 1.10.2023\tДиректор, куратор\n\n\tдальше\t\t\n2.\tАнкеты\tоктябрь "
      "2023\tКуратор\n";
  const std::string columns =
      "№     Мероприятие        Сроки        Ответственные\n1.1.  Приказ о парах     май 2024     Директор\n      "
      "школы\n1.2.  Анкеты             июнь 2024    Куратор\n";
  const std::string blocks =
      "№ Мероприятие Сроки Ответственные\n\n1.1. Приказ\n\nмай 2024\n\nДиректор\n\n1.2. Анкеты июнь 2024 Куратор\n";
  const std::string page =
      "<p>План</p><table><tr><th>№<th>Мероприятие<th colspan=2>Сроки<tr><td "
      "rowspan=2>1<td>Приказ<td>май<td>2024<tr><td>Ещё<td>июнь</table>";
  const std::string word = docx_of(
      "<w:p><w:r><w:t>План</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Мероприятие</w:t></w:r></w:p></w:tc>"
      "<w:tc><w:p><w:r><w:t>Сроки</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  struct Row {
    const char* file;
    std::string bytes;
  };
  const Row rows[] = {{"a.txt", text}, {"a.txt", columns}, {"a.txt", blocks},
                      {"a.csv", text}, {"a.html", page},   {"a.docx", word}};
  std::mt19937 random(7);
  for (const Row& row : rows)
    for (int i = 0; i < 400; ++i) import_anything(row.file, changed(row.bytes, random));
}

TEST_CASE("very deep and very wide documents") {
  std::string deep, wide = "<table><tr>";
  for (int i = 0; i < 20000; ++i) deep += "<div>";
  for (int i = 0; i < 3000; ++i) wide += "<td colspan=4000 rowspan=4000>x";
  import_anything("a.html", deep + "x");
  import_anything("a.html", wide);
  std::string runs;
  for (int i = 0; i < 20000; ++i) runs += "<w:sdt>";
  import_anything("a.docx", docx_of(runs));
  import_anything(
      "a.odt", odt_of("<table:table><table:table-row><table:table-cell table:number-columns-repeated='999999'><text:p>x"
                      "</text:p></table:table-cell></table:table-row></table:table>"));
  import_anything("a.xlsx",
                  xlsx_of("<sheetData><row r='1'><c r='ZZZ1'><v>1</v></c></row></sheetData><mergeCells><mergeCell "
                          "ref='A1:ZZZ99999999'/></mergeCells>"));
}

}  // namespace mentor::test
