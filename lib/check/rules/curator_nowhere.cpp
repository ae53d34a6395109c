#include <algorithm>

#include "check/walk.h"

namespace mentor {

namespace {

// A plan of a few rows is part of another one.
constexpr std::size_t least_items_to_lead = 5;

const ProfileRole* curator_of(const Profile& profile) {
  const auto found = std::find_if(profile.roles.begin(), profile.roles.end(),
                                  [](const ProfileRole& role) { return role.id.value == "curator"; });
  return found == profile.roles.end() ? nullptr : &*found;
}

bool names_role(const RoadmapText& text, const ProfileRole& role) {
  return std::any_of(text.words.begin(), text.words.end(), [&](const ProseWord& word) {
    return std::any_of(role.names.begin(), role.names.end(),
                       [&](const auto& name) { return same_stem(word.text, name.value); });
  });
}

// A plan that names nobody at all lacks a column (T130), not a curator.
bool names_somebody(const Roadmap& roadmap) {
  const auto items = items_of(roadmap);
  const auto named = std::count_if(items.begin(), items.end(),
                                   [](const PlacedItem& each) { return !each.item->responsible.members.empty(); });
  return static_cast<std::size_t>(named) >= least_items_to_lead;
}

void check_curator_nowhere(const CheckInput& input, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  const ProfileRole* curator = curator_of(profile);
  if (!curator || profile.stages.empty()) return;
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!was_read_whole(input, roadmap) || !names_somebody(roadmap)) continue;
    const auto& texts = texts_of(input, roadmap);
    if (std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return names_role(text, *curator); })) continue;
    found.add(head_of(roadmap));
  }
}

}  // namespace

extern constinit const Rule curator_nowhere{
    {
        .code = "R116",
        .name = "curator-nowhere",
        .severity = Severity::note,
        .message = {"the plan nowhere speaks of a curator", "в плане нигде нет куратора"},
        .help = {"plan who appoints the curator, and name the curator among the responsible",
                 "запланируйте назначение куратора и назовите его среди ответственных"},
        .why = {"The methodology gives each programme a curator, who brings mentors and mentees together.",
                "По методологии у каждой программы есть куратор: он сводит наставников с наставляемыми."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
items:
  - {title: Приказ, responsible: директор}
  - {title: База наставляемых, responsible: директор}
  - {title: База наставников, responsible: директор}
  - {title: Обучение, responsible: директор}
  - {title: Формирование пар, responsible: директор}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
items:
  - {title: Приказ, responsible: директор}
  - {title: База наставляемых, responsible: куратор}
  - {title: База наставников, responsible: куратор}
  - {title: Обучение, responsible: куратор}
  - {title: Формирование пар, responsible: директор}
)",
    },
    check_curator_nowhere,
    Reach::part};

}  // namespace mentor
