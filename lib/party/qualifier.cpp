#include "party/qualifier.h"

#include <algorithm>
#include <array>
#include <vector>

#include "party/relation.h"
#include "party/words.h"

namespace mentor {

namespace {

// Folded, without punctuation.
constexpr auto written_remarks = std::to_array<std::string_view>({
    "в рамках компетенции",
    "в рамках своей компетенции",
    "в рамках их компетенции",
    "в рамках установленной компетенции",
    "в рамках своих компетенций",
    "в рамках полномочий",
    "в рамках своих полномочий",
    "в рамках имеющихся полномочий",
    "в рамках должностных обязанностей",
    "в пределах компетенции",
    "в пределах своей компетенции",
    "в пределах установленной компетенции",
    "в пределах полномочий",
    "в пределах своих полномочий",
    "по компетенции",
    "в соответствии с компетенцией",
    "в соответствии с полномочиями",
    "по согласованию",
    "по договоренности",
    "по необходимости",
    "по мере необходимости",
    "при необходимости",
    "при наличии",
    "по запросу",
    "по графику",
    "по плану",
    "по отдельному плану",
    "по отдельному графику",
    "по направлениям",
    "по направлению",
    "по профилю",
    "по приказу",
    "по желанию",
    "по территориям",
    "по территориальности",
    "по принадлежности",
    "по списку",
    "по назначению",
    "по должности",
    "по подведомственности",
    "в части касающейся",
    "в установленном порядке",
    "на договорной основе",
    "на общественных началах",
    "на добровольной основе",
    "на безвозмездной основе",
    "при участии",
    "as needed",
    "as required",
    "as appropriate",
    "as applicable",
    "as necessary",
    "if needed",
    "if necessary",
    "if required",
    "if available",
    "where needed",
    "where appropriate",
    "where applicable",
    "when needed",
    "by agreement",
    "by arrangement",
    "by invitation",
    "by request",
    "on request",
    "upon request",
    "on demand",
    "ex officio",
    "in an advisory capacity",
    "within their remit",
    "within its remit",
    "within their competence",
    "within its competence",
    "within their mandate",
    "within its mandate",
    "subject to agreement",
    "subject to availability",
    "to be confirmed",
    "tbc",
    "tbd",
});
constexpr auto remarks = [] {
  auto sorted = written_remarks;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}();

constexpr std::size_t longest_remark = 5;  // words

// The place in `words` where the longest remark begins that ends them; words.size() where none does.
std::size_t remark_from(Words words) {
  std::size_t from = words.size();
  std::string tail;
  for (std::size_t count = 1; count <= std::min(longest_remark, words.size()); ++count) {
    const std::size_t at = words.size() - count;
    tail = words[at].folded + (tail.empty() ? "" : " ") + tail;
    if (std::binary_search(remarks.begin(), remarks.end(), tail)) from = at;
  }
  return from;
}

// "Department heads, with HR support"
bool begins_english_remark(const Word& word) {
  constexpr std::string_view openings[] = {"with", "as", "under", "through", "via", "during", "upon"};
  return std::find(std::begin(openings), std::end(openings), word.folded) != std::end(openings);
}

// «ИМЦ – соисполнитель», «ИМЦ, соисполнитель»: where the words after the mark begin; words.size() where there are none.
std::size_t part_in_work_from(std::string_view text, Words words) {
  for (std::size_t at = words.size(); at-- > 1;) {
    if (words.size() - at > longest_remark) break;
    const std::string_view gap = text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
    const bool mark = gap.find("–") != gap.npos || gap.find("—") != gap.npos || gap.find(" - ") != gap.npos ||
                      gap.find(',') != gap.npos;
    if (!mark) continue;
    const Words part = words.subspan(at);
    if (gap.find(',') != gap.npos && begins_english_remark(part[0])) return at;
    return is_part_in_work(part) || is_column_heading(part) ? at : words.size();
  }
  return words.size();
}

}  // namespace

std::size_t trailing_qualifier(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  const std::size_t from = std::min(remark_from(words), part_in_work_from(text, words));
  return from == 0 || from == words.size() ? 0 : text.size() - words[from].begin;
}

bool is_qualifier(Words words) {
  return !words.empty() && (remark_from(words) == 0 || begins_english_remark(words[0]));
}

}  // namespace mentor
