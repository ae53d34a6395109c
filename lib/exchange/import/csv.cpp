// Tables of separated values: a workbook's sheet as text. What stands above the table (a title, an approval) is rows of
// one cell there; recognition knows them. Reads .csv and .tsv.
#include "exchange/csv.h"

#include <algorithm>
#include <array>

#include "exchange/import/document_builder.h"
#include "unicode/encoding.h"

namespace mentor {

namespace {

// How many rows at the beginning tell the separator.
constexpr std::size_t rows_that_tell = 50;

// Rows of a table have as many cells as their neighbours: the separator that makes most of them so.
char separator_of(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {';', '\t', ',', '|'}) {
    CsvReader reader(text, separator);
    std::size_t cells = 0, before = 0;
    for (std::size_t row = 0; row < rows_that_tell && reader.next(); ++row) {
      const std::size_t count = reader.row().size();
      if (count > 1) cells += count == before ? 3 : 1;
      before = count;
    }
    if (cells > most) most = cells, best = separator;
  }
  return best;
}

// Excel's own line that names the separator is no part of the table.
std::string_view without_hint(std::string_view text, char& separator) {
  if (!text.starts_with("sep=") || text.size() < 6 || (text[5] != '\r' && text[5] != '\n')) return text;
  separator = text[4];
  return text.substr(5);
}

// Lines of a cell are its paragraphs.
void add_cell(DocumentBuilder& builder, std::string_view text) {
  builder.begin_cell();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    builder.add_text(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::uint32_t lines_in(std::string_view text) { return static_cast<std::uint32_t>(std::ranges::count(text, '\n')); }

ReadDocument read_separated(std::string_view bytes, char separator, const ImportLimits& limits) {
  const auto decoded = decode_text(bytes);
  if (!decoded) return no_text();
  DocumentBuilder builder(limits);
  builder.note_encoding(*decoded);
  const std::string_view text = without_hint(decoded->utf8, separator);
  if (separator == '\0') separator = separator_of(text);
  CsvReader reader(text, separator);
  std::uint32_t line = 1 + lines_in(std::string_view(decoded->utf8).substr(0, decoded->utf8.size() - text.size()));
  std::size_t counted = 0;
  while (!builder.full() && reader.next()) {
    const Span first = reader.row().front().span;
    line += lines_in(text.substr(counted, first.begin - counted));
    counted = first.begin;
    builder.at_line(line);
    builder.begin_row();
    for (const CsvCell& cell : reader.row()) add_cell(builder, cell.text);
    if (reader.fault() == CsvFault::none) continue;
    builder.row_is_broken();
    builder.note({{"line {0}: a quotation mark has no partner; rows of the table may have become one",
                   "строка {0}: у кавычки нет пары; строки таблицы могли слиться в одну"},
                  {line}});
  }
  return builder.finish();
}

}  // namespace

ReadDocument read_csv(std::string_view bytes, const ImportLimits& limits) {
  return read_separated(bytes, '\0', limits);
}
ReadDocument read_tsv(std::string_view bytes, const ImportLimits& limits) {
  return read_separated(bytes, '\t', limits);
}

}  // namespace mentor
