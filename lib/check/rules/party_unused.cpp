#include <set>

#include "check/walk.h"

namespace mentor {

namespace {

using Ids = std::set<std::string, std::less<>>;

void add_used(const Roadmap& roadmap, Ids& used) {
  for (const auto& [section, item] : items_of(roadmap))
    for (const ResponsibleCell* cell : {&item->responsible, &item->accountable, &item->consulted, &item->informed})
      for (const auto& member : cell->members) used.insert(member.resolved->id);
}

void report_party_unused(const Map<PartyEntry>& declared, const Ids& used, Findings& found) {
  for (const auto& entry : declared.entries)
    if (!used.contains(entry.key.value)) found.add(entry.key.place, {entry.key.value});
}

// Who uses what a programme declares: its own roadmaps and those of the programmes below, which inherit it.
bool inherits_from(const Programme* programme, const Programme& above) {
  while (programme && programme != &above) programme = programme->parent;
  return programme != nullptr;
}

void check_programme(const CheckInput& input, Findings& found) {
  if (input.programme.file.parties.entries.empty()) return;
  Ids used;
  bool any = false;
  for (const Programme& each : input.repository.programmes) {
    if (!inherits_from(&each, input.programme)) continue;
    for (const Roadmap& roadmap : each.roadmaps) {
      if (!was_read_whole(input, roadmap)) return;
      any = true;
      add_used(roadmap, used);
    }
  }
  if (any) report_party_unused(input.programme.file.parties, used, found);
}

void check_party_unused(const CheckInput& input, Findings& found) {
  check_programme(input, found);
  for (const Roadmap& roadmap : input.programme.roadmaps) {
    if (roadmap.parties.entries.empty() || items_of(roadmap).empty() || !was_read_whole(input, roadmap)) continue;
    Ids used;
    add_used(roadmap, used);
    report_party_unused(roadmap.parties, used, found);
  }
}

}  // namespace

extern constinit const Rule party_unused{
    {
        .code = "R114",
        .name = "party-unused",
        .severity = Severity::note,
        .message = {"“{0}” is declared under “parties:” and answers for nothing",
                    "«{0}» объявлено в «parties:», но ни за что не отвечает"},
        .help = {"give it a task, or take it out of “parties:”", "дайте поручение или уберите из «parties:»"},
        .why = {"Who is listed and has no task was forgotten in the plan, or is spelt otherwise there.",
                "Кто назван и без дела, того в плане забыли — или там он написан иначе."},
        .bad = R"(kind: roadmap
id: plan
parties:
  директор: {name: директор школы}
  библиотекарь: {name: библиотекарь школы}
items:
  - {title: Приказ, responsible: директор}
)",
        .good = R"(kind: roadmap
id: plan
parties:
  директор: {name: директор школы}
  библиотекарь: {name: библиотекарь школы}
items:
  - {title: Приказ, responsible: директор}
  - {title: Подборка книг, responsible: библиотекарь}
)",
    },
    check_party_unused};

}  // namespace mentor
