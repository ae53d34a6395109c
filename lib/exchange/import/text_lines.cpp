#include "exchange/import/text_lines.h"

namespace mentor {

namespace {

bool begins_entry(std::string_view word) {
  for (const std::string_view mark : {"-", "–", "—", "•", "·"})
    if (word == mark) return true;
  return word.size() >= 2 && word.size() <= 3 && word.back() == ')' && word.front() >= '0' && word.front() <= '9';
}

// The document that is made: words are copied in the order in which they are asked for.
struct Rebuilt {
  const SourceDocument& from;
  SourceDocument to;

  SourceParagraph paragraph(const WordList& words, bool after_gap) {
    SourceParagraph made{{static_cast<WordId>(to.words.size()), 0}, after_gap};
    for (const WordId id : words) to.words.push_back(from.words[id]);
    if (!words.empty()) to.words[made.words.begin].begins_line = true;
    made.words.end = static_cast<WordId>(to.words.size());
    return made;
  }

  void add_lines(const TextLines& lines, std::size_t first, std::size_t last) {
    WordList words;
    bool after_gap = true;
    for (std::size_t i = first; i < last; ++i) {
      if (lines[i].after_gap && !words.empty()) {
        to.blocks.push_back({paragraph(words, after_gap), {}});
        words.clear();
        after_gap = true;
      }
      append(words, lines[i].words);
    }
    if (!words.empty()) to.blocks.push_back({paragraph(words, after_gap), {}});
  }
};

}  // namespace

TextLines text_lines(const SourceDocument& document) {
  TextLines lines;
  for (const SourceBlock& block : document.blocks)
    for (WordId id = block.paragraph.words.begin; id < block.paragraph.words.end && !block.is_table(); ++id) {
      const bool first = id == block.paragraph.words.begin;
      if (first || document.words[id].begins_line)
        lines.push_back({{}, first && block.paragraph.after_gap, first && block.paragraph.new_page});
      lines.back().words.push_back(id);
    }
  return lines;
}

void FoundTable::Cell::add(const SourceDocument& document, const WordList& words, bool apart) {
  if (words.empty()) return;
  if (paragraphs.empty() || apart || begins_entry(document.words[words.front()].text)) paragraphs.emplace_back();
  append(paragraphs.back(), words);
}

SourceDocument with_table(const SourceDocument& document, const TextLines& lines, const FoundTable& table) {
  Rebuilt rebuilt{document, {}};
  rebuilt.to.format = document.format;
  rebuilt.to.notes = document.notes;
  rebuilt.add_lines(lines, 0, table.first);
  SourceBlock block;
  for (const auto& row : table.rows) {
    SourceRow& made = block.rows.emplace_back();
    for (const FoundTable::Cell& cell : row) {
      SourceCell& into = made.cells.emplace_back();
      into.columns = cell.columns;
      for (const WordList& words : cell.paragraphs) into.paragraphs.push_back(rebuilt.paragraph(words, false));
    }
  }
  rebuilt.to.blocks.push_back(std::move(block));
  rebuilt.add_lines(lines, table.last, lines.size());
  rebuilt.to.notes.push_back(
      {{"the table is put together from columns or blocks of text; please compare it with the document",
        "таблица собрана из столбцов или блоков текста; сравните её с документом"},
       {}});
  return std::move(rebuilt.to);
}

}  // namespace mentor
