#include "check/vocabulary.h"
#include "check/walk.h"

namespace mentor {

namespace {

// Part of an address («www.xn.ru», «name@host»): nobody meant a Russian word there.
bool is_in_address(std::string_view text, const ProseWord& word) {
  const auto near = [&](std::size_t at) {
    return at < text.size() && std::string_view("./@:_").find(text[at]) != std::string_view::npos;
  };
  const bool after = near(word.end()) && word.end() + 1 < text.size() && text[word.end() + 1] != ' ';
  return after || (word.offset > 0 && near(word.offset - 1));
}

void check_keyboard_layout(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!is_russian(input, roadmap)) continue;
    for (const RoadmapText& each : texts_of(input, roadmap)) {
      if (each.part == Part::deadline) continue;  // D101 has told that it cannot be read
      for (const ProseWord& word : each.words)
        if (const auto meant = typed_on_wrong_keyboard(word.text, word.folded);
            meant && !is_in_address(each.text->value, word))
          found.add(place_in(*each.text, word.offset, word.text.size()), {std::string(word.text), *meant});
    }
  }
}

}  // namespace

extern constinit const Rule keyboard_layout{
    {
        .code = "T137",
        .name = "keyboard-layout",
        .severity = Severity::warning,
        .message = {"“{0}” was typed on the wrong keyboard: “{1}”", "«{0}» набрано не в той раскладке: «{1}»"},
        .help = {"write “{1}”", "напишите «{1}»"},
        .why = {"Nobody can read it, and no search finds it.", "Этого никто не прочтёт и не найдёт поиском."},
        .bad = R"(kind: roadmap
id: plan
language: ru
items:
  - {title: ghbrfp о назначении куратора}
)",
        .good = R"(kind: roadmap
id: plan
language: ru
items:
  - {title: Приказ о назначении куратора}
)",
    },
    check_keyboard_layout,
    Reach::part};

}  // namespace mentor
