#include "exchange/import/without_names.h"

#include <algorithm>

#include "party/names.h"

namespace mentor {

namespace {

constexpr std::string_view stand_in = "***";

// The words of a paragraph as one text, each with the byte where it begins.
struct ParagraphText {
  std::string text;
  std::vector<std::size_t> begins;
};

ParagraphText line_of(const SourceDocument& document, const WordRange& range) {
  ParagraphText line;
  for (WordId id = range.begin; id < range.end; ++id) {
    if (!line.text.empty()) line.text += ' ';
    line.begins.push_back(line.text.size());
    line.text += document.words[id].text;
  }
  return line;
}

// What of the word is part of a name is hidden; what stands around it, a comma or a quotation mark, stays.
void hide(std::string& word, std::size_t begin, const NamedPerson& person) {
  if (person.end <= begin || person.begin >= begin + word.size()) return;
  const std::size_t first = person.begin > begin ? person.begin - begin : 0;
  std::size_t last = std::min<std::size_t>(person.end - begin, word.size());
  if (last < word.size() && word[last] == '.') ++last;
  word = word.substr(0, first) + std::string(stand_in) + word.substr(last);
}

// Of a short cell, as those of the responsible are, a surname by itself is a name, too.
std::size_t hide_in(SourceDocument& document, const WordRange& range, bool cell) {
  constexpr std::size_t most_words_of_parties = 10;
  const ParagraphText line = line_of(document, range);
  const std::vector<NamedPerson> people = find_names(line.text, cell && range.size() <= most_words_of_parties);
  for (const NamedPerson& person : people)
    for (std::size_t i = 0; i < range.size(); ++i) {
      std::string& word = document.words[range.begin + i].text;
      if (word.find(stand_in) == std::string::npos) hide(word, line.begins[i], person);
    }
  return people.size();
}

}  // namespace

void leave_out_names(SourceDocument& document) {
  std::size_t people = 0;
  for (const SourceBlock& block : document.blocks) {
    if (!block.is_table()) people += hide_in(document, block.paragraph.words, false);
    for (const SourceRow& row : block.rows)
      for (const SourceCell& cell : row.cells)
        for (const SourceParagraph& paragraph : cell.paragraphs) people += hide_in(document, paragraph.words, true);
  }
  if (people > 0)
    document.notes.push_back(
        {{"names of people left out, “***” in their places: {0}", "имена людей опущены, на их местах «***»: {0}"},
         {people}});
}

}  // namespace mentor
