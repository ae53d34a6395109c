#include <algorithm>

#include "check/prose.h"
#include "check/stages.h"

namespace mentor {

namespace {

// What the heading names last: after its last «и» or "and". Nothing where it names one thing only.
std::string_view last_promise(std::string_view title) {
  std::size_t at = std::string_view::npos;
  for (const std::string_view joint : {" и ", " and "})
    if (const std::size_t found = title.rfind(joint); found != std::string_view::npos) at = found + joint.size();
  return at == std::string_view::npos ? std::string_view() : title.substr(at);
}

bool stands_for(std::string_view sentence, const ProfileStage& stage) {
  const std::vector<ProseWord> words = prose_words(sentence);
  return speaks_of(sentence, stage) || std::any_of(stage.also.begin(), stage.also.end(),
                                                   [&](const auto& phrase) { return has_phrase(words, phrase.value); });
}

bool is_kept(const RoadmapSection& section, const ProfileStage& stage) {
  return std::any_of(section.items.begin(), section.items.end(), [&](const Item& item) {
    const bool in_steps = std::any_of(item.steps.begin(), item.steps.end(),
                                      [&](const auto& step) { return stands_for(step.value, stage); });
    return in_steps || stands_for(item.title.value, stage);
  });
}

void check_section_promise(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapSection& section : roadmap.sections)
      for (const ProfileStage& stage : input.programme.effective.profile->stages) {
        const std::string_view promise = last_promise(section.title.value);
        if (promise.empty() || !speaks_of(promise, stage) || is_kept(section, stage)) continue;
        const std::size_t offset = section.title.value.size() - promise.size();
        found.add(place_in(section.title, offset, promise.size()), {std::string(promise)});
      }
}

}  // namespace

extern constinit const Rule section_promise{
    {
        .code = "T113",
        .name = "section-promise",
        .severity = Severity::note,
        .message = {"the heading promises “{0}”, but no item of the section is about it",
                    "заголовок обещает «{0}», но в разделе нет такого пункта"},
        .help = {"add the item, move it here, or shorten the heading",
                 "добавьте пункт, перенесите его сюда или сократите заголовок"},
        .why = {"Who looks for the work under this heading does not find it.",
                "Кто ищет это дело по заголовку, не найдёт его."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
sections:
  - title: Распространение практик и обучение наставников
    items: [{title: Рубрики на сайтах}]
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
sections:
  - title: Распространение практик и обучение наставников
    items: [{title: Рубрики на сайтах}, {title: Обучение наставников}]
)",
    },
    check_section_promise,
    Reach::part};

}  // namespace mentor
