#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Little words that no name begins with.
constexpr std::array<std::string_view, 20> little_words = {"по",  "в",   "на",  "при", "для",  "от",  "из",
                                                           "и",   "или", "а",   "но",  "что",  "как", "the",
                                                           "for", "of",  "and", "but", "with", "by"};
constexpr std::size_t longest_word = 8;  // bytes of a little word in any case, and more

void check_capital_after_comma_text(const Located<std::string>& text, const std::vector<ProseWord>& words,
                                    Findings& found) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].text.size() > longest_word) continue;
    const std::uint32_t gap = words[i - 1].end();
    if (std::string_view(text.value).substr(gap, words[i].offset - gap) != ", ") continue;
    const std::string small = lower(words[i].text);
    if (small == words[i].text || is_abbreviation(words[i].text)) continue;
    if (std::find(little_words.begin(), little_words.end(), small) == little_words.end()) continue;
    const Place place = place_in(text, words[i].offset, words[i].text.size());
    Diagnostic& finding = found.add(place, {std::string(words[i].text)});
    if (place.text() == words[i].text)
      finding.fix = Fix{{{"write it small", "написать со строчной"}, {}}, true, {{place, small}}};
  }
}

void check_capital_after_comma(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap))
      check_capital_after_comma_text(*each.text, each.words, found);
}

}  // namespace

extern constinit const Rule capital_after_comma{
    {
        .code = "T121",
        .name = "capital-after-comma",
        .severity = Severity::note,
        .message = {"a capital after a comma: “{0}”", "прописная буква после запятой: «{0}»"},
        .help = {"write it small, or end the sentence before it",
                 "напишите со строчной или закончите предложение перед ним"},
        .why = {"Two sentences were joined and a sign was lost.", "Два предложения соединили, а знак потеряли."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: "Освещение на сайте, По возможности в газете"}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: "Освещение на сайте, по возможности в газете"}
)",
        .fixes = Fixes::safe,
    },
    check_capital_after_comma,
    Reach::part};

}  // namespace mentor
