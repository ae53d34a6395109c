#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

// Whether `shorter` is the beginning of `longer`, word by word: «руководители» of «руководители ОО».
bool words_begin_with(const std::vector<ProseWord>& longer, const std::vector<ProseWord>& shorter) {
  if (shorter.empty() || shorter.size() > longer.size() || shorter.size() + 2 < longer.size()) return false;
  for (std::size_t i = 0; i < shorter.size(); ++i)
    if (!same_stem(shorter[i].text, longer[i].text)) return false;
  return true;
}

bool is_named_already(const Party& later, const Party& earlier) {
  const auto a = prose_words(later.name);
  const auto b = prose_words(earlier.name);
  const bool numbers = later.name.find_first_of("0123456789") != std::string::npos;
  return !numbers && (words_begin_with(a, b) || words_begin_with(b, a));
}

void check_party_repeated(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const auto& members = item->responsible.members;
      for (std::size_t j = 1; j < members.size(); ++j)
        for (std::size_t i = 0; i < j; ++i) {
          if (members[i].place == members[j].place || !is_named_already(*members[j].party, *members[i].party)) continue;
          Diagnostic& finding = found.add(members[j].place, {members[j].party->name, members[i].party->name});
          finding.related.push_back({members[i].place, {{"named here already", "уже названо здесь"}, {}}});
          break;
        }
    }
}

}  // namespace

extern constinit const Rule party_repeated{
    {
        .code = "R110",
        .name = "party-repeated",
        .severity = Severity::warning,
        .message = {"“{0}” repeats “{1}” of the same cell", "«{0}» повторяет «{1}» в той же ячейке"},
        .help = {"keep one of them", "оставьте что-нибудь одно"},
        .why = {"One party named twice counts twice in the load.",
                "Дважды названный исполнитель дважды попадёт в нагрузку."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: "руководители, кураторы, руководители школ"}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: "кураторы, руководители школ"}
)",
    },
    check_party_repeated,
    Reach::part};

}  // namespace mentor
