#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check_text_truncated_text(const Located<std::string>& text, const std::vector<ProseWord>& words, Findings& found) {
  if (const auto word = open_end(text.value, words))
    found.add(place_in(text, word->offset, word->text.size()), {std::string(word->text)});
}

void check_text_truncated(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_text_truncated_text(*each.text, each.words, found);
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
    check_text_truncated,
    Reach::part};

}  // namespace mentor
