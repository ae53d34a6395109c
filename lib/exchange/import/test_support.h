// What tests of imports share: packed files made by hand, and a document imported in one step.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/import/imported_roadmap.h"
#include "exchange/import/recognise.h"

namespace mentor::test {

// A zip file with these parts, in memory.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);
// A Word document, a LibreOffice document and a workbook with this body, sheet data and shared strings.
std::string docx_of(const std::string& body);
std::string odt_of(const std::string& body);
std::string xlsx_of(const std::string& sheet_data);

struct TestImport {
  SourceDocument document;
  ImportedRoadmap roadmap;
  std::string yaml;
  WordCount words;
};
// Imports bytes under a file's name; fails the test where they are refused or hold no plan.
TestImport import_of(std::string_view file, std::string_view bytes);

// Every item on a line: number | title | steps joined by “/” | deadline | responsible @ accountable | result | note.
std::string rows_of(const ImportedRoadmap& roadmap);
// The words (white space between them) of all values, of keys of abbreviations and of comments with “|” of a YAML text,
// sorted. Fails the test where the text is no YAML.
std::vector<std::string> words_of_yaml(const std::string& yaml);
// The words of a text, sorted: only those with a letter or digit.
std::vector<std::string> words_of_text(std::string_view text);

}  // namespace mentor::test
