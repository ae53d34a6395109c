#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "check/abbreviations.h"
#include "check/prose.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Words in a row that are looked up together: plans say the same few words again and again, but seldom four alike.
constexpr std::size_t most_in_a_row = 4;

// The words of a roadmap's table by the beginnings of a few in a row: of thousands of meanings few begin like them.
class TableWords {
 public:
  TableWords(const CheckInput& input, const Roadmap& roadmap) : texts_(texts_of(input, roadmap)) {}

  // Where the meaning is written out, once a text.
  std::vector<Place> full_names(std::string_view meaning) {
    std::vector<Place> places;
    const std::vector<ProseWord> words = prose_words(meaning);
    if (words.size() < 2) return places;
    std::optional<std::uint32_t> told;
    const auto [rarest, spots] = rarest_of(words);
    for (const Spot& spot : spots) {
      if (told == spot.text || spot.word < rarest || !stands_at(words, spot, rarest)) continue;
      told = spot.text;
      const RoadmapText& text = texts_[spot.text];
      const ProseWord& first = text.words[spot.word - rarest];
      // «наставничество (далее – ЦМН)» writes the name out to explain the short form.
      if (inline_explanations(text.text->value).empty())
        places.push_back(
            place_in(*text.text, first.offset, text.words[spot.word - rarest + words.size() - 1].end() - first.offset));
    }
    return places;
  }

 private:
  struct Spot {
    std::uint64_t beginnings;
    std::uint32_t text, word;
    friend auto operator<=>(const Spot&, const Spot&) = default;
  };

  // What some words in a row begin like, as one number: the same for the same beginnings, seldom for others.
  static std::uint64_t beginnings_at(const std::vector<ProseWord>& words, std::size_t from, std::size_t count) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;  // spreads the bits (Knuth, The Art of Computer Programming, 6.4)
    std::uint64_t all = 0;
    for (std::size_t i = from; i < from + count; ++i) all = (all ^ beginning_of(words[i].text)) * odd;
    return all;
  }

  // Where so many words in a row stand in the table, by what they begin like.
  const std::vector<Spot>& spots_of(std::size_t count) {
    auto& spots = spots_[count];
    if (spots) return *spots;
    spots.emplace();
    for (std::uint32_t text = 0; text < texts_.size(); ++text) {
      if (!texts_[text].item) continue;  // titles and headings write names out on purpose
      const std::vector<ProseWord>& words = texts_[text].words;
      for (std::uint32_t word = 0; word + count <= words.size(); ++word)
        spots->push_back({beginnings_at(words, word, count), text, word});
    }
    std::ranges::sort(*spots);
    return *spots;
  }

  // The words in a row of the meaning that fewest of the table begin like: the number of their first, and these.
  std::pair<std::size_t, std::span<const Spot>> rarest_of(const std::vector<ProseWord>& words) {
    const std::size_t count = std::min(words.size(), most_in_a_row);
    const std::vector<Spot>& spots = spots_of(count);
    std::pair<std::size_t, std::span<const Spot>> rarest{0, spots};
    for (std::size_t i = 0; i + count <= words.size(); ++i) {
      const auto alike = std::ranges::equal_range(spots, beginnings_at(words, i, count), {}, &Spot::beginnings);
      if (alike.size() < rarest.second.size()) rarest = {i, {alike.begin(), alike.end()}};
    }
    return rarest;
  }

  // Whether the words stand one after the other, in any case, the one of that number at the spot.
  bool stands_at(const std::vector<ProseWord>& meaning, const Spot& spot, std::size_t number) const {
    const std::vector<ProseWord>& words = texts_[spot.text].words;
    const std::size_t first = spot.word - number;
    if (first + meaning.size() > words.size()) return false;
    for (std::size_t i = 0; i < meaning.size(); ++i)
      if (!same_stem(words[first + i].text, meaning[i].text)) return false;
    return true;
  }

  const std::vector<RoadmapText>& texts_;
  std::array<std::optional<std::vector<Spot>>, most_in_a_row + 1> spots_;  // by how many in a row; made when asked for
};

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

void check_abbreviation_and_full(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    check_city(input, roadmap, found);
    const auto& uses = abbreviations_used(input, roadmap);
    const Meanings& meanings = meanings_of(input, roadmap);
    const auto most = most_uses(meanings, uses);
    if (most.empty()) continue;
    TableWords table(input, roadmap);
    for (const auto& [form, meaning] : meanings) {
      const auto used = uses.find(form);
      // Another short form of the same meaning is used more often: one finding tells enough.
      if (used == uses.end() || most.at(meaning) > used->second.size()) continue;
      const std::vector<Place> places = table.full_names(meaning);
      if (places.empty()) continue;
      Diagnostic& finding =
          found.add(places[0], {form, counted(static_cast<std::int64_t>(used->second.size()), times_forms),
                                counted(static_cast<std::int64_t>(places.size()), times_forms), meaning});
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
    check_abbreviation_and_full,
    Reach::part};

}  // namespace mentor
