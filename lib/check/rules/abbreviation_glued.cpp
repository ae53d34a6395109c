#include "base/utf8.h"
#include "check/abbreviations.h"
#include "check/prose.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Whether the words before the short form are the ones it stands for: their first letters spell it.
bool initials_spell(const std::vector<ProseWord>& words, std::size_t form) {
  const std::u32string letters = to_utf32(lower(words[form].text));
  if (letters.size() > form) return false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string before = lower(words[form - letters.size() + i].text);
    if (code_point_at(before, 0).value != letters[i]) return false;
  }
  return true;
}

void check_abbreviation_glued_text(const Located<std::string>& text, Findings& found) {
  for (const InlineExplanation& inside : inline_explanations(text.value)) {
    const std::string_view brackets = std::string_view(text.value).substr(inside.offset, inside.length);
    const std::vector<ProseWord> words = prose_words(brackets);
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (!is_abbreviation(words[i].text) || !initials_spell(words, i)) continue;
      const std::string_view between = brackets.substr(words[i - 1].end(), words[i].offset - words[i - 1].end());
      if (between != " ") continue;
      found.add(place_in(text, inside.offset + words[i].offset, words[i].text.size()), {std::string(words[i].text)});
    }
  }
}

void check_abbreviation_glued(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_abbreviation_glued_text(*each.text, found);
}

}  // namespace

extern constinit const Rule abbreviation_glued{
    {
        .code = "A105",
        .name = "abbreviation-glued",
        .severity = Severity::note,
        .message = {"“{0}” stands right after the words it is short for, with nothing between",
                    "«{0}» стоит сразу за словами, которые сокращает, без знака между ними"},
        .help = {"put a dash or a comma before “{0}”, or explain it under “abbreviations:”",
                 "поставьте перед «{0}» тире или запятую либо объявите его в «abbreviations:»"},
        .why = {"Run together, the name and its short form read as one long name.",
                "Слитно название и сокращение читаются как одно длинное название."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: База (далее - целевая модель наставничества ЦМН)}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: База (далее – ЦМН)}
)",
    },
    check_abbreviation_glued,
    Reach::part};

}  // namespace mentor
