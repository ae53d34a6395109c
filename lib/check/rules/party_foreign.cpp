#include <set>

#include "check/parties.h"

namespace mentor {

namespace {

struct Foreign {
  const ResponsibleCell::Member* member;
  std::string territory;
};

// A plan that names no organisation, with several bodies of one territory and none of another: there is nothing to be
// foreign to.
bool may_be_at_home(const Roadmap& roadmap, const std::vector<Foreign>& all) {
  if (!roadmap.organisation.value.empty() || all.empty()) return false;
  std::set<std::string_view> names;
  for (const Foreign& each : all) {
    if (each.territory != all.front().territory) return false;
    names.insert(each.member->party->name);
  }
  return names.size() > 1;
}

void check_party_foreign(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<Foreign> all;
    for (const PlacedParty& each : parties_of(roadmap)) {
      std::string territory = foreign_territory(input, roadmap, each.member->party->name);
      if (!territory.empty()) all.push_back({each.member, std::move(territory)});
    }
    if (may_be_at_home(roadmap, all)) continue;
    for (const Foreign& each : all) found.add(each.member->place, {each.member->party->name, each.territory});
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
    check_party_foreign,
    Reach::part};

}  // namespace mentor
