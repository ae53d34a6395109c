// Reads the tables of a plan row by row into sections and items. Only for recognition.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/import/cell_text.h"
#include "exchange/import/plan_rows.h"

namespace mentor {

class PlanReader {
 public:
  // `heading`: of the first table.
  PlanReader(const SourceDocument& document, ImportedRoadmap& roadmap, PlanHeading heading);

  // The rows of a table from `first` on. A heading in the middle is a repetition, or gives the columns a new meaning.
  void read(const Grid& grid, std::size_t first);
  // A paragraph between two tables of the plan: the heading of a section, or a remark.
  void read_between(const WordList& words, bool before_table);
  // How many columns the tables have.
  std::size_t width() const { return heading_.columns.size(); }
  // Ends the last row. Nothing may be read after it.
  void finish();

 private:
  // A row that may go on in the next one.
  struct OpenRow {
    std::vector<CellText> cells;  // by column
    std::vector<Doubt> doubts;
  };
  void settle_stages(const Grid& grid, std::size_t first);
  void read_row(const Grid& grid, std::size_t row);
  // Where the rows of the plan end: below them, after an empty row, stands who signs and who made it.
  std::size_t end_of_plan(const Grid& grid, std::size_t first) const;
  bool is_repeated_heading(const GridRow& row) const;
  bool is_column_numbers(const GridRow& row) const;
  bool is_page_number(const GridRow& row) const;
  bool is_section(const Grid& grid, std::size_t row) const;
  bool goes_on(const GridRow& row);
  void begin_section(const WordList& words);
  void begin_item(const GridRow& row);
  void repeat_above(const GridRow& row);
  void continue_item(const GridRow& row);
  void remark(const WordList& words);
  void remark_all(const GridRow& row);
  void close_item();
  void fill(ImportedItem& item, const OpenRow& row);
  void fill_from(std::size_t column, const CellText& cell, ImportedItem& item);
  void set_marked_periods(const OpenRow& row, ImportedItem& item);
  void settle_people();
  std::string_view field_of(std::size_t column) const;
  void note_done();
  void split_number(ImportedItem& item);
  bool is(std::size_t column, PlanColumn meaning) const { return heading_.columns[column] == meaning; }
  std::optional<std::size_t> find(PlanColumn meaning) const;
  std::string text(const GridRow& row, std::optional<std::size_t> column) const;
  void doubt(OpenRow& row, Message message, const WordList& words) const;

  const SourceDocument& document_;
  ImportedRoadmap& roadmap_;
  PlanHeading heading_;
  std::optional<std::size_t> number_, what_, stage_, steps_;  // columns
  std::vector<std::size_t> periods_;                          // columns of months or quarters with marks
  std::size_t done_ = 0;                                      // rows whose column of states says that they are over
  std::optional<OpenRow> open_;
  std::vector<CellText> above_;      // cells of the row before in this table, empty where there is none
  std::vector<bool> empty_repeats_;  // by column: an empty cell means the row above
  bool new_section_ = false;         // no item of it has been read
  std::size_t joined_ = 0;           // cells that a joined one above covers
  SourcePlace first_joined_;
  std::string stage_text_;         // of the section that a column of stages began
  std::vector<WordList> remarks_;  // before the next record
  bool numbered_ = false;          // there was an item with a number
  bool stages_numbered_ = false;   // the numbers are those of the stages
};

}  // namespace mentor
