// Plain text as lines of words, and a table that was found in them. Only for text_tables.
#pragma once

#include <optional>
#include <vector>

#include "exchange/import/source_document.h"

namespace mentor {

struct PrintedLine {
  WordList words;
  bool after_gap = false;
  bool new_page = false;
};
using TextLines = std::vector<PrintedLine>;

// All lines of the paragraphs of a document without tables, in order. O(words).
TextLines text_lines(const SourceDocument& document);

// A table that stands in some of the lines: its cells as lists of words, each cut into paragraphs.
struct FoundTable {
  struct Cell {
    std::vector<WordList> paragraphs;
    std::uint32_t columns = 1;

    // Adds the words of one line: a paragraph of their own where they begin with a list mark or `apart`.
    void add(const SourceDocument& document, const WordList& words, bool apart);
  };
  std::size_t first = 0, last = 0;  // the lines [first, last) that it takes
  std::vector<std::vector<Cell>> rows;
};

// A table whose columns are told by the spaces between them (pdftotext -layout). O(words + lines × width).
std::optional<FoundTable> table_in_columns(const SourceDocument& document, const TextLines& lines);
// A table whose cells stand one below another, or run together in a line, and whose rows begin with a number. O(words).
std::optional<FoundTable> table_in_blocks(const SourceDocument& document, const TextLines& lines);

// The document with the table in the place of its lines. The words are numbered anew. O(words).
SourceDocument with_table(const SourceDocument& document, const TextLines& lines, const FoundTable& table);

}  // namespace mentor
