// Plain text, as it is copied out of a PDF or printed by pdftotext: lines with tabs are rows of a table, other lines
// are paragraphs up to a blank line. Tables that only stand in columns of spaces are found later (columns_of_text.h).
#include <algorithm>

#include "exchange/import/document_builder.h"
#include "unicode/encoding.h"

namespace mentor {

namespace {

struct Line {
  std::string_view text;
  std::uint32_t number;
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos; }

// Lines end in LF, CRLF or CR; a form feed ends a page and its line.
std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    lines.push_back({text.substr(at, end - at), static_cast<std::uint32_t>(lines.size() + 1)});
    at = text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }
  return lines;
}

// Marks of bold text as Markdown writes them are no part of any word.
std::string without_emphasis(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("**")) {
      ++i;
      continue;
    }
    plain += text[i];
  }
  return plain;
}

void add_line_row(DocumentBuilder& builder, const Line& line) {
  builder.begin_row();
  for (std::size_t at = 0; at <= line.text.size();) {
    const std::size_t tab = std::min(line.text.find('\t', at), line.text.size());
    builder.begin_cell();
    builder.add_text(without_emphasis(line.text.substr(at, tab - at)));
    at = tab + 1;
  }
}

}  // namespace

ReadDocument read_txt(std::string_view bytes, const ImportLimits& limits) {
  const auto decoded = decode_text(bytes);
  if (!decoded) return no_text();
  DocumentBuilder builder(limits);
  builder.note_encoding(*decoded);
  for (const Line& line : lines_of(decoded->utf8)) {
    builder.at_line(line.number);
    const bool new_page = line.text.starts_with('\f');
    if (new_page) builder.page();
    if (is_blank(line.text)) {
      builder.gap();
    } else if (line.text.find('\t') != std::string_view::npos) {
      add_line_row(builder, line);
    } else {
      builder.end_table();
      builder.add_line(without_emphasis(line.text));
    }
    if (!new_page && line.text.find('\f') != std::string_view::npos) builder.page();
  }
  return builder.finish();
}

}  // namespace mentor
