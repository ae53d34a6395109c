#include <algorithm>
#include <array>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 6> handing_over = {"предоставление", "представление", "передача",
                                                          "направление",    "отчёт",         "report"};

bool hands_over(const std::vector<ProseWord>& words) {
  return std::any_of(words.begin(), words.end(), [](const ProseWord& word) {
    return std::any_of(handing_over.begin(), handing_over.end(),
                       [&](std::string_view act) { return same_stem(word.text, act); });
  });
}

bool is_recipient(const std::vector<ProseWord>& words, std::size_t at) {
  const std::string_view before = at == 0 ? std::string_view() : words[at - 1].text;
  if (before == "в" || before == "to") return true;
  return (before == "и" || before == "and") && at > 2 && (words[at - 3].text == "в" || words[at - 3].text == "to");
}

void check_party_reports_to_itself_item(const Item& item, const std::vector<ProseWord>& words, Findings& found) {
  if (!hands_over(words)) return;
  for (std::size_t at = 0; at < words.size(); ++at)
    for (const auto& member : item.responsible.members) {
      if (member.party->name != words[at].text || !is_recipient(words, at)) continue;
      Diagnostic& finding =
          found.add(place_in(item.result, words[at].offset, words[at].text.size()), {item.key, member.party->name});
      finding.related.push_back({member.place, {{"responsible here", "отвечает здесь"}, {}}});
      return;
    }
}

void check_party_reports_to_itself(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap))
      if (each.part == Part::result) check_party_reports_to_itself_item(*each.item, each.words, found);
}

}  // namespace

extern constinit const Rule party_reports_to_itself{
    {
        .code = "R111",
        .name = "party-reports-to-itself",
        .severity = Severity::note,
        .message = {"item {0}: “{1}” is responsible and also the one who receives the result",
                    "пункт {0}: «{1}» и отвечает, и сам же получает результат"},
        .help = {"name who prepares the result, or who else receives it",
                 "назовите, кто готовит результат или кто ещё его получает"},
        .why = {"A report to oneself controls nothing.", "Отчёт самому себе ничего не контролирует."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Control, responsible: "ДО, ИОЦ", result: предоставление материалов в ДО и ИОЦ}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Control, responsible: ОО, result: предоставление материалов в ДО и ИОЦ}
)",
    },
    check_party_reports_to_itself,
    Reach::part};

}  // namespace mentor
