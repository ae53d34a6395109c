#include <doctest/doctest.h>
#include <zip.h>

#include <algorithm>
#include <sstream>

#include "exchange/import/read_document.h"
#include "exchange/import/roadmap_yaml.h"
#include "exchange/import/test_support.h"
#include "yaml/read.h"

namespace mentor::test {

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error{};
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
  zip_source_keep(memory);
  for (const auto& [name, bytes] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  REQUIRE(zip_close(archive) == 0);
  zip_stat_t facts{};
  REQUIRE(zip_source_stat(memory, &facts) == 0);
  std::string bytes(facts.size, '\0');
  REQUIRE(zip_source_open(memory) == 0);
  REQUIRE(zip_source_read(memory, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(memory);
  zip_source_free(memory);
  return bytes;
}

std::string docx_of(const std::string& body) {
  return zipped({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}});
}

std::string odt_of(const std::string& body) {
  return zipped({{"content.xml", "<office:document-content><office:body><office:text>" + body +
                                     "</office:text></office:body></office:document-content>"}});
}

std::string xlsx_of(const std::string& sheet_data) {
  return zipped(
      {{"xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r1'/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"},
       {"xl/styles.xml",
        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='17'/></cellXfs></styleSheet>"},
       {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet_data + "</worksheet>"}});
}

TestImport import_of(std::string_view file, std::string_view bytes) {
  auto document = read_document(file, bytes);
  REQUIRE_MESSAGE(document.has_value(), file << ": " << (document ? "" : document.error().message.in(Language::en)));
  TestImport made{std::move(*document), {}, {}, {}};
  auto roadmap = recognise_roadmap(made.document);
  REQUIRE_MESSAGE(roadmap.has_value(), file);
  made.roadmap = std::move(*roadmap);
  made.roadmap.id = id_for_file(file);
  made.yaml = roadmap_yaml(made.document, made.roadmap, file, Language::en);
  made.words = count_words(made.document, account_words(made.document, made.roadmap));
  return made;
}

std::string rows_of(const ImportedRoadmap& roadmap) {
  const auto joined = [](const std::vector<ImportedText>& texts) {
    std::string all;
    for (const ImportedText& text : texts) all += (all.empty() ? "" : " / ") + text.text;
    return all;
  };
  std::string rows;
  for (const ImportedSection& section : roadmap.sections) {
    if (section.has_heading())
      rows += "= " + section.number.text + (section.number.empty() ? "" : " ") + section.title.text + "\n";
    for (const ImportedItem& item : section.items) {
      std::string row = item.number.text;
      const std::string accountable = item.accountable.empty() ? "" : " @ " + item.accountable.text;
      for (const std::string& cell : {item.title.text, joined(item.steps), item.deadline.text,
                                      joined(item.responsible) + accountable, item.result.text, item.note.text})
        row += " | " + cell;
      while (row.ends_with(" | ")) row.resize(row.size() - 3);
      rows += row + "\n";
    }
  }
  return rows;
}

std::vector<std::string> words_of_text(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    const bool says = std::ranges::any_of(word, [](char c) {
      const auto lead = static_cast<unsigned char>(c);
      return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || lead == 0xD0 || lead == 0xD1;
    });
    if (says) words.push_back(word);
  }
  std::ranges::sort(words);
  return words;
}

namespace {

void add_values(yaml::Node node, std::string& text) {
  if (node.is_scalar()) {
    text += std::string(node.text()) + "\n";
  } else if (node.is_list()) {
    for (const yaml::Node each : node.items()) add_values(each, text);
  } else {
    for (const auto& [key, value] : node.entries()) {
      constexpr std::string_view made[] = {"kind",     "id",     "organisation", "level",
                                           "language", "period", "approved",     "field"};
      if (std::ranges::find(made, key.text()) == std::end(made)) add_values(value, text);
    }
  }
}

}  // namespace

std::vector<std::string> words_of_yaml(const std::string& yaml) {
  const Source source("imported.yaml", yaml);
  const yaml::Reading reading = yaml::read(source);
  for (const Diagnostic& fault : reading.faults) FAIL_CHECK(fault.message.in(Language::en) << "\n" << yaml);
  std::string text;
  add_values(reading.tree.document(0), text);
  if (const auto short_forms = reading.tree.document(0).find("abbreviations"))
    for (const auto& [key, value] : short_forms->entries()) text += std::string(key.text()) + "\n";
  std::istringstream lines(yaml);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t mark = line.find_first_not_of(' ');
    if (mark != std::string::npos && line.compare(mark, 3, "# |") == 0) text += line.substr(mark + 3) + "\n";
  }
  return words_of_text(text);
}

}  // namespace mentor::test
