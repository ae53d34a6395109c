#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

void check_doubled_word_text(const Located<std::string>& text, const std::vector<ProseWord>& words, Findings& found) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].text.size() != words[i - 1].text.size()) continue;  // large letters are as long as small ones
    const std::uint32_t gap = words[i - 1].end();
    if (std::string_view(text.value).substr(gap, words[i].offset - gap) != " ") continue;
    const bool number = '0' <= words[i].text[0] && words[i].text[0] <= '9';
    if (number || lower(words[i].text) != lower(words[i - 1].text)) continue;
    const Place both = place_in(text, words[i - 1].offset, words[i].end() - words[i - 1].offset);
    Diagnostic& finding = found.add(both, {std::string(words[i].text)});
    if (both.text().size() == words[i].end() - words[i - 1].offset)
      finding.fix = Fix{{{"keep one of them", "оставить одно"}, {}}, false, {{both, std::string(words[i - 1].text)}}};
  }
}

void check_doubled_word(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_doubled_word_text(*each.text, each.words, found);
}

}  // namespace

extern constinit const Rule doubled_word{{
                                             .code = "T108",
                                             .name = "doubled-word",
                                             .severity = Severity::warning,
                                             .message = {"“{0}” stands twice in a row", "«{0}» стоит два раза подряд"},
                                             .help = {"delete one of them; check that no word between them was lost",
                                                      "удалите одно; проверьте, не потерялось ли слово между ними"},
                                             .why = {"A doubled word is a slip of the one who edited the sentence.",
                                                     "Повтор остаётся после правки предложения."},
                                             .bad = R"(kind: roadmap
id: plan
title: Внедрение модели в в школе
)",
                                             .good = R"(kind: roadmap
id: plan
title: Внедрение модели в школе
)",
                                             .fixes = Fixes::unsafe,
                                         },
                                         check_doubled_word,
                                         Reach::part};

}  // namespace mentor
