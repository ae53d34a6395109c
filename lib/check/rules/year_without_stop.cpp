#include "check/walk.h"

namespace mentor {

namespace {

struct Years {
  std::vector<Place> places;
  std::vector<TextEdit> edits;
};

bool is_year(std::string_view word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// «2021-2024 гг» without its full stop.
void add_years(const Located<std::string>& text, const std::vector<ProseWord>& words, Years& years) {
  const std::string_view value = text.value;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const ProseWord& word = words[i];
    if ((word.text != "гг" && word.text != "г") || !is_year(words[i - 1].text)) continue;
    if (word.end() < value.size() && value[word.end()] == '.') continue;
    const Place place = place_in(text, word.offset, word.text.size());
    years.places.push_back(place);
    if (place.text() == word.text) years.edits.push_back({place, std::string(word.text) + "."});
  }
}

void check_year_without_stop(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    Years years;
    for (const RoadmapText& each : texts_of(input, roadmap)) add_years(*each.text, each.words, years);
    if (years.places.empty()) continue;
    Diagnostic& finding = found.add(years.places[0], {std::string(years.places[0].text())});
    relate(finding, {years.places.begin() + 1, years.places.end()}, {{"here too", "и здесь"}, {}});
    if (years.edits.size() == years.places.size())
      finding.fix = Fix{{{"add the full stop", "поставить точку"}, {}}, true, std::move(years.edits)};
  }
}

}  // namespace

extern constinit const Rule year_without_stop{
    {
        .code = "T140",
        .name = "year-without-stop",
        .severity = Severity::note,
        .message = {"“{0}” after a year needs a full stop", "после «{0}» нужна точка: это сокращение"},
        .help = {"write “{0}.”", "напишите «{0}.»"},
        .why = {"The short form of “year” ends with a full stop in Russian documents.",
                "«г.» и «гг.» — сокращения, по правилам делопроизводства они пишутся с точкой."},
        .bad = R"(kind: roadmap
id: plan
title: План на 2021-2024 гг
)",
        .good = R"(kind: roadmap
id: plan
title: План на 2021-2024 гг.
)",
        .fixes = Fixes::safe,
    },
    check_year_without_stop,
    Reach::part};

}  // namespace mentor
