#include <algorithm>

#include "check/stages.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// A plan of one part of the work is no slip: only plans that hold most of the stages are asked for the others.
constexpr std::size_t least_present = 3;

bool is_present(const CheckInput& input, const Roadmap& roadmap, const ProfileStage& stage) {
  const auto& texts = texts_of(input, roadmap);
  return std::any_of(texts.begin(), texts.end(), [&](const RoadmapText& each) {
    const bool says_what = each.part == Part::item || each.part == Part::step || each.part == Part::section;
    const auto stands_for = [&](const auto& phrase) { return has_phrase(each.words, phrase.value); };
    return says_what &&
           (speaks_of(each.text->value, stage) || std::any_of(stage.also.begin(), stage.also.end(), stands_for));
  });
}

void check_stage_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!was_read_whole(input, roadmap)) continue;
    std::vector<std::string> english;
    std::vector<std::string> russian;
    const auto& stages = input.programme.effective.profile->stages;
    for (const ProfileStage& stage : stages) {
      if (is_present(input, roadmap, stage)) continue;
      english.emplace_back(stage.title.in(Language::en));
      russian.emplace_back(stage.title.in(Language::ru));
    }
    if (english.empty() || stages.size() - english.size() < least_present) continue;
    found.add(head_of(roadmap), {Argument(listed(english, 7).en, listed(russian, 7).ru)});
  }
}

}  // namespace

extern constinit const Rule stage_missing{
    {
        .code = "T114",
        .name = "stage-missing",
        .severity = Severity::note,
        .message = {"no item is recognised as one of these stages: {0}", "не нашлось пунктов для этапов: {0}"},
        .help = {"add them, or name them as the methodology does", "добавьте их или назовите так, как в методике"},
        .why =
            {"The methodology demands all of its stages; a stage without an item has no date and nobody responsible.",
             "Методика требует все этапы; у этапа без пункта нет ни срока, ни ответственного."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
items:
  - {title: Формирование базы наставляемых}
  - {title: Формирование базы наставников}
  - {title: Формирование пар}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
items:
  - {title: Подготовка условий}
  - {title: Формирование базы наставляемых}
  - {title: Формирование базы наставников}
  - {title: Обучение наставников}
  - {title: Формирование пар}
  - {title: Организация работы пар}
  - {title: Завершение}
)",
    },
    check_stage_missing,
    Reach::part};

}  // namespace mentor
