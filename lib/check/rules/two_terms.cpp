#include <algorithm>
#include <array>

#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Words for the same people, of which a document should choose one; the first is the law's.
constexpr std::array<std::string_view, 3> learners = {"обучающийся", "ученик", "школьник"};

// «форма «ученик-ученик»» names a form of the methodology: the word is not the author's choice there.
bool names_form(std::string_view text) { return text.find("ученик-ученик") != std::string_view::npos; }

bool is_form_of(std::string_view word, std::string_view term) {
  // Nearly all words begin with another letter.
  if (word.size() < 8 || lower(word.substr(0, 2)) != term.substr(0, 2)) return false;
  // «обучающихся» and «обучающийся» part before an ending of more letters than same_stem forgives.
  return term == learners[0] ? lower(word).starts_with("обучающ") : same_stem(word, term);
}

// What every form of the terms has in it, in some case.
bool may_have_term(const RoadmapText& text) {
  static const std::vector<Outline> beginnings = {Outline("об"), Outline("уч"), Outline("шк")};
  return text.outline.may_hold_any(beginnings);
}

// The first place of each term.
std::array<Place, learners.size()> first_places(const CheckInput& input, const Roadmap& roadmap) {
  std::array<Place, learners.size()> places;
  for (const RoadmapText& each : texts_of(input, roadmap)) {
    if (each.part == Part::responsible || !may_have_term(each) || names_form(each.text->value)) continue;
    for (const ProseWord& word : each.words)
      for (std::size_t i = 0; i < learners.size(); ++i)
        if (!places.at(i) && is_form_of(word.text, learners.at(i)))
          places.at(i) = place_in(*each.text, word.offset, word.text.size());
  }
  return places;
}

void check_two_terms(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const auto places = first_places(input, roadmap);
    if (!places[0]) continue;
    const auto other = std::find_if(places.begin() + 1, places.end(), [](const Place& place) { return bool(place); });
    if (other == places.end()) continue;
    Diagnostic& finding = found.add(*other, {std::string(other->text()), std::string(places[0].text())});
    finding.related.push_back({places[0], {{"the other word", "другое слово"}, {}}});
  }
}

}  // namespace

extern constinit const Rule two_terms{
    {
        .code = "T142",
        .name = "two-terms",
        .severity = Severity::note,
        .message = {"“{0}” here, “{1}” elsewhere: are these the same people?",
                    "здесь «{0}», в другом месте «{1}»: это одни и те же люди?"},
        .help = {"use one word for them in the whole document (the law on education says «обучающиеся»)",
                 "называйте их в документе одним словом (в законе об образовании — «обучающиеся»)"},
        .why = {"Two words for one group make two groups of it in reports.",
                "Из двух слов об одних людях в отчётах выходят две группы."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Выявление обучающихся с запросами}
  - {title: Банк наставляемых учеников}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Выявление обучающихся с запросами}
  - {title: Банк наставляемых обучающихся}
)",
    },
    check_two_terms,
    Reach::part};

}  // namespace mentor
