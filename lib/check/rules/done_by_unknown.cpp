#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "check/mend.h"
#include "check/walk.h"
#include "unicode/known_words.h"

namespace mentor {

namespace {

// Who is responsible for the item and unknown is a finding there (party-unknown).
bool is_responsible(const Item& item, std::string_view name) {
  return std::ranges::any_of(item.responsible.members, [&](const auto& member) { return member.party->name == name; });
}

// The resolver is made at the first name that is not written exactly as it is known.
class KnownNames {
 public:
  explicit KnownNames(const Roadmap& roadmap) : directory_(*roadmap.directory) {}

  bool know(const std::string& name) {
    if (directory_.parties.contains(name) || directory_.abbreviations.contains(name) ||
        directory_.people.names().contains(name))
      return true;
    const auto [verdict, is_new] = verdicts_.try_emplace(name);
    if (!is_new) return verdict->second;
    if (!resolve_) resolve_.emplace(directory_);
    return verdict->second = (*resolve_)(read_party(name)).how != Resolution::unknown;
  }

  void help(Diagnostic& finding, std::string_view name) {
    prepare();
    const auto meant = nearest(name, {&*parties_, &*people_});
    if (Message near = did_you_mean_word(name, meant); !near.empty()) finding.help = std::move(near);
    if (meant && may_be_meant(name, *meant)) offer_value(finding, finding.place, *meant, write_it(*meant), false);
  }

 private:
  void prepare() {
    if (people_) return;
    std::vector<std::string_view> parties, people;
    for (const auto& [each, key] : directory_.parties) parties.push_back(each);
    for (const auto& [each, key] : directory_.people.names()) people.push_back(each);
    parties_.emplace(std::move(parties));
    people_.emplace(std::move(people), KnownWords::Order::by_bytes);
  }

  const PartyDirectory& directory_;
  std::optional<PartyResolver> resolve_;
  std::optional<KnownWords> parties_, people_;
  std::map<std::string, bool> verdicts_;
};

void check_done_by_unknown_roadmap(const Roadmap& roadmap, Findings& found) {
  KnownNames names(roadmap);
  std::set<std::string_view> told;
  for (const auto& [section, item] : items_of(roadmap))
    for (const DoneEntry& entry : item->done) {
      const Written& name = entry.by.value;
      if (!entry.by || is_responsible(*item, name) || names.know(name) || !told.insert(name).second) continue;
      names.help(found.add(entry.by.place, {name, item->key}), name);
    }
}

void check_done_by_unknown(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) check_done_by_unknown_roadmap(roadmap, found);
}

}  // namespace

extern constinit const Rule done_by_unknown{
    {
        .code = "R117",
        .name = "done-by-unknown",
        .severity = Severity::warning,
        .message = {"item {1} was done by “{0}”, but nobody knows who that is",
                    "пункт {1} выполнил «{0}», но кто это — неизвестно"},
        .help = {"write the id of a participant, or a party as it stands under “responsible:” or “parties:”",
                 "укажите идентификатор участника или исполнителя — как в «responsible:» или «parties:»"},
        .why = {"A report of something done counts for nobody where nobody can be found under the name.",
                "Отметка о выполнении никому не засчитается, если под этим именем никого нет."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, curator: {}}
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
parties: {head: {name: Head of the school}}
items:
  - {number: 1, title: Order, deadline: October 2023, responsible: head, done: [{on: 2023-10-10, by: p_0001}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, curator: {}}
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
parties: {head: {name: Head of the school}}
items:
  - {number: 1, title: Order, deadline: October 2023, responsible: head, done: [{on: 2023-10-10, by: p-0001}]}
)",
        .fixes = Fixes::unsafe,
    },
    check_done_by_unknown,
    Reach::part};

}  // namespace mentor
