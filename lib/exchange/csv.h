// Rows of a table of comma-separated values, as RFC 4180 has it and as office programs save it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace mentor {

// One cell: its value without quotes, and where it stands with them. The value is valid until the next row is read.
struct CsvCell {
  std::string_view text;
  Span span;
};

enum class CsvFault : unsigned char {
  none,
  unclosed_quote,    // a quotation mark opens and the file ends
  text_after_quote,  // something stands between the closing quotation mark and the separator
};

// Reads row after row. A byte-order mark is skipped; lines end in LF, CRLF or CR; lines with nothing on them are left
// out; a quoted cell may hold separators, line ends and doubled quotation marks. The separator is a comma; where the
// first line has none, a semicolon or a tab (what office programs write in some countries). O(size) in all.
class CsvReader {
 public:
  // `bytes` must outlive the reader; at most 4 GiB, whose places a Span can name.
  explicit CsvReader(std::string_view bytes);
  // The same with this separator, whatever the first line holds.
  CsvReader(std::string_view bytes, char separator);

  // The next row; false at the end. A malformed quotation is read as far as it makes sense and noted in fault().
  bool next();
  const std::vector<CsvCell>& row() const { return row_; }
  CsvFault fault() const { return fault_; }
  // Where the fault is: the cell.
  Span fault_span() const { return fault_span_; }
  char separator() const { return separator_; }

 private:
  void read_cell();
  void read_quoted();
  bool at_line_end() const;
  void skip_line_end();

  std::string_view bytes_;
  std::size_t at_ = 0;
  char separator_ = ',';
  std::vector<CsvCell> row_;
  std::vector<std::string> unescaped_;  // values of quoted cells with doubled marks
  CsvFault fault_ = CsvFault::none;
  Span fault_span_;
};

}  // namespace mentor
