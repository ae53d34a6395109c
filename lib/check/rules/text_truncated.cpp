#include <algorithm>
#include <array>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

// Words that cannot end a sentence.
constexpr std::array<std::string_view, 32> open_words = {
    "среди", "и",   "или", "в",  "во",  "на",  "по", "при", "для", "от",  "до", "из", "с",    "со", "к",  "о",
    "об",    "под", "над", "за", "без", "and", "or", "the", "of",  "for", "to", "by", "with", "in", "at", "from"};

void check_text(const Located<std::string>& text, const std::vector<ProseWord>& words, Findings& found) {
  if (words.size() < 2 || words.back().end() != text.value.size()) return;
  if (std::find(open_words.begin(), open_words.end(), words.back().text) == open_words.end()) return;
  found.add(place_in(text, words.back().offset, words.back().text.size()), {std::string(words.back().text)});
}

void check(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.programme.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_text(*each.text, each.words, found);
}

}  // namespace

extern constinit const Rule text_truncated{
    {
        .code = "T118",
        .name = "text-truncated",
        .severity = Severity::warning,
        .message = {"the sentence breaks off after “{0}”", "предложение обрывается на «{0}»"},
        .help = {"restore the words that were lost", "восстановите потерянные слова"},
        .why = {"Words are lost when a table is copied from page to page.",
                "Слова теряются, когда таблицу переносят со страницы на страницу."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Training, steps: [организация обмена опытом среди]}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Training, steps: [организация обмена опытом среди наставников]}
)",
    },
    check};

}  // namespace mentor
