// «целевая модель наставничества (далее – ЦМН)»: abbreviations that a text declares where it first needs them.
#include <algorithm>
#include <sstream>

#include "base/utf8.h"
#include "exchange/import/recognise.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string without_marks(const std::string& word) {
  const std::u32string_view marks = U"()«»\".,;:";
  std::u32string points = to_utf32(word);
  while (!points.empty() && marks.find(points.front()) != std::u32string_view::npos) points.erase(0, 1);
  while (!points.empty() && marks.find(points.back()) != std::u32string_view::npos) points.pop_back();
  return to_utf8(points);
}

bool is_brief(std::string_view word) {
  const std::u32string points = to_utf32(word);
  if (points.size() < 2 || points.size() > 8) return false;
  return std::ranges::count_if(points, [](char32_t c) { return (c >= U'А' && c <= U'Я') || (c >= 'A' && c <= 'Z'); }) *
             3 >=
         static_cast<std::ptrdiff_t>(points.size()) * 2;
}

// The words before `end` whose first letters are those of the abbreviation, small words between them left aside; "" for
// others.
std::string meaning_before(const std::vector<std::string>& words, std::size_t end, const std::string& brief) {
  const std::u32string letters = to_utf32(lower(brief));
  std::size_t first = end;
  for (std::size_t left = letters.size(); left > 0;) {
    if (first == 0) return {};
    const std::string word = lower(without_marks(words[--first]));
    if (word.empty()) continue;
    const bool fits = code_point_at(word, 0).value == letters[left - 1];
    const bool small = to_utf32(word).size() <= 2 && left < letters.size();
    if (!fits && !small) return {};
    if (fits) --left;
  }
  std::string meaning;
  for (std::size_t i = first; i < end; ++i) meaning += (meaning.empty() ? "" : " ") + without_marks(words[i]);
  return meaning;
}

void add(ImportedRoadmap& roadmap, const std::string& brief, const std::string& meaning) {
  if (meaning.empty()) return;
  for (const ImportedAbbreviation& known : roadmap.abbreviations)
    if (known.brief.text == brief) return;
  roadmap.abbreviations.push_back({{brief, {}}, {meaning, {}}});
}

void find_in(ImportedRoadmap& roadmap, const std::string& text) {
  if (text.find("алее") == std::string::npos && text.find("ereinafter") == std::string::npos) return;
  const std::vector<std::string> words = words_in(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string folded = fold(words[i]);
    if (folded != "(далее" && folded != "(hereinafter") continue;
    std::size_t end = i;
    while (end + 1 < words.size() && words[end].find(')') == std::string::npos) ++end;
    const std::string brief = without_marks(words[end]);
    if (end == i || !is_brief(brief)) continue;
    const std::string inside = meaning_before(words, end, brief);
    add(roadmap, brief, inside.empty() ? meaning_before(words, i, brief) : inside);
  }
}

}  // namespace

void add_inline_abbreviations(ImportedRoadmap& roadmap) {
  find_in(roadmap, roadmap.title.text);
  for (const ImportedSection& section : roadmap.sections) {
    find_in(roadmap, section.title.text);
    for (const ImportedItem& item : section.items) find_in(roadmap, item.title.text);
  }
}

}  // namespace mentor
