#include <algorithm>
#include <array>

#include "check/abbreviations.h"

namespace mentor {

namespace {

// The noun that the name is built around: its first word that is no adjective.
std::string_view head_of(std::string_view meaning) {
  constexpr std::array<std::string_view, 9> endings = {"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"};
  for (const ProseWord& word : prose_words(meaning)) {
    const bool adjective = std::any_of(endings.begin(), endings.end(),
                                       [&](std::string_view ending) { return word.text.ends_with(ending); });
    // «учреждение», «обеспечение» end like adjectives and are none.
    if (!adjective || word.text.ends_with("ние") || word.text.ends_with("тие")) return word.text;
  }
  return {};
}

void check_abbreviation_tautology_text(const CheckInput& input, const Roadmap& roadmap, const RoadmapText& text,
                                       Findings& found) {
  const auto& words = text.words;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto* entry = is_abbreviation(words[i].text) ? declared_form(input, roadmap, words[i].text) : nullptr;
    const auto inherited = input.programme.effective.abbreviations.find(words[i].text);
    if (!entry && inherited == input.programme.effective.abbreviations.end()) continue;
    const std::string_view head = head_of(entry ? std::string_view(entry->value.value) : inherited->second);
    const std::string_view between =
        std::string_view(text.text->value).substr(words[i - 1].end(), words[i].offset - words[i - 1].end());
    if (between != " " || head.empty() || !same_stem(words[i - 1].text, head)) continue;
    found.add(place_in(*text.text, words[i - 1].offset, words[i].end() - words[i - 1].offset),
              {std::string(words[i - 1].text), std::string(words[i].text), std::string(head)});
  }
}

void check_abbreviation_tautology(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap))
      check_abbreviation_tautology_text(input, roadmap, each, found);
}

}  // namespace

extern constinit const Rule abbreviation_tautology{
    {
        .code = "A108",
        .name = "abbreviation-tautology",
        .severity = Severity::note,
        .message = {"“{0} {1}” says it twice: “{1}” has “{2}” in it already",
                    "«{0} {1}» — одно и то же дважды: в «{1}» уже есть «{2}»"},
        .help = {"leave “{0}” out", "уберите «{0}»"},
        .why = {"Who writes so no longer knows what the short form stands for, and neither will the reader.",
                "Кто так пишет, уже не помнит, что значит сокращение; читатель тем более не поймёт."},
        .bad = R"(kind: roadmap
id: plan
abbreviations:
  МИП: муниципальный инновационный проект
items:
  - {title: Обеспечение проекта МИП}
)",
        .good = R"(kind: roadmap
id: plan
abbreviations:
  МИП: муниципальный инновационный проект
items:
  - {title: Обеспечение МИП}
)",
    },
    check_abbreviation_tautology,
    Reach::part};

}  // namespace mentor
