#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "check/walk.h"

namespace mentor {

namespace {

// «общеобразовательным», «дополнительным»: long adjectives, which are never people («наставляемым») in a list.
bool is_adjective(std::string_view word) {
  constexpr std::array<std::string_view, 6> endings = {"льным", "нным", "ским", "льных", "нных", "ских"};
  return code_points(word) >= 8 && ends_with_any(word, endings);
}

bool is_noun(std::string_view word) {
  constexpr std::array<std::string_view, 5> endings = {"ам", "ям", "иях", "ммах", "циях"};
  return code_points(word) >= 5 && ends_with_any(word, endings);
}

// «по общеобразовательным, дополнительным и программам»: the adjective after «и» is gone. The place is «и».
std::optional<ProseWord> lost_adjective(const RoadmapText& text) {
  const auto& words = text.words;
  const std::string_view value = text.text->value;
  for (std::size_t i = 2; i + 1 < words.size(); ++i) {
    if (words[i].text != "и" || !is_adjective(words[i - 1].text) || !is_noun(words[i + 1].text)) continue;
    const std::string_view before = value.substr(0, words[i - 1].offset);
    const std::size_t comma = before.rfind(',');
    const bool listed = comma != std::string_view::npos &&
                        std::any_of(words.begin(), words.end(),
                                    [&](const auto& each) { return each.end() == comma && is_adjective(each.text); });
    if (listed) return words[i];
  }
  return std::nullopt;
}

// «Внедрение модели в 2021/2022»: of what, a school year or a budget? The place is the years.
std::optional<Place> bare_years(const RoadmapText& text) {
  const auto& words = text.words;
  const std::string_view value = text.text->value;
  if (words.size() < 3 || text.part == Part::deadline) return std::nullopt;
  const ProseWord& first = words[words.size() - 2];
  const ProseWord& last = words.back();
  const auto is_year = [](std::string_view word) {
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const bool slash = value.substr(first.end(), last.offset - first.end()) == "/";
  if (!slash || !is_year(first.text) || !is_year(last.text) || last.end() != value.size()) return std::nullopt;
  return place_in(*text.text, first.offset, last.end() - first.offset);
}

void check_word_lost_text(const RoadmapText& text, Findings& found) {
  if (const auto joint = lost_adjective(text))
    found.add(place_in(*text.text, joint->offset, joint->text.size()), {std::string(joint->text)});
  if (const auto years = bare_years(text))
    found.say(*years,
              {{"after “{0}” a word is missing: of which year?", "после «{0}» пропущено слово: какого года?"},
               {std::string(years->text())}},
              {{"write “school year {0}”", "допишите: «в {0} учебном году»"}, {std::string(years->text())}});
}

void check_word_lost(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_word_lost_text(each, found);
}

}  // namespace

extern constinit const Rule word_lost{
    {
        .code = "T135",
        .name = "word-lost",
        .severity = Severity::warning,
        .message =
            {"after “{0}” a word is missing: what stands before it is a list of qualities, what follows is a thing",
             "после «{0}» пропущено слово: перед ним перечень определений, а за ним сразу существительное"},
        .help = {"restore the words that were lost", "восстановите потерянные слова"},
        .why = {"A name that lost a word in copying names something else, or nothing.",
                "Название, потерявшее слово при переписывании, называет что-то другое или ничего."},
        .bad = R"(kind: roadmap
id: plan
sections:
  - title: Нормативная база по общеобразовательным, дополнительным и программам
    items:
      - {title: Приказ}
)",
        .good = R"(kind: roadmap
id: plan
sections:
  - title: Нормативная база по общеобразовательным, дополнительным и профессиональным программам
    items:
      - {title: Приказ}
)",
    },
    check_word_lost,
    Reach::part};

}  // namespace mentor
