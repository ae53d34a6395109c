#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

// A name stands in the title and in the organisation: one slip.
struct Colons {
  std::vector<Place> places;
  Arguments words;
  std::vector<TextEdit> edits;
};

void add_colons(const Located<std::string>& text, Colons& colons) {
  const std::vector<ProseWord> words = prose_words(text.value);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view between =
        std::string_view(text.value).substr(words[i].end(), words[i + 1].offset - words[i].end());
    if ((between != ": " && between != ":") || !is_abbreviation(words[i].text) || !begins_upper(words[i + 1].text))
      continue;
    const Place colon = place_in(text, words[i].end(), 1);
    colons.places.push_back(place_in(text, words[i].offset, words[i].text.size() + 1));
    colons.words = {std::string(words[i].text), std::string(words[i + 1].text)};
    if (colon.text() == ":") colons.edits.push_back({colon, ""});
  }
}

void check_colon_in_name(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    Colons colons;
    add_colons(roadmap.title, colons);
    add_colons(roadmap.organisation, colons);
    if (colons.places.empty()) continue;
    Diagnostic& finding = found.add(colons.places[0], colons.words);
    relate(finding, {colons.places.begin() + 1, colons.places.end()}, {{"here too", "и здесь"}, {}});
    if (colons.edits.size() == colons.places.size())
      finding.fix = Fix{{{"delete the colon", "убрать двоеточие"}, {}}, false, std::move(colons.edits)};
  }
}

}  // namespace

extern constinit const Rule colon_in_name{
    {
        .code = "T109",
        .name = "colon-in-name",
        .severity = Severity::note,
        .message = {"a colon inside a name: “{0}: {1}…”", "двоеточие внутри названия: «{0}: {1}…»"},
        .help = {"write the name as in the charter of the organisation", "пишите название, как в уставе"},
        .why = {"A name with a stray sign is another name for a search and for a report.",
                "Для поиска и отчёта название с лишним знаком — другое название."},
        .bad = R"(kind: roadmap
id: plan
title: "План в МБОУ: Дубенцовская школа"
)",
        .good = R"(kind: roadmap
id: plan
title: "План в МБОУ Дубенцовская школа"
)",
        .fixes = Fixes::unsafe,
    },
    check_colon_in_name,
    Reach::part};

}  // namespace mentor
