#include <set>

#include "check/parties.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t least_items_to_share = 10;
constexpr Counted items_of_all{"item", "items", "пункта", "пунктов", "пунктов"};

void check_party_overload(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const std::size_t all = items_of(roadmap).size();
    if (all < least_items_to_share) continue;
    for (const auto& [key, group] : parties_by_key(input, roadmap)) {
      std::set<const Item*> items;
      for (const PlacedParty& each : group) items.insert(each.item);
      if (items.size() * 5 > all * 4)
        found.add(group[0].member->place,
                  {group[0].member->party->name, items.size(), counted(static_cast<std::int64_t>(all), items_of_all)});
    }
  }
}

}  // namespace

extern constinit const Rule party_overload{
    {
        .code = "R105",
        .name = "party-overload",
        .severity = Severity::note,
        .message = {"“{0}” is responsible for {1} of {2}", "«{0}» отвечает за {1} из {2}"},
        .help = {"name those who do the work; keep this one under “accountable:” or “informed:”",
                 "назовите тех, кто делает; этого исполнителя оставьте в «accountable:» или «informed:»"},
        .why = {"Who is named everywhere is asked nowhere: the plan does not say who really does it.",
                "С того, кто указан везде, не спросят нигде: план не говорит, кто делает на самом деле."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: head}
  - {title: Two, responsible: head}
  - {title: Three, responsible: head}
  - {title: Four, responsible: head}
  - {title: Five, responsible: head}
  - {title: Six, responsible: head}
  - {title: Seven, responsible: head}
  - {title: Eight, responsible: head}
  - {title: Nine, responsible: head}
  - {title: Ten, responsible: head}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: head}
  - {title: Two, responsible: curator}
  - {title: Three, responsible: curator}
  - {title: Four, responsible: mentors}
  - {title: Five, responsible: mentors}
  - {title: Six, responsible: mentors}
  - {title: Seven, responsible: deputy}
  - {title: Eight, responsible: head}
  - {title: Nine, responsible: head}
  - {title: Ten, responsible: head}
)",
    },
    check_party_overload,
    Reach::part};

}  // namespace mentor
