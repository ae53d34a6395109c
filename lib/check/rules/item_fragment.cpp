#include "base/utf8.h"
#include "check/parties.h"
#include "check/prose.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// «На уровне ОО»: a place without an act.
bool is_only_a_place(std::string_view title) {
  const std::vector<ProseWord> words = prose_words(title, 5);
  if (words.size() > 4 || words.empty()) return false;
  std::string folded = lower(title);
  return folded.starts_with("на уровне") || folded.starts_with("at the level");
}

bool begins_small(std::string_view title) {
  const CodePoint first = code_point_at(title, 0);
  return is_letter(first.value) && !is_upper(first.value);
}

bool begins_with_dash(std::string_view title) {
  return title.starts_with("-") || title.starts_with("–") || title.starts_with("—");
}

void check_item_fragment(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const auto items = items_of(roadmap);
    std::size_t small = 0;
    for (const auto& [section, item] : items) small += !item->title.value.empty() && begins_small(item->title.value);
    for (const auto& [section, item] : items) {
      const Written& title = item->title.value;
      if (title.empty()) continue;
      const bool odd_small = small * 4 < items.size() && begins_small(title);
      if (odd_small || begins_with_dash(title) || is_only_a_place(title))
        found.add(item->title.place, {item->key, title});
    }
  }
}

}  // namespace

extern constinit const Rule item_fragment{
    {
        .code = "T115",
        .name = "item-fragment",
        .severity = Severity::note,
        .message = {"item {0} is the rest of a sentence: “{1}”", "пункт {0} — обрывок предложения: «{1}»"},
        .help = {"write the act in full, so that the item can be read alone",
                 "назовите действие полностью, чтобы пункт читался отдельно"},
        .why = {"In a report an item stands without its heading; a fragment says nothing there.",
                "В отчёте пункт стоит без заголовка: обрывок там ни о чём не говорит."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: На уровне школы}
  - {number: 2., title: Приказ}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: Контроль на уровне школы}
  - {number: 2., title: Приказ}
)",
    },
    check_item_fragment,
    Reach::part};

}  // namespace mentor
