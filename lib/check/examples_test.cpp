// What the rules find in the repository's own examples: the slips of real documents, each where it stands.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/files.h"
#include "check/check.h"
#include "model/load.h"

using namespace mentor;

namespace {

MemoryFiles example(const std::string& name) {
  const std::filesystem::path root = std::filesystem::path(MENTOR_SOURCE_DIR) / "examples" / name;
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[std::filesystem::relative(entry.path(), root).generic_string()] =
        std::string(std::istreambuf_iterator<char>(in), {});
  }
  return MemoryFiles(std::move(files));
}

// Each finding as `code file:line words`, the words being what the finding stands on.
std::vector<std::string> found_in(const std::string& name, Date today) {
  const MemoryFiles files = example(name);
  const auto repository = load(files, {.root = "."});
  REQUIRE(repository.has_value());
  std::vector<std::string> lines;
  for (const Diagnostic& each : check(**repository, {.today = today})) {
    const std::string place = std::filesystem::path(each.place.source->path()).filename().string();
    lines.push_back(std::string(each.rule->code) + " " + place + ":" + std::to_string(each.place.begin().line) + " " +
                    std::string(each.place.text()));
  }
  return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

void require_all(const std::string& name, Date today, const std::vector<std::string>& expected) {
  const std::vector<std::string> lines = found_in(name, today);
  for (const std::string& line : expected) CHECK_MESSAGE(has(lines, line), line);
}

const Date today = *make_date(2024, 1, 15);

}  // namespace

TEST_CASE("Rybinsk: the two short forms, the foreign party, the approval, the scopes, the variants") {
  const std::string file = "rybinsk-2022.yaml:";
  require_all("rybinsk-2022", today,
              {"A101 " + file + "78 ЦМН",
               "A102 " + file + "19 ЦНМ",
               "R104 " + file + "99 управление образования администрации Ленинского района",
               "D103 " + file + "60 Январь – февраль ежегодно",
               "D103 " + file + "70 Январь – февраль ежегодно",
               "D103 " + file + "209 Апрель ежегодно.",
               "D103 " + file + "214 Май ежегодно",
               "D103 " + file + "222 Июнь ежегодно.",
               "D103 " + file + "227 Июнь ежегодно",
               "D104 " + file + "103 август – декабрь 2022 г.",
               "D104 " + file + "108 август – декабрь 2022 г.",
               "D104 " + file + "121 2022 – 2023 годы",
               "D106 " + file + "139 с 1 по 15 сентября каждого года",
               "D106 " + file + "144 с 16 по 30 сентября каждого года",
               "D108 " + file + "134 Январь – февраль 2023",
               "R103 " + file + "84 руководители ОО",
               "R103 " + file + "140 кураторы внедрения ЦМН в ОО",
               "R103 " + file + "182 организации – партнеры",
               "R106 " + file + "104 Руководители образовательных организаций",
               "R107 " + file + "166 ,",
               "R109 " + file + "122 10",
               "R110 " + file + "135 руководители ОО",
               "R111 " + file + "248 ДО",
               "T103 " + file + "15 2022-08-30",
               "T110 " + file + "62  -",
               "T115 " + file + "234 \"на уровне образовательных организаций:\"",
               "T127 " + file + "218 Р-145",
               "T129 " + file + "143 с сформированным"});
}

TEST_CASE("Rybinsk: one finding for a short form, wherever it is used") {
  const std::vector<std::string> lines = found_in("rybinsk-2022", today);
  CHECK(std::count_if(lines.begin(), lines.end(),
                      [](const std::string& line) { return line.starts_with("A101") && line.ends_with(" ЦМН"); }) == 1);
  CHECK(std::none_of(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("D101"); }));
}

TEST_CASE("Dubentsovo: duplicates, order, scopes, a heading's promise") {
  const std::string file = "dubentsovo-2021.yaml:";
  require_all("dubentsovo-2021", today,
              {"A101 " + file + "130 ВВ",
               "A105 " + file + "23 ЦМН",
               "D106 " + file + "118 Ноябрь 2021",
               "D106 " + file + "125 на период 2021-2024 годы",
               "D108 " + file + "84 Сентябрь – ноябрь 2021",
               "D112 " + file + "122 В течение всего срока реализации ЦМН",
               "D115 " + file + "92 октябрь",
               "D115 " + file + "129 -",
               "D116 " + file + "9 2021-2024 гг",
               "D117 " + file + "88 Октябрь 2021",
               "D117 " + file + "92 октябрь 2021",
               "R103 " + file + "119 зам. директоров по ВР",
               "R103 " + file + "148 Зам. дир по УР",
               "R105 " + file + "28 Директор школы",
               "R112 " + file + "34 Отделом образования",
               "T108 " + file + "80 в в",
               "T109 " + file + "5 МБОУ:",
               "T110 " + file + "91  /",
               "T113 " + file + "114 обучение наставников",
               "T116 " + file + "136 Результат",
               "T128 " + file + "23 образовательных организаций"});
}

TEST_CASE("the three smaller documents") {
  require_all("tsoipo-2023", today,
              {"T103 tsoipo-2023.yaml:14 2023-10-03", "T107 tsoipo-2023.yaml:5 MAOU", "T107 tsoipo-2023.yaml:5 DO",
               "T120 tsoipo-2023.yaml:53 2) Подготовка персонализированных программ каждой пары/группы.",
               "T128 tsoipo-2023.yaml:21 примерный план"});
  require_all("school-26", today,
              {"T110 school-26.yaml:24  »", "T118 school-26.yaml:43 среди",
               "T119 school-26.yaml:51 персонализирован н ых", "T121 school-26.yaml:59 По"});
  require_all("kronstadt-2020", today,
              {"R108 kronstadt-2020.yaml:24 ОУ ИМЦ", "T117 kronstadt-2020.yaml:22 Проектирование",
               "T110 kronstadt-2020.yaml:44  ,", "D109 kronstadt-2020.yaml:32 октябрь-ноябрь 2020"});
}

TEST_CASE("each lesson of examples/broken shows what it teaches") {
  struct Row {
    std::string file;
    std::string code;
  };
  const Row rows[] = {
      {"01-misspelt-key", "S101"},        {"02-cyrillic-letter", "S101"},    {"03-unreadable-deadline", "D101"},
      {"04-unknown-responsible", "R102"}, {"05-unclosed-quote", "Y112"},     {"06-tab", "Y110"},
      {"07-duplicate-key", "Y124"},       {"08-wrong-date", "S104"},         {"09-unknown-id", "M101"},
      {"10-missing-consent", "P102"},     {"11-over-capacity", "M104"},      {"12-unknown-item", "T132"},
      {"13-same-number", "T123"},         {"14-wrong-abbreviation", "A101"}, {"15-expired-comment", "C202"},
      {"16-unknown-kind", "S109"}};
  const std::vector<std::string> lines = found_in("broken", today);
  for (const Row& row : rows) {
    CAPTURE(row.file);
    CHECK(std::any_of(lines.begin(), lines.end(),
                      [&](const std::string& line) { return line.starts_with(row.code + " " + row.file + ".yaml:"); }));
  }
  CHECK(std::none_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("people.yaml") != std::string::npos || line.find("mentor.yaml") != std::string::npos;
  }));
}
