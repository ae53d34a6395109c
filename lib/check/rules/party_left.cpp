#include <algorithm>
#include <map>

#include "check/walk.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Who stands behind a party: the people of its entry, or the person whom it names.
std::vector<const Person*> people_behind(const CheckInput& input, const Roadmap& roadmap, const std::string& id) {
  std::vector<const Person*> people;
  const auto* own = roadmap.parties.find(id);
  const auto inherited = input.programme.effective.parties.find(id);
  const PartyEntry* entry = own ? &own->value : nullptr;
  if (!entry && inherited != input.programme.effective.parties.end()) entry = inherited->second;
  if (!entry) return {input.programme.person(id)};
  for (const auto& each : entry->people) people.push_back(input.programme.person(each.value));
  return people;
}

// The last day on which somebody of the party is there; nothing where somebody stays, or nobody is known.
std::optional<Date> last_day(const std::vector<const Person*>& people) {
  std::optional<Date> last;
  for (const Person* person : people) {
    if (!person || !person->left) return std::nullopt;
    last = std::max(last.value_or(person->left.value), person->left.value);
  }
  return last;
}

struct Orphans {
  Date left;
  std::vector<std::string> items;
  std::vector<Place> places;
};

void check_party_left_roadmap(const CheckInput& input, const Roadmap& roadmap, Findings& found) {
  std::map<std::string, std::optional<Date>> known;
  std::map<std::string, Orphans> orphans;
  for (const auto& [section, item] : items_of(roadmap)) {
    const auto due = due_range(*item->reading);
    const bool over = item->cancelled.place || (!item->reading->recurring && !item->done.empty());
    if (!due || over || item->responsible.members.size() != 1) continue;
    const auto& member = item->responsible.members[0];
    if (member.resolved->id.empty()) continue;
    const auto [left, is_new] = known.try_emplace(member.resolved->id);
    if (is_new) left->second = last_day(people_behind(input, roadmap, member.resolved->id));
    if (!left->second || due->last <= *left->second) continue;
    Orphans& group = orphans.try_emplace(member.party->name, Orphans{*left->second, {}, {}}).first->second;
    group.items.push_back(item->key);
    group.places.push_back(member.place);
  }
  for (const auto& [name, group] : orphans) {
    Diagnostic& finding = found.add(group.places[0], {name, to_iso(group.left), listed(group.items)});
    relate(finding, {group.places.begin() + 1, group.places.end()}, {{"here too", "и здесь"}, {}});
  }
}

void check_party_left(const CheckInput& input, Findings& found) {
  if (input.programme.people.empty()) return;
  for (const Roadmap& roadmap : input.roadmaps) check_party_left_roadmap(input, roadmap, found);
}

}  // namespace

extern constinit const Rule party_left{
    {
        .code = "R115",
        .name = "party-left",
        .severity = Severity::warning,
        .message = {"“{0}” left on {1}, before the deadline of: {2}", "«{0}» выбыл(а) {1}, раньше срока пунктов: {2}"},
        .help = {"name somebody who will be there, under “responsible:” or “parties:”",
                 "назовите в «responsible:» или «parties:» того, кто останется"},
        .why = {"What somebody who has left should have done is done by nobody, and nobody notices until it is late.",
                "Что должен был сделать ушедший, не сделает никто, и заметят это, когда срок пройдёт."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-1, left: 2024-02-01, curator: {}}
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
parties:
  куратор: {name: куратор программы, people: [p-1]}
items:
  - {title: Отчёт, deadline: до 30.05.2024, responsible: куратор}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-1, left: 2024-02-01, curator: {}}
  - {id: p-2, curator: {}}
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
parties:
  куратор: {name: куратор программы, people: [p-2]}
items:
  - {title: Отчёт, deadline: до 30.05.2024, responsible: куратор}
)",
    },
    check_party_left,
    Reach::part};

}  // namespace mentor
