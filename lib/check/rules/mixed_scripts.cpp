#include <map>

#include "base/utf8.h"
#include "check/mend.h"
#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Short forms of kinds of schools in Latin letters, and what they stand for.
const std::map<std::string, std::string, std::less<>>& transliterated() {
  static const std::map<std::string, std::string, std::less<>> words = {
      {"MAOU", "МАОУ"}, {"MBOU", "МБОУ"}, {"MKOU", "МКОУ"}, {"MOU", "МОУ"}, {"GBOU", "ГБОУ"}, {"GAOU", "ГАОУ"},
      {"DO", "ДО"},     {"DPO", "ДПО"},   {"SOSH", "СОШ"},  {"OO", "ОО"},   {"OU", "ОУ"},     {"SPO", "СПО"}};
  return words;
}

// The word with its look-alikes replaced by the letters that they look like.
std::string in_one_alphabet(std::string_view word) {
  std::string whole;
  std::size_t done = 0;
  for (const LookAlike& each : find_look_alikes(word)) {
    whole += word.substr(done, each.offset - done);
    whole += to_utf8(std::u32string(1, each.meant));
    done = each.offset + each.length;
  }
  return whole + std::string(word.substr(done));
}

struct Word {
  Place place;
  std::string text;
  std::string meant;  // empty: only some letters are of the other alphabet
};

std::string marked(std::string_view word) {
  std::string letters;
  for (const LookAlike& each : find_look_alikes(word)) letters += word.substr(each.offset, each.length);
  return letters;
}

std::vector<Word> strange_words(const RoadmapText& sentence, bool russian) {
  const Located<std::string>& text = *sentence.text;
  std::vector<Word> words;
  if (!sentence.outline.may_have_latin()) return words;
  for (const ProseWord& word : sentence.words) {
    const auto known = word.text[0] > 'Z' ? transliterated().end() : transliterated().find(word.text);
    const auto place = [&] { return place_in(text, word.offset, word.text.size()); };
    if (russian && known != transliterated().end())
      words.push_back({place(), std::string(word.text), known->second});
    else if (!find_look_alikes(word.text).empty())
      words.push_back({place(), std::string(word.text), {}});
  }
  return words;
}

// One finding for all places of a word.
void report_mixed_scripts(const Word& word, const std::vector<Place>& places, Findings& found) {
  const std::vector<Place> others(places.begin() + 1, places.end());
  const Message here_too = {{"here too", "и здесь"}, {}};
  if (word.meant.empty()) {
    const std::string whole = in_one_alphabet(word.text);
    Diagnostic& finding = found.add(word.place, {word.text, marked(word.text), places.size()});
    offer_at_all(finding, places, word.text, whole, write_it(whole), true);
    relate(finding, others, here_too);
    return;
  }
  Diagnostic& finding = found.say(
      word.place,
      {{"“{0}” is typed in Latin letters in a Russian document", "«{0}» набрано латинскими буквами"}, {word.text}},
      {{"write “{0}”", "напишите «{0}»"}, {word.meant}});
  offer_at_all(finding, places, word.text, word.meant, write_it(word.meant), false);
  relate(finding, others, here_too);
}

void check_mixed_scripts(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const bool russian = is_russian(input, roadmap);
    std::vector<Word> all;
    for (const RoadmapText& each : texts_of(input, roadmap))
      for (Word& word : strange_words(each, russian)) all.push_back(std::move(word));
    std::map<std::string, std::vector<Place>> places;
    for (const Word& word : all) places[word.text].push_back(word.place);
    for (const Word& word : all)
      if (const auto told = places.extract(word.text); !told.empty()) report_mixed_scripts(word, told.mapped(), found);
  }
}

}  // namespace

extern constinit const Rule mixed_scripts{
    {
        .code = "T107",
        .name = "mixed-scripts",
        .severity = Severity::warning,
        .message = {"“{0}” mixes two alphabets: “{1}” look like the others but are not",
                    "в слове «{0}» смешаны два алфавита: «{1}» только похожи на остальные буквы"},
        .help = {"type the word again in one alphabet", "наберите слово заново в одной раскладке"},
        .why = {"A search never finds such a word, and a report counts it as another one.",
                "Поиск такое слово не найдёт, а отчёт посчитает другим."},
        .bad = R"(kind: roadmap
id: plan
language: ru
title: План MAOU «Центp»
)",
        .good = R"(kind: roadmap
id: plan
language: ru
title: План МАОУ «Центр»
)",
        .fixes = Fixes::safe,
    },
    check_mixed_scripts,
    Reach::part};

}  // namespace mentor
