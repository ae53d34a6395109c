#include <algorithm>

#include "base/utf8.h"
#include "check/walk.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Words of the order's title that the plan's own title lacks. A shorter title in the order is no slip.
std::vector<ProseWord> other_words(const Roadmap& roadmap) {
  const std::vector<ProseWord> own = prose_words(roadmap.title.value);
  std::vector<ProseWord> words = prose_words(roadmap.approved.title.value);
  std::erase_if(words, [&](const ProseWord& word) {
    if (code_points(word.text) < 4) return true;  // «по», «на»: a preposition alone makes no other title
    return std::any_of(own.begin(), own.end(), [&](const ProseWord& each) { return same_stem(word.text, each.text); });
  });
  return words;
}

void check_approved_title(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!roadmap.title || !roadmap.approved.title) continue;
    const std::vector<ProseWord> words = other_words(roadmap);
    if (words.empty()) continue;
    std::vector<std::string> names;
    for (const ProseWord& word : words) names.emplace_back(word.text);
    const std::uint32_t begin = words.front().offset;
    Diagnostic& finding =
        found.add(place_in(roadmap.approved.title, begin, words.back().end() - begin), {listed(names)});
    finding.related.push_back({roadmap.title.place, {{"the plan's own title", "название самого плана"}, {}}});
  }
}

}  // namespace

extern constinit const Rule approved_title{
    {
        .code = "T134",
        .name = "title-mismatch",
        .severity = Severity::warning,
        .message = {"the order approves a plan of another title: the plan's own has no {0}",
                    "в приказе план назван иначе: в его собственном названии нет слов: {0}"},
        .help = {"give the plan one title, the same in the order and on its first page",
                 "назовите план одинаково в приказе и на его первой странице"},
        .why = {"An order that approves another title approves, on paper, another document.",
                "Приказ, где название другое, на бумаге утверждает другой документ."},
        .bad = R"(kind: roadmap
id: plan
title: План мероприятий внедрения целевой модели наставничества
approved:
  title: План по внедрению целевой модели в образовательных организациях
  order: № 1
  date: 2024-01-10
)",
        .good = R"(kind: roadmap
id: plan
title: План мероприятий внедрения целевой модели наставничества
approved:
  title: План мероприятий внедрения целевой модели наставничества
  order: № 1
  date: 2024-01-10
)",
    },
    check_approved_title,
    Reach::part};

}  // namespace mentor
