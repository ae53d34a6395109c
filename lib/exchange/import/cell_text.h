// What stands inside the cells of a plan: lists, several lines of dates, several parties. Only for recognition.
#pragma once

#include <optional>
#include <vector>

#include "calendar/period.h"
#include "exchange/import/imported_roadmap.h"
#include "exchange/import/plan_rows.h"

namespace mentor {

// The words of a cell, perhaps of several rows, with the places where paragraphs begin.
struct CellText {
  WordList words;
  std::vector<bool> begins_paragraph;  // of each word

  bool empty() const { return words.empty(); }
  void add(const GridCell& cell);
};

// A cell cut at its list marks («–», «1)», «а)», paragraphs after a colon): what stands before the first, then an entry
// for each mark, flat. Dashes inside sentences cut nothing: a mark begins a paragraph or follows «:», «;» or «.».
struct ListedCell {
  WordList lead;
  std::vector<WordList> entries;
};
ListedCell list_in(const SourceDocument& document, const CellText& cell);

// Fills the fields of an item from a cell; what is doubtful in it is noted in the item. O(length).
void set_title(const SourceDocument& document, const CellText& cell, ImportedItem& item);
void set_steps(const SourceDocument& document, const CellText& cell, ImportedItem& item);
void set_deadline(const SourceDocument& document, const CellText& cell, ImportedItem& item);
// The cell of a column for date and place or time: what can be read as a deadline at its beginning is one, the rest is
// noted.
void set_deadline_and_place(const SourceDocument& document, const CellText& cell, std::string_view heading,
                            ImportedItem& item);
void set_responsible(const SourceDocument& document, const CellText& cell, ImportedItem& item);
// Two columns for one deadline: from, until.
void set_span(const SourceDocument& document, const CellText& from, const CellText& until, ImportedItem& item);
// Adds to a text what another column says, under its heading where `heading` is not empty.
void add_text(const SourceDocument& document, const CellText& cell, std::string_view heading, std::string_view field,
              ImportedText& into, ImportedItem& item);

// Notes what nobody will be able to read of the deadlines, once the period is known.
void check_deadline(ImportedItem& item, const std::optional<Period>& period, const SourceDocument& document);

}  // namespace mentor
