// What a document says, whatever it was saved as: paragraphs and tables of words. Readers make it, recognition reads
// it. A word is what stands between white space; each has a number, so that what became of it can be told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace mentor {

// Where something stands, in the terms in which people find it; each from 1, 0 where it does not apply.
struct SourcePlace {
  std::uint32_t line = 0;    // of a text
  std::uint32_t table = 0;   // tables, or sheets of a workbook
  std::uint32_t row = 0;     // of the table
  std::uint32_t column = 0;  // of the table
  friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

// «строка 12», "table 1, row 3, column 2"; "" where nothing is known.
std::string shown(const SourcePlace& place, Language language);

using WordId = std::uint32_t;
using WordList = std::vector<WordId>;

struct SourceWord {
  std::string text;  // never empty, no white space, no soft hyphens
  SourcePlace place;
  std::uint32_t offset = 0;  // characters before it in its line: in plain text, columns are told by it
  bool begins_line = false;  // a line of its paragraph begins with it
  bool broken = false;       // the part of a word after a soft hyphen at a line's end: no space stands before it
};

// A half-open range of words in the order of the document.
struct WordRange {
  WordId begin = 0;
  WordId end = 0;

  bool empty() const { return begin == end; }
  std::size_t size() const { return end - begin; }
};

struct SourceParagraph {
  WordRange words;
  bool after_gap = false;  // something empty stands before it: a blank line, an empty paragraph
  bool new_page = false;   // a printed page begins with it; always after a gap too
};

struct SourceCell {
  std::vector<SourceParagraph> paragraphs;
  std::uint32_t columns = 1;  // how many columns it takes
  bool continued = false;     // the lower part of a cell that begins in a row above
};

struct SourceRow {
  std::vector<SourceCell> cells;
  bool after_gap = false;  // an empty line stands before it: the place of a page break, maybe
  bool broken = false;     // of a text: a quotation mark has no partner, and other rows may be in this one
};

// A paragraph, or a table where it has rows.
struct SourceBlock {
  SourceParagraph paragraph;
  std::vector<SourceRow> rows;

  bool is_table() const { return !rows.empty(); }
};

// A whole document.
struct SourceDocument {
  std::string format;  // docx, odt, xlsx, csv, tsv, html, txt
  std::vector<SourceWord> words;
  std::vector<SourceBlock> blocks;
  std::vector<Message> notes;  // what the reader had to decide: the encoding, parts that it left out

  // Adds the words of a text as a paragraph's; LF begins a line, U+00AD is dropped and joins what it breaks. O(size).
  SourceParagraph add(std::string_view text, const SourcePlace& place);
  // The words as a text, one space between two where there is no broken word. O(words).
  std::string text(const WordList& list) const;
  std::string text(const WordRange& range) const;
};

// More than any plan has; a document that goes over one of these is refused.
struct ImportLimits {
  std::size_t file = std::size_t{64} << 20U;       // bytes of the file
  std::size_t unpacked = std::size_t{128} << 20U;  // bytes of one part of a packed file
  std::size_t words = 2'000'000;
  std::size_t cells = 1'000'000;
  std::uint32_t columns = 1000;  // of a table
  int depth = 200;               // of elements in elements
};

// The words of a range as a list. O(words).
WordList list_of(const WordRange& range);
// Adds the words of `more` at the end. O(more).
void append(WordList& list, const WordList& more);
// White space of any script: space, tab, line end, no-break space and their like.
bool is_space(char32_t point);

}  // namespace mentor
