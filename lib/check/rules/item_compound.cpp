#include "base/utf8.h"
#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

bool is_act(std::string_view word) { return word.ends_with("ние") && code_points(word) > 6 && !is_all_capitals(word); }

// A capitalised act in the middle of a title with nothing but a space before it begins another sentence.
void check_title(const Item& item, Findings& found) {
  const std::string_view title = item.title.value;
  if (is_all_capitals(title)) return;
  const std::vector<ProseWord> words = prose_words(title);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::uint32_t gap = words[i - 1].end();
    if (title.substr(gap, words[i].offset - gap) != " " || !begins_upper(words[i].text) || !is_act(words[i].text))
      continue;
    found.add(place_in(item.title, words[i].offset, words[i].text.size()), {item.key, std::string(words[i].text)});
  }
}

void check(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.programme.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) check_title(*item, found);
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
    check};

}  // namespace mentor
