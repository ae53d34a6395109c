#include <algorithm>
#include <unordered_map>

#include "check/abbreviations.h"
#include "check/prose.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Counted times{"time", "times", "раз", "раза", "раз"};

// Where the words of the meaning stand one after the other in a sentence, in any case; nothing where they do not.
std::optional<Place> full_name_in(const RoadmapText& text, const std::vector<ProseWord>& meaning) {
  const std::vector<ProseWord>& words = text.words;
  for (std::size_t at = 0; at + meaning.size() <= words.size(); ++at) {
    std::size_t same = 0;
    while (same < meaning.size() && same_stem(words[at + same].text, meaning[same].text)) ++same;
    if (same == meaning.size())
      return place_in(*text.text, words[at].offset, words[at + same - 1].end() - words[at].offset);
  }
  return std::nullopt;
}

std::vector<Place> full_names(const CheckInput& input, const Roadmap& roadmap, std::string_view meaning) {
  std::vector<Place> places;
  const std::vector<ProseWord> words = prose_words(meaning);
  if (words.size() < 2) return places;
  for (const RoadmapText& each : texts_of(input, roadmap)) {
    const bool in_table = each.item != nullptr;
    if (!in_table) continue;  // titles and headings write names out on purpose
    const auto place = full_name_in(each, words);
    // «наставничество (далее – ЦМН)» writes the name out to explain the short form.
    if (place && inline_explanations(each.text->value).empty()) places.push_back(*place);
  }
  return places;
}

// How often the most used of the short forms of each meaning is used.
std::unordered_map<std::string_view, std::size_t> most_uses(const Meanings& meanings, const AbbreviationUses& uses) {
  std::unordered_map<std::string_view, std::size_t> most;
  for (const auto& [form, meaning] : meanings)
    if (const auto used = uses.find(form); used != uses.end())
      most[meaning] = std::max(most[meaning], used->second.size());
  return most;
}

// «СПб» and «Санкт-Петербург»: a short form that nobody declares, being no row of capitals.
void check_city(const CheckInput& input, const Roadmap& roadmap, Findings& found) {
  static const Outline spb("спб"), petersburg("петербург");
  std::vector<Place> brief, full;
  for (const RoadmapText& each : texts_of(input, roadmap)) {
    if (!each.outline.may_hold(spb) && !each.outline.may_hold(petersburg)) continue;
    for (const ProseWord& word : each.words) {
      if (word.text == "СПб") brief.push_back(place_in(*each.text, word.offset, word.text.size()));
      if (fold(word.text).starts_with("санкт-петербург"))
        full.push_back(place_in(*each.text, word.offset, word.text.size()));
    }
  }
  if (brief.empty() || full.empty()) return;
  Diagnostic& finding = found.say(brief[0],
                                  {{"“{0}” here, “{1}” elsewhere", "здесь «{0}», в другом месте «{1}»"},
                                   {std::string(brief[0].text()), std::string(full[0].text())}},
                                  {{"write the city in one way", "пишите название города одинаково"}, {}});
  finding.related.push_back({full[0], {{"written out", "полностью"}, {}}});
}

void check(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    check_city(input, roadmap, found);
    const auto& uses = abbreviations_used(input, roadmap);
    const Meanings& meanings = meanings_of(input, roadmap);
    const auto most = most_uses(meanings, uses);
    for (const auto& [form, meaning] : meanings) {
      const auto used = uses.find(form);
      // Another short form of the same meaning is used more often: one finding tells enough.
      if (used == uses.end() || most.at(meaning) > used->second.size()) continue;
      const std::vector<Place> places = full_names(input, roadmap, meaning);
      if (places.empty()) continue;
      Diagnostic& finding = found.add(places[0], {form, counted(static_cast<std::int64_t>(used->second.size()), times),
                                                  counted(static_cast<std::int64_t>(places.size()), times), meaning});
      finding.related.push_back({used->second[0].place, {{"the short form", "сокращение"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule abbreviation_and_full{
    {
        .code = "A103",
        .name = "abbreviation-and-full-name",
        .severity = Severity::note,
        .message = {"“{0}” is used {1} and written out {2} in the table (“{3}”)",
                    "«{0}» встречается {1}, а полностью написано {2} («{3}»)"},
        .help = {"use the short form in the whole table", "пишите в таблице везде сокращённо"},
        .why = {"A name that is now short and now long looks like two different things.",
                "Название то сокращённое, то полное выглядит как два разных."},
        .bad = R"(kind: roadmap
id: plan
abbreviations:
  ЦМН: целевая модель наставничества
items:
  - {title: Создание базы ЦМН}
  - {title: Рассказ о целевой модели наставничества}
)",
        .good = R"(kind: roadmap
id: plan
abbreviations:
  ЦМН: целевая модель наставничества
items:
  - {title: Создание базы ЦМН}
  - {title: Рассказ о ЦМН}
)",
    },
    check,
    Reach::part};

}  // namespace mentor
