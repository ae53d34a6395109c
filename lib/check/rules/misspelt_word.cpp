#include <unordered_map>

#include "check/vocabulary.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check_misspelt_word(const CheckInput& input, Findings& found) {
  std::unordered_map<std::string_view, std::optional<std::string>> known;  // the same words come again and again
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap))
      for (const ProseWord& word : each.words) {
        if (!may_be_misspelt(word.text)) continue;
        const auto [meant, is_new] = known.try_emplace(word.text);
        if (is_new) meant->second = misspelt(word.text);
        if (meant->second)
          found.add(place_in(*each.text, word.offset, word.text.size()), {std::string(word.text), *meant->second});
      }
}

}  // namespace

extern constinit const Rule misspelt_word{
    {
        .code = "T141",
        .name = "misspelt-word",
        .severity = Severity::warning,
        .message = {"“{0}” is misspelt: “{1}”", "опечатка: «{0}» — должно быть «{1}»"},
        .help = {"write “{1}”", "напишите «{1}»"},
        .why = {"A misspelt word is not found by a search, and the plan looks as if nobody had read it.",
                "Слово с опечаткой не найти поиском, а план выглядит так, будто его никто не читал."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Координарование внедрения целевой модели}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Координирование внедрения целевой модели}
)",
    },
    check_misspelt_word,
    Reach::part};

}  // namespace mentor
