#include "check/rule.h"

namespace mentor {

namespace {

void check_section_empty(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapSection& section : roadmap.sections)
      if (section.items.empty()) found.add(section.title ? section.title.place : section.place, {section.title.value});
}

}  // namespace

extern constinit const Rule section_empty{
    {
        .code = "T112",
        .name = "section-empty",
        .severity = Severity::warning,
        .message = {"section “{0}” has no items", "в разделе «{0}» нет ни одного пункта"},
        .help = {"add “items:”, or delete the section", "добавьте «items:» или удалите раздел"},
        .why = {"A heading without items promises work that nobody plans.",
                "Заголовок без пунктов обещает то, чего никто не запланировал."},
        .bad = R"(kind: roadmap
id: plan
sections:
  - {number: 1., title: Training}
)",
        .good = R"(kind: roadmap
id: plan
sections:
  - {number: 1., title: Training, items: [{number: 1.1., title: Course}]}
)",
    },
    check_section_empty,
    Reach::part};

}  // namespace mentor
