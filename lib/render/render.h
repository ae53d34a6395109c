// Documents as bytes: every report in every format. A format knows cells, columns and sections, never mentoring; a new
// one is a source and a line in formats.def.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"

namespace mentor {

// How csv separates and marks: as RFC 4180 says, or as Excel with Russian settings opens it by a double click.
enum class CsvDialect : unsigned char { rfc4180, excel_ru };

struct RenderOptions {
  Language language = Language::en;          // of what people read (text, md, html)
  Language machine_language = Language::en;  // of the sentences inside machine formats (json)
  std::size_t width = 100;                   // cells of the terminal, for text; 0: as wide as the content
  bool colour = false;                       // escape sequences, for text
  CsvDialect csv = CsvDialect::rfc4180;
  std::optional<int> alarm_days = {};  // ics: remind this many days before the due day
};

// The document in a format of formats.def, ending with a line end.
//  text  for a terminal: columns sized by their content, cells wrapped to `width`
//  md    GitHub tables; what would be markup in a user's text is escaped
//  csv   RFC 4180 (CRLF); tsv: tab-separated, with \t \n \r \\ for what cannot stand in a cell. Both are for machines
//        and spreadsheets: column ids, ids of keywords, ISO dates, missing is empty, a ratio is two columns
//        (`x-numerator`, `x-denominator`). Only tables and only columns for people; every table after the first is
//        preceded by an empty line and a line `# <section id>`. Text that a spreadsheet would run as a formula gets a
//        leading apostrophe. Titles, paragraphs and notes are not in it: show those notes elsewhere. The dialect
//        excel_ru has semicolons, a byte order mark and decimal commas.
//  json  `mentor/report/1`
//  html  one page without network: tables that sort and filter, pictures as inline SVG, both languages
//        (one where it is for others), light, dark, A4
//  svg   the timeline alone
//  xlsx  a workbook: a summary, then a sheet for each table, with dates and numbers as such and charts of the cells
//  docx  a document of headings, paragraphs and tables; the official one where there is an approval block: without
//        the notes, which are not what is signed
//  ics   the windows of items for a calendar, one event each; DTSTAMP is the day of the report
// Errors: `usage` for a format that does not exist (its message lists those that do) and for a format that the report
// cannot have (no timeline, no windows). Throws std::logic_error where a
// row has another number of cells than its section has columns, a bug of the report. O(size of the output).
Result<std::string> render(const Document& document, std::string_view format, const RenderOptions& options);

// Whether what the format makes is no text and belongs into a file, not on a terminal.
bool is_binary_format(std::string_view format);

// Whether the document speaks for itself, as one to be signed: it has an approval block.
bool is_official(const Document& document);
// Whether what the format makes of the document holds its notes; else they are to be told elsewhere.
bool holds_notes(const Document& document, std::string_view format);

// The names of the formats, in the order of formats.def.
std::vector<std::string_view> render_formats();

// The format that a file name asks for by its extension (`report.md`, `x.txt`): nothing where it has none or another.
std::optional<std::string_view> format_of_file(std::string_view path);

// "format “{0}” does not exist", with the nearest of `known` and all of them: the failure for a wrong --format.
Failure unknown_format(std::string_view format, const std::vector<std::string_view>& known);

}  // namespace mentor
