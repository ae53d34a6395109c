#include "check/mend.h"
#include "check/parties.h"
#include "check/prose.h"

namespace mentor {

namespace {

void check_party_separator_missing_cell(const Located<std::string>& cell,
                                        const std::set<std::string, std::less<>>& alone, Findings& found) {
  const std::vector<ProseWord> words = prose_words(cell.value);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view between =
        std::string_view(cell.value).substr(words[i - 1].end(), words[i].offset - words[i - 1].end());
    if (between != " " || !is_abbreviation(words[i - 1].text) || !is_abbreviation(words[i].text)) continue;
    if (!alone.contains(words[i - 1].text) || !alone.contains(words[i].text)) continue;
    const Place both = place_in(cell, words[i - 1].offset, words[i].end() - words[i - 1].offset);
    Diagnostic& finding = found.add(both, {std::string(words[i - 1].text), std::string(words[i].text)});
    // Inside brackets a text with a comma needs quotes.
    offer_value(finding, cell.place, std::string(cell.value).insert(words[i - 1].end(), ","),
                {{"put a comma between them", "поставить запятую"}, {}}, false);
  }
}

void check_party_separator_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const auto& alone = parties_of_one_word(input, roadmap);
    for (const auto& [section, item] : items_of(roadmap))
      for (const auto& cell : item->responsible.written) check_party_separator_missing_cell(cell, alone, found);
  }
}

}  // namespace

extern constinit const Rule party_separator_missing{
    {
        .code = "R108",
        .name = "party-separator-missing",
        .severity = Severity::warning,
        .message = {"“{0}” and “{1}” are two parties, but nothing separates them",
                    "«{0}» и «{1}» — два исполнителя, но между ними нет запятой"},
        .help = {"put a comma between them", "поставьте между ними запятую"},
        .why = {"Without a separator the two would be read as one party that nobody knows.",
                "Без разделителя двое читаются как один неизвестный исполнитель."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: ОУ ИМЦ}
  - {title: Two, responsible: ОУ}
  - {title: Three, responsible: ИМЦ}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: "ОУ, ИМЦ"}
  - {title: Two, responsible: ОУ}
  - {title: Three, responsible: ИМЦ}
)",
        .fixes = Fixes::unsafe,
    },
    check_party_separator_missing,
    Reach::part};

}  // namespace mentor
