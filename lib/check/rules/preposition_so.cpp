#include "base/utf8.h"
#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Before с, з, ш, ж, щ and another consonant, and before «щ», Russian says «со».
bool wants_so(std::string_view word) {
  const std::u32string letters = to_utf32(lower(word));
  if (letters.size() < 3) return false;
  const bool hisses = std::u32string_view(U"сзшжщ").find(letters[0]) != std::u32string_view::npos;
  const bool consonant = std::u32string_view(U"бвгджзклмнпрстфхцчшщ").find(letters[1]) != std::u32string_view::npos;
  return hisses && (consonant || letters[0] == U'щ');
}

void check_preposition_so_text(const Located<std::string>& text, const std::vector<ProseWord>& words, Findings& found) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool joined = words[i].end() + 1 == words[i + 1].offset && text.value[words[i].end()] == ' ';
    if (words[i].text != "с" || !joined || !wants_so(words[i + 1].text) || is_abbreviation(words[i + 1].text)) continue;
    const Place place = place_in(text, words[i].offset, words[i + 1].end() - words[i].offset);
    Diagnostic& finding = found.add(place, {std::string(words[i + 1].text)});
    if (place.text().starts_with("с "))
      finding.fix = Fix{{{"write «со»", "написать «со»"}, {}}, true, {{place.part(0, 2), "со"}}};
  }
}

void check_preposition_so(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_preposition_so_text(*each.text, each.words, found);
}

}  // namespace

extern constinit const Rule preposition_so{
    {
        .code = "T129",
        .name = "preposition-so",
        .severity = Severity::note,
        .message = {"«с {0}» is «со {0}» in Russian", "«с {0}»: правильно «со {0}»"},
        .help = {"write «со»", "напишите «со»"},
        .why = {"A slip of grammar in an approved document is copied into the next ones.",
                "Ошибка в утверждённом документе переходит в следующие."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Отбор в соответствии с сформированным перечнем}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Отбор в соответствии со сформированным перечнем}
)",
        .fixes = Fixes::safe,
    },
    check_preposition_so,
    Reach::part};

}  // namespace mentor
