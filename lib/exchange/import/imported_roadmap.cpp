#include "exchange/import/imported_roadmap.h"

#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// «персонализирован-», whose other half begins the next line.
bool ends_broken(std::string_view word) {
  if (word.size() < 3 || word.back() != '-') return false;
  const char before = word[word.size() - 2];
  return static_cast<unsigned char>(before) >= 0x80 || (before >= 'a' && before <= 'z');
}

// First halves of words that are written with a hyphen: «организационно-», «социально-», «научно-», «он-».
bool keeps_hyphen(std::string_view half) {
  const std::string folded = fold(half.substr(0, half.size() - 1));
  for (const std::string_view ending :
       {"но", "ко", "во", "го", "по", "мини", "вице", "онлайн", "интернет", "экс", "медиа"})
    if (folded.ends_with(ending) && folded != "но") return true;
  return false;
}

}  // namespace

bool begins_small(std::string_view text) {
  std::size_t at = 0;
  char32_t first = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    first = point.value;
    if (std::u32string_view(U"(«\"“„[").find(first) == std::u32string_view::npos) break;
    at += point.size;
  }
  return (first >= U'а' && first <= U'я') || first == U'ё' || (first >= 'a' && first <= 'z');
}

ImportedText text_of(const SourceDocument& document, const WordList& words, std::string_view field,
                     std::vector<Doubt>& doubts) {
  ImportedText made{{}, words};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const SourceWord& word = document.words[words[i]];
    const SourceWord* before = i == 0 ? nullptr : &document.words[words[i - 1]];
    const bool joined = before != nullptr && word.begins_line && ends_broken(before->text) && begins_small(word.text);
    if (joined) {
      const bool kept = keeps_hyphen(before->text);
      if (!kept) made.text.pop_back();
      const std::string whole = (kept ? before->text : before->text.substr(0, before->text.size() - 1)) + word.text;
      doubts.push_back({field,
                        {{"“{0}” and “{1}” of two lines are read as one word: “{2}”",
                          "«{0}» и «{1}» из двух строк прочитаны как одно слово: «{2}»"},
                         {before->text, word.text, whole}},
                        word.place});
    } else if (before != nullptr && !word.broken) {
      made.text += ' ';
    }
    made.text += word.text;
  }
  return made;
}

SourcePlace place_of(const SourceDocument& document, const WordList& words) {
  return words.empty() ? SourcePlace{} : document.words[words.front()].place;
}

}  // namespace mentor
