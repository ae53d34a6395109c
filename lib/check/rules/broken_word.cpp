#include "base/utf8.h"
#include "check/mend.h"
#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// One consonant between two spaces, where Russian has no word of that one letter.
bool is_lost_letter(std::string_view word) {
  if (word.size() > 2 || code_points(word) != 1) return false;
  const std::string small = lower(word);
  if (small != word) return false;
  return std::string_view("бгджзйлмнпрстфхцчшщ").find(small) != std::string_view::npos &&
         is_cyrillic(code_point_at(word, 0).value) && small != "с" && small != "ж" && small != "б";
}

void check_broken_word_text(const Located<std::string>& text, const std::vector<ProseWord>& words, Findings& found) {
  const std::string_view value = text.value;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!is_lost_letter(words[i].text)) continue;
    const bool spaces = words[i - 1].end() + 1 == words[i].offset && words[i].end() + 1 == words[i + 1].offset &&
                        value[words[i].offset - 1] == ' ' && value[words[i].end()] == ' ';
    if (!spaces) continue;
    const std::uint32_t length = words[i + 1].end() - words[i - 1].offset;
    const std::string torn(value.substr(words[i - 1].offset, length));
    std::string whole = torn;
    std::erase(whole, ' ');
    const Place place = place_in(text, words[i - 1].offset, length);
    Diagnostic& finding = found.add(place, {torn});
    offer(finding, place, torn, whole, write_it(whole), false);
  }
}

void check_broken_word(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_broken_word_text(*each.text, each.words, found);
}

}  // namespace

extern constinit const Rule broken_word{{
                                            .code = "T119",
                                            .name = "broken-word",
                                            .severity = Severity::warning,
                                            .message = {"“{0}” is a word torn apart", "«{0}» — разорванное слово"},
                                            .help = {"join its parts", "соедините его части"},
                                            .why = {"A line break inside a word of the old document stayed as a space.",
                                                    "Перенос внутри слова остался от старого документа пробелами."},
                                            .bad = R"(kind: roadmap
id: plan
items:
  - {title: Завершение персонализирован н ых программ}
)",
                                            .good = R"(kind: roadmap
id: plan
items:
  - {title: Завершение персонализированных программ}
)",
                                            .fixes = Fixes::unsafe,
                                        },
                                        check_broken_word,
                                        Reach::part};

}  // namespace mentor
