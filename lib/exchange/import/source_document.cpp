#include "exchange/import/source_document.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/utf8.h"

namespace mentor {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

// Of no width and no meaning: marks of byte order and of where a word may be broken, controls that no text has.
bool is_dropped(char32_t point) {
  return point == soft_hyphen || point == 0xFEFF || point == 0x200B || point == 0x2060 || point < 0x20;
}

}  // namespace

bool is_space(char32_t point) {
  return (point >= 9 && point <= 13) || point == ' ' || point == 0x85 || point == 0xA0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
         point == 0x205F || point == 0x3000;
}

std::string shown(const SourcePlace& place, Language language) {
  if (place.line != 0) return fmt::format("{} {}", Text{"line", "строка"}.in(language), place.line);
  std::string text;
  const auto tell = [&](Text what, std::uint32_t number) {
    if (number == 0) return;
    if (!text.empty()) text += ", ";
    text += fmt::format("{} {}", what.in(language), number);
  };
  tell({"table", "таблица"}, place.table);
  tell({"row", "строка"}, place.row);
  tell({"column", "столбец"}, place.column);
  return text;
}

SourceParagraph SourceDocument::add(std::string_view text, const SourcePlace& place) {
  SourceParagraph paragraph{{static_cast<WordId>(words.size()), static_cast<WordId>(words.size())}, false};
  SourceWord word{{}, place, 0, true, false};
  bool soft = false;
  std::uint32_t column = 0;
  const auto finish = [&] {
    if (word.text.empty()) return;
    words.push_back(std::move(word));
    word = {{}, place, 0, false, false};
  };
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (is_space(point.value)) {
      const bool ended = !word.text.empty();
      finish();
      if (point.value == '\n') word.begins_line = true, word.broken = word.broken || (soft && ended);
      column = point.value == '\n' ? 0 : column + 1;
    } else if (!is_dropped(point.value)) {
      if (word.text.empty()) word.offset = column;
      append_utf8(word.text, point.value);
      ++column;
    }
    if (!is_space(point.value)) soft = point.value == soft_hyphen;
    i += point.size;
  }
  finish();
  paragraph.words.end = static_cast<WordId>(words.size());
  return paragraph;
}

std::string SourceDocument::text(const WordList& list) const {
  std::string text;
  for (const WordId id : list) {
    if (!text.empty() && !words[id].broken) text += ' ';
    text += words[id].text;
  }
  return text;
}

std::string SourceDocument::text(const WordRange& range) const { return text(list_of(range)); }

WordList list_of(const WordRange& range) {
  WordList list;
  list.reserve(range.size());
  for (WordId id = range.begin; id < range.end; ++id) list.push_back(id);
  return list;
}

void append(WordList& list, const WordList& more) { list.insert(list.end(), more.begin(), more.end()); }

}  // namespace mentor
