#include "check/parties.h"
#include "check/prose.h"

namespace mentor {

namespace {

void check_party_stray_comma_cell(const Located<std::string>& cell, Findings& found) {
  const std::string_view text = cell.value;
  for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if (!begins_with_preposition(rest) || rest.find_first_not_of(' ') == std::string_view::npos) continue;
    const Place comma = place_in(cell, at, 1);
    const std::vector<ProseWord> words = prose_words(rest);
    Diagnostic& finding =
        found.add(comma, {std::string(rest.substr(words[0].offset, words[1].end() - words[0].offset))});
    if (comma.text() == ",") finding.fix = Fix{{{"delete the comma", "убрать запятую"}, {}}, false, {{comma, ""}}};
  }
}

void check_party_stray_comma(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap))
      for (const auto& cell : item->responsible.written) check_party_stray_comma_cell(cell, found);
}

}  // namespace

extern constinit const Rule party_stray_comma{
    {
        .code = "R107",
        .name = "party-stray-comma",
        .severity = Severity::warning,
        .message = {"the comma before “{0}” cuts a party in two", "запятая перед «{0}» делит исполнителя надвое"},
        .help = {"delete the comma", "уберите запятую"},
        .why = {"Commas separate parties: what stands after one counts as another party.",
                "Запятые разделяют исполнителей: после запятой считается следующий."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: "кураторы внедрения, в школах"}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: "кураторы внедрения в школах"}
)",
        .fixes = Fixes::unsafe,
    },
    check_party_stray_comma,
    Reach::part};

}  // namespace mentor
