#include <map>
#include <set>

#include "check/walk.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

struct WordSpelling {
  std::size_t count = 0;
  Place first;
};
struct Twins {
  WordSpelling with, without;
  std::string word;
};

bool is_dotted(std::string_view word) {
  return word.find("ё") != std::string_view::npos || word.find("Ё") != std::string_view::npos;
}

// By folded spelling, the words that are written with ё anywhere. Of four letters and more: of the shorter ones «все»
// and «всё» are two words.
std::map<std::string, Twins> dotted_words(const std::vector<RoadmapText>& texts) {
  std::map<std::string, Twins> words;
  for (const RoadmapText& each : texts) {
    if (!each.outline.may_have_yo() || !is_dotted(each.text->value)) continue;
    for (const ProseWord& word : each.words)
      if (word.text.size() >= 8 && is_dotted(word.text))
        words.try_emplace(fold(word.text)).first->second.word = lower(word.text);
  }
  return words;
}

// Nearly every word is told by its number to be none of them.
std::set<std::uint32_t> folded_numbers(const std::map<std::string, Twins>& words) {
  std::set<std::uint32_t> numbers;
  for (const auto& [folded, twins] : words) numbers.insert(folded_number(folded));
  return numbers;
}

std::map<std::string, Twins> words_with_twins(const CheckInput& input, const Roadmap& roadmap) {
  const auto& texts = texts_of(input, roadmap);
  std::map<std::string, Twins> words = dotted_words(texts);
  if (words.empty()) return words;
  const std::set<std::uint32_t> numbers = folded_numbers(words);
  for (const RoadmapText& each : texts)
    for (const ProseWord& word : each.words) {
      if (word.text.size() < 8 || (word.folded != 0 && !numbers.contains(word.folded))) continue;
      const auto twins = words.find(fold(word.text));
      if (twins == words.end()) continue;
      WordSpelling& spelling = is_dotted(word.text) ? twins->second.with : twins->second.without;
      if (spelling.count++ == 0) spelling.first = place_in(*each.text, word.offset, word.text.size());
    }
  std::erase_if(words, [](const auto& each) { return each.second.without.count == 0; });
  return words;
}

void check_yo_twins(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const auto words = words_with_twins(input, roadmap);
    if (words.empty()) continue;
    std::vector<std::string> names;
    std::vector<Place> places;
    for (const auto& [folded, twins] : words) {
      names.push_back(twins.word);
      places.push_back(twins.with.first);
      places.push_back(twins.without.first);
    }
    Diagnostic& finding = found.add(places[1], {listed(names)});
    places.erase(places.begin() + 1);
    relate(finding, places, {{"here", "здесь"}, {}});
  }
}

}  // namespace

extern constinit const Rule yo_twins{
    {
        .code = "T138",
        .name = "yo-twins",
        .severity = Severity::note,
        .message = {"the same word is written with “ё” and with “е”: {0}", "одно слово — то с «ё», то с «е»: {0}"},
        .help = {"choose one way for the whole document", "выберите один способ для всего документа"},
        .why = {"A search for one spelling does not find the other, and lists sort them apart.",
                "Поиск по одному написанию не находит другое, и в списках они стоят врозь."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Персонифицированный учёт}
  - {title: Сводный учет по школе}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Персонифицированный учёт}
  - {title: Сводный учёт по школе}
)",
    },
    check_yo_twins,
    Reach::part};

}  // namespace mentor
