// Where each word of a document went: nothing of it may be lost on the way to the file.
#include <fmt/core.h>

#include <algorithm>

#include "base/utf8.h"
#include "exchange/import/recognise.h"

namespace mentor {

namespace {

class Account {
 public:
  explicit Account(const SourceDocument& document) : document_(document), fates_(document.words.size()) {}

  // The words of a text count only where they really stand in it, one after the other.
  void add(const ImportedText& text, const std::string& field) {
    std::size_t at = 0;
    for (const WordId id : text.words) {
      const std::string& word = document_.words[id].text;
      std::size_t found = text.text.find(word, at), size = word.size();
      // The first half of a word that a hyphen broke, or the comma that ended a part of a cell.
      if (found == std::string::npos && (word.back() == '-' || word.back() == ',')) {
        size = word.size() - 1;
        found = text.text.find(word.substr(0, size), at);
      }
      if (found == std::string::npos) continue;
      at = found + size;
      use(id, field);
    }
  }

  void add_remarks(const std::vector<WordList>& remarks) {
    for (const WordList& words : remarks)
      for (const WordId id : words) use(id, "comment");
  }

  void add_item(const ImportedItem& item, const std::string& place) {
    add_remarks(item.remarks);
    add(item.number, place + ".number");
    add(item.title, place + ".title");
    for (std::size_t i = 0; i < item.steps.size(); ++i) add(item.steps[i], fmt::format("{}.steps[{}]", place, i));
    add(item.deadline, place + ".deadline");
    for (const ImportedText& party : item.responsible) add(party, place + ".responsible");
    add(item.accountable, place + ".accountable");
    add(item.result, place + ".result");
    add(item.note, place + ".note");
  }

  std::vector<WordFate> fates() && { return std::move(fates_); }

 private:
  void use(WordId id, const std::string& field) {
    if (fates_[id].uses++ == 0) fates_[id].field = field;
  }

  const SourceDocument& document_;
  std::vector<WordFate> fates_;
};

bool says_something(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = code_point_at(word, i);
    const char32_t c = point.value;
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000) ||
        c >= 0x3040)
      return true;
    i += point.size;
  }
  return false;
}

}  // namespace

std::vector<WordFate> account_words(const SourceDocument& document, const ImportedRoadmap& roadmap) {
  Account account(document);
  account.add_remarks(roadmap.remarks);
  account.add(roadmap.title, "title");
  for (const ImportedAbbreviation& each : roadmap.abbreviations) {
    account.add(each.brief, "abbreviations." + each.brief.text);
    account.add(each.meaning, "abbreviations." + each.brief.text);
  }
  for (std::size_t i = 0; i < roadmap.columns.size(); ++i)
    account.add(roadmap.columns[i].title, fmt::format("columns[{}].title", i));
  for (std::size_t i = 0; i < roadmap.sections.size(); ++i) {
    const ImportedSection& section = roadmap.sections[i];
    const std::string place = section.has_heading() ? fmt::format("sections[{}]", i) : std::string();
    account.add_remarks(section.remarks);
    account.add(section.number, place + ".number");
    account.add(section.title, place + ".title");
    for (std::size_t k = 0; k < section.items.size(); ++k)
      account.add_item(section.items[k], fmt::format("{}{}items[{}]", place, place.empty() ? "" : ".", k));
  }
  account.add_remarks(roadmap.closing);
  return std::move(account).fates();
}

WordCount count_words(const SourceDocument& document, const std::vector<WordFate>& fates) {
  WordCount count;
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    if (!says_something(document.words[i].text)) continue;
    ++count.all;
    if (fates[i].uses > 0) ++count.kept;
  }
  return count;
}

}  // namespace mentor
