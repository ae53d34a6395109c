#include "check/parties.h"

namespace mentor {

namespace {

void check(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const PlacedParty& each : parties_of(roadmap)) {
      const std::string territory = foreign_territory(input, roadmap, each.member->party->name);
      if (!territory.empty()) found.add(each.member->place, {each.member->party->name, territory});
    }
}

}  // namespace

extern constinit const Rule party_foreign{
    {
        .code = "R104",
        .name = "party-foreign",
        .severity = Severity::warning,
        .message = {"“{0}” belongs to another place: the roadmap speaks nowhere else of “{1}”",
                    "«{0}» — из другой территории: больше нигде в дорожной карте нет «{1}»"},
        .help = {"put your own party here, or name the territory in “organisation:”",
                 "впишите своего исполнителя или назовите эту территорию в «organisation:»"},
        .why = {"A party of another district is left over from the plan that this one was copied from.",
                "Исполнитель из чужого района остался от плана, с которого переписали этот."},
        .bad = R"(kind: roadmap
id: plan
title: План города Рыбинск
organisation: Департамент образования города Рыбинск
items:
  - {title: Обучение, responsible: управление образования администрации Ленинского района}
)",
        .good = R"(kind: roadmap
id: plan
title: План Ленинского района
organisation: Управление образования администрации Ленинского района
items:
  - {title: Обучение, responsible: управление образования администрации Ленинского района}
)",
    },
    check,
    Reach::part};

}  // namespace mentor
