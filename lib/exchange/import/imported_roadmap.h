// A roadmap as it was recognised in a document of another program, before it is written as YAML. Every text keeps the
// words that it was made of, so that the words of the document can be accounted for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "exchange/import/source_document.h"

namespace mentor {

// A text of the file that is made: how it is spelled, and the words of the document in it.
struct ImportedText {
  std::string text;
  WordList words;

  bool empty() const { return text.empty(); }
};

// A place where the import was not sure, or where the document itself is.
struct Doubt {
  std::string_view field;  // of the record that has it: "deadline"; "" for the record as a whole
  Message message;
  SourcePlace place;
};

// What a record can have besides its fields.
struct ImportedRecord {
  std::vector<WordList> remarks;  // lines of the document with no field to go to, kept as comments before it
  std::vector<Doubt> doubts;
};

struct ImportedItem : ImportedRecord {
  ImportedText number, title;
  std::vector<ImportedText> steps;
  ImportedText deadline;
  std::vector<ImportedText> responsible;  // one: the cell; several: a party each
  ImportedText accountable, result, note;
};

struct ImportedSection : ImportedRecord {
  ImportedText number, title;
  std::vector<ImportedItem> items;

  bool has_heading() const { return !number.empty() || !title.empty(); }
};

struct ImportedColumn {
  std::string_view field;  // of the items; "" for a column that went to `note`
  ImportedText title;
};

struct ImportedAbbreviation {
  ImportedText brief, meaning;
};

struct ImportedApproval {
  std::string by, position, order;
  std::optional<Date> date;

  bool empty() const { return by.empty() && position.empty() && order.empty() && !date; }
};

struct ImportedRoadmap : ImportedRecord {
  std::string id, language;
  ImportedText title;
  // Copies of words that stand in the title or in remarks:
  std::string organisation, level, period;
  ImportedApproval approved;
  std::vector<ImportedAbbreviation> abbreviations;
  std::vector<ImportedColumn> columns;
  std::vector<ImportedSection> sections;  // one without a heading: items before the first heading, or all
  std::vector<WordList> closing;          // what stands after the table

  std::size_t item_count() const {
    std::size_t count = 0;
    for (const ImportedSection& section : sections) count += section.items.size();
    return count;
  }
};

// The words as a text: those of one line after those of another, a word broken by a hyphen at a line's end put together
// (a doubt is added for it, since it may be one that is written with a hyphen). O(words).
ImportedText text_of(const SourceDocument& document, const WordList& words, std::string_view field,
                     std::vector<Doubt>& doubts);
// Where the first of the words stands; nowhere for none.
SourcePlace place_of(const SourceDocument& document, const WordList& words);

// Whether the text begins with a small letter, after brackets and quotation marks.
bool begins_small(std::string_view text);

}  // namespace mentor
