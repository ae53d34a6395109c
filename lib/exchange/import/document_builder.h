// What all readers of documents put their findings into: paragraphs and tables, places, gaps and limits in one place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/import/read_document.h"
#include "unicode/encoding.h"

namespace mentor {

class DocumentBuilder {
 public:
  explicit DocumentBuilder(const ImportLimits& limits) : limits_(limits) {}

  // The line of the text that what follows stands in; without it places are tables, rows and columns.
  void at_line(std::uint32_t line) { line_ = line; }
  // Something empty stands here.
  void gap() { gap_ = true; }
  // A printed page begins here.
  void page() { gap_ = page_ = true; }

  // Begins a row; the first one begins a table, which ends with end_table or a paragraph outside cells. Places count
  // `columns_before` that are left out because nothing stands in them in the whole table.
  void begin_row(std::uint32_t columns_before = 0);
  // It is not sure where the cells of the row end, nor the row itself.
  void row_is_broken();
  // Begins a cell of the row: how many columns it takes, and whether it is the lower part of one above.
  void begin_cell(std::uint32_t columns = 1, bool continued = false);
  void end_cell() { in_cell_ = false; }
  void end_table();
  // Begins a table even where the one before has just ended (two sheets of a workbook).
  void begin_table();

  // A paragraph, in the cell where one is open. Empty text is a gap.
  void add_text(std::string_view text);
  // A line outside tables: it goes on with the paragraph before unless there is a gap.
  void add_line(std::string_view text);
  void note(Message message) { document_.notes.push_back(std::move(message)); }
  // Says that the encoding was guessed, where it was.
  void note_encoding(const DecodedText& decoded);

  // Whether there is more than the limits allow; a reader may stop then.
  bool full() const { return overflow_.has_value(); }
  // The document, or the refusal where a limit was passed. Rows and tables without a word are left out.
  ReadDocument finish();

 private:
  SourcePlace place() const;
  bool allowed();

  ImportLimits limits_;
  SourceDocument document_;
  std::uint32_t line_ = 0, table_ = 0, row_ = 0, column_ = 0;
  std::size_t cells_ = 0;
  bool in_table_ = false, in_cell_ = false, gap_ = true, page_ = false;
  std::optional<Text> overflow_;  // of what there is too much
};

// "these bytes are no text", for readers of texts.
tl::unexpected<UnreadDocument> no_text();

}  // namespace mentor
