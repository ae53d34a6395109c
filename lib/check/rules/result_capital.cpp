#include "base/utf8.h"
#include "check/mend.h"
#include "check/prose.h"
#include "check/style.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check_result_capital(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<Styled> results;
    for (const auto& [section, item] : items_of(roadmap)) {
      const auto words = prose_words(item->result.value, 1);
      // «100 % согласий» begins with a figure, which has no small letter.
      if (words.empty() || is_abbreviation(words[0].text) || !is_letter(code_point_at(words[0].text, 0).value))
        continue;
      results.push_back({place_in(item->result, words[0].offset, words[0].text.size()),
                         begins_upper(words[0].text) ? "capital" : "small"});
    }
    const OddOnes odd = odd_ones(results);
    for (const Place& place : odd.places) {
      const std::string word(place.text());
      Diagnostic& finding = found.add(place, {word});
      offer_case(finding, place, odd.usual == "capital");
      finding.related.push_back({odd.example, {{"the usual way", "как обычно"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule result_capital{
    {
        .code = "T126",
        .name = "result-capital",
        .severity = Severity::note,
        .message = {"“{0}”: the other results begin otherwise (capital or small letter)",
                    "«{0}»: остальные результаты начинаются иначе (прописная или строчная буква)"},
        .help = {"begin all cells of the column in one way", "начинайте все ячейки столбца одинаково"},
        .why = {"Mixed capitals show that rows were pasted from different documents.",
                "Разнобой в прописных выдаёт строки, вставленные из разных документов."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, result: Order}
  - {title: Two, result: List}
  - {title: Three, result: Plan}
  - {title: Four, result: report}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, result: Order}
  - {title: Two, result: List}
  - {title: Three, result: Plan}
  - {title: Four, result: Report}
)",
        .fixes = Fixes::safe,
    },
    check_result_capital,
    Reach::part};

}  // namespace mentor
