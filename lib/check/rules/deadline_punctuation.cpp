// Only the full stop at the end: spaces before commas are T112's in every sentence.
#include <algorithm>
#include <array>

#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// «до 15 сент.», «IV кв.», "by Oct.": the full stop belongs to the word.
bool is_shortened_date(std::string_view text) {
  constexpr std::array<std::string_view, 35> words = {"янв", "фев",  "февр",  "мар", "апр", "авг", "сен", "сент", "окт",
                                                      "ноя", "нояб", "дек",   "кв",  "нед", "мес", "уч",  "др",   "пр",
                                                      "т",   "с",    "полуг", "jan", "feb", "mar", "apr", "jun",  "jul",
                                                      "aug", "sep",  "sept",  "oct", "nov", "dec", "yr",  "wk"};
  text.remove_suffix(1);
  const std::size_t last = text.find_last_of(" .,(0123456789");
  const std::string word = fold(text.substr(last == std::string_view::npos ? 0 : last + 1));
  return std::find(words.begin(), words.end(), word) != words.end();
}

// «г.», «гг.», «уч. г.» end with a full stop of their own.
bool ends_with_short_word(std::string_view text) {
  constexpr std::array<std::string_view, 6> short_words = {"г.", "гг.", "гг..", "ч.", "p.m.", "a.m."};
  if (is_shortened_date(text)) return true;
  for (const std::string_view word : short_words)
    if (text.ends_with(word) &&
        (text.size() == word.size() || text[text.size() - word.size() - 1] == ' ' ||
         ('0' <= text[text.size() - word.size() - 1] && text[text.size() - word.size() - 1] <= '9')))
      return true;
  return false;
}

// «октябрь …», «….»: something is left out, and the last full stop is not what is wrong.
bool deadline_breaks_off(std::string_view text) {
  text.remove_suffix(1);
  return text.ends_with('.') || text.ends_with("…");
}

void check_deadline_punctuation(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const Written& words = item->deadline.value;
      if (words.size() < 2 || words.back() != '.' || ends_with_short_word(words) || deadline_breaks_off(words))
        continue;
      const Place stop = place_in(item->deadline, words.size() - 1, 1);
      Diagnostic& finding = found.add(stop, {words});
      if (stop.text() == ".") finding.fix = Fix{{{"delete the full stop", "убрать точку"}, {}}, true, {{stop, ""}}};
    }
}

}  // namespace

extern constinit const Rule deadline_punctuation{
    {
        .code = "D114",
        .name = "deadline-punctuation",
        .severity = Severity::note,
        .message = {"deadline “{0}” ends with a full stop", "срок «{0}» заканчивается точкой"},
        .help = {"a cell is no sentence: delete the full stop", "ячейка — не предложение: точка не нужна"},
        .why = {"The same deadline with and without a full stop looks like two different ones when cells are compared "
                "or sorted.",
                "Один и тот же срок с точкой и без неё при сравнении и сортировке — два разных."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Monitoring, deadline: Апрель 2024.}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Monitoring, deadline: Апрель 2024}
)",
        .fixes = Fixes::safe,
    },
    check_deadline_punctuation,
    Reach::part};

}  // namespace mentor
