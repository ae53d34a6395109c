#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

bool is_act(std::string_view word) { return word.ends_with("ние") && code_points(word) > 6 && !is_all_capitals(word); }

// A capitalised act in the middle of a title with nothing but a space before it begins another sentence.
void check_item_compound_title(const Item& item, const std::vector<ProseWord>& words, Findings& found) {
  const std::string_view title = item.title.value;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::uint32_t gap = words[i - 1].end();
    if (title.substr(gap, words[i].offset - gap) != " " || !begins_upper(words[i].text) || !is_act(words[i].text))
      continue;
    if (is_all_capitals(title)) return;
    found.add(place_in(item.title, words[i].offset, words[i].text.size()), {item.key, std::string(words[i].text)});
  }
}

// «обеспечение распорядительная документация»: a name of a thing, then a quality of another gender.
bool parts_two_things(std::string_view thing, std::string_view quality) {
  constexpr std::array<std::string_view, 2> neuter = {"ение", "ание"}, not_neuter = {"ая", "ые"};
  constexpr std::array<std::string_view, 1> feminine = {"ация"};
  constexpr std::array<std::string_view, 2> not_feminine = {"ое", "ые"};
  if (ends_with_any(thing, neuter) && ends_with_any(quality, not_neuter)) return true;
  if (ends_with_any(thing, feminine) && ends_with_any(quality, not_feminine)) return true;
  return ends_with_any(thing, neuter) && quality.ends_with("ое") && quality.find('-') != std::string_view::npos;
}

// Several results with nothing but spaces between them. One such place may be a slip of grammar, two are a list.
void check_result(const Item& item, const std::vector<ProseWord>& words, Findings& found) {
  const std::string_view result = item.result.value;
  std::vector<ProseWord> begins;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::uint32_t gap = words[i - 1].end();
    if (result.substr(gap, words[i].offset - gap) == " " && parts_two_things(words[i - 1].text, words[i].text))
      begins.push_back(words[i]);
  }
  if (begins.size() < 2) return;
  found.say(place_in(item.result, begins[0].offset, begins[0].text.size()),
            {{"the result of item {0} holds several run together: another one begins at “{1}”",
              "в результате пункта {0} слились несколько: следующий начинается со слова «{1}»"},
             {item.key, std::string(begins[0].text)}},
            {{"put a comma or a semicolon between them", "поставьте между ними запятую или точку с запятой"}, {}});
}

void check_item_compound(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) {
      if (each.part == Part::item) check_item_compound_title(*each.item, each.words, found);
      if (each.part == Part::result) check_result(*each.item, each.words, found);
    }
}

}  // namespace

extern constinit const Rule item_compound{
    {
        .code = "T117",
        .name = "item-compound",
        .severity = Severity::warning,
        .message = {"item {0} holds two activities run together: another one begins at “{1}”",
                    "в пункте {0} слились два дела: второе начинается со слова «{1}»"},
        .help = {"make two items of it, or put a full stop between them",
                 "сделайте два пункта или поставьте между ними точку"},
        .why = {"Two activities in one row have one deadline and one mark “done”: nobody knows which of them was.",
                "У двух дел в одной строке один срок и одна отметка: непонятно, что из них выполнено."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Подготовка локальных актов в школах Проектирование программы}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Подготовка локальных актов в школах}
  - {title: Проектирование программы}
)",
    },
    check_item_compound,
    Reach::part};

}  // namespace mentor
