#include <set>

#include "check/mend.h"
#include "check/parties.h"
#include "check/prose.h"
#include "check/style.h"

namespace mentor {

namespace {

void check_party_capital(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<Styled> cells;
    std::set<std::uint32_t> unknown;  // told there (party-unknown)
    for (const auto& [section, item] : items_of(roadmap)) {
      if (item->responsible.members.empty()) continue;
      const auto& first = item->responsible.members.front();
      const auto words = prose_words(first.party->name, 1);
      if (words.empty() || is_abbreviation(words[0].text)) continue;
      cells.push_back({first.place, begins_upper(words[0].text) ? "capital" : "small"});
      if (first.resolved->how == Resolution::unknown) unknown.insert(first.place.span.begin);
    }
    const OddOnes odd = odd_ones(cells);
    for (const Place& place : odd.places) {
      if (unknown.contains(place.span.begin)) continue;
      Diagnostic& finding = found.add(place, {std::string(place.text())});
      offer_case(finding, place, odd.usual == "capital");
      finding.related.push_back({odd.example, {{"the usual way", "как обычно"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule party_capital{
    {
        .code = "R106",
        .name = "party-capital",
        .severity = Severity::note,
        .message = {"“{0}” does not begin like the other parties of the roadmap: capital or small letter",
                    "«{0}» начинается не так, как остальные исполнители: прописная или строчная буква"},
        .help = {"begin all cells of the column in one way", "начинайте все ячейки столбца одинаково"},
        .why = {"Mixed capitals show that rows were pasted from different documents.",
                "Разнобой в прописных выдаёт строки, вставленные из разных документов."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: Mentors}
  - {title: Two, responsible: Mentors}
  - {title: Three, responsible: Mentors}
  - {title: Four, responsible: mentors}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: Mentors}
  - {title: Two, responsible: Mentors}
  - {title: Three, responsible: Mentors}
  - {title: Four, responsible: Mentors}
)",
        .fixes = Fixes::safe,
    },
    check_party_capital,
    Reach::part};

}  // namespace mentor
