#include <algorithm>

#include "check/prose.h"
#include "check/rule.h"

namespace mentor {

namespace {

// Whether something is opened and not closed, or closed and not opened.
bool is_unbalanced(std::string_view text) {
  const auto count = [&](std::string_view sign) {
    std::size_t times = 0;
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) ++times;
    return times;
  };
  return count("«") != count("»") || count("(") != count(")");
}

bool meaning_breaks_off(std::string_view meaning) {
  return meaning.ends_with(',') || meaning.ends_with('-') || meaning.ends_with("–") ||
         open_end(meaning, prose_words(meaning)).has_value();
}

void check_glossary_broken_entries(const Map<Located<std::string>>& declared, Findings& found) {
  for (const auto& entry : declared.entries) {
    if (!entry.value) continue;
    // A line of the glossary that was taken for an entry: «Информационно-образовательный Центр»: …
    if (is_unbalanced(entry.key.value) || is_unbalanced(entry.value.value) || meaning_breaks_off(entry.value.value))
      found.add(entry.value.place, {entry.key.value, entry.value.value});
  }
}

void check_glossary_broken(const CheckInput& input, Findings& found) {
  check_glossary_broken_entries(input.programme.file.abbreviations, found);
  for (const Roadmap& roadmap : input.programme.roadmaps) check_glossary_broken_entries(roadmap.abbreviations, found);
}

}  // namespace

extern constinit const Rule glossary_broken{
    {
        .code = "A107",
        .name = "glossary-broken",
        .severity = Severity::warning,
        .message = {"the meaning of “{0}” is broken off: “{1}”", "расшифровка «{0}» оборвана: «{1}»"},
        .help = {"write the whole meaning on one line", "впишите расшифровку целиком, в одну строку"},
        .why = {"A meaning that was split over two lines of the document lost its half on the way.",
                "Расшифровка, стоявшая в документе на двух строках, потеряла половину."},
        .bad = R"(kind: roadmap
id: plan
abbreviations:
  ИОЦ: муниципальное учреждение «Информационно-образовательный
items:
  - {title: Приказ, responsible: ИОЦ}
)",
        .good = R"(kind: roadmap
id: plan
abbreviations:
  ИОЦ: муниципальное учреждение «Информационно-образовательный Центр»
items:
  - {title: Приказ, responsible: ИОЦ}
)",
    },
    check_glossary_broken};

}  // namespace mentor
