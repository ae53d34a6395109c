// From what a document says to a roadmap: the title and approval above the table, the table itself, what follows it.
// Nothing is guessed silently: each choice that may be wrong is a doubt, each line without a field a remark.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/import/imported_roadmap.h"

namespace mentor {

// The roadmap of a document; nothing where no table in it looks like a plan. The document may be changed where its
// tables are only columns of text. O(words log words).
std::optional<ImportedRoadmap> recognise_roadmap(SourceDocument& document);

// A line of the text around the table.
struct TextLine {
  WordList words;
  bool after_gap = false;
  bool begins_paragraph = false;
};
// The lines of a paragraph, or of all cells of a table, in order. Only for recognition.
void add_lines(const SourceDocument& document, const SourceBlock& block, std::vector<TextLine>& lines);

// Fills title, period, approval, organisation, level and abbreviations from the lines above the table; what has no
// field becomes remarks. Only for recognition.
void read_preamble(const SourceDocument& document, const std::vector<TextLine>& lines, ImportedRoadmap& roadmap);

// What the table above tells with its words: «(далее – ЦМН)» in any of its texts. Only for recognition.
void add_inline_abbreviations(ImportedRoadmap& roadmap);

// What became of each word of a document.
struct WordFate {
  std::string field;  // "sections[0].items[2].deadline"; "comment" for remarks; "" for a word that went nowhere
  std::size_t uses = 0;
};
// Each word looked up in the texts of the roadmap, where it must really stand. In the order of the document. O(words).
std::vector<WordFate> account_words(const SourceDocument& document, const ImportedRoadmap& roadmap);
// How many words (with a letter or digit) of the document are in the roadmap, and how many there are.
struct WordCount {
  std::size_t kept = 0, all = 0;
};
WordCount count_words(const SourceDocument& document, const std::vector<WordFate>& fates);

}  // namespace mentor
