#include <optional>
#include <unordered_set>

#include "check/people.h"

namespace mentor {

namespace {

// The people that parties, curators and pairs name.
class Named {
 public:
  explicit Named(const CheckInput& input) {
    for (const auto& [name, entry] : input.programme.effective.parties) add(*entry);
    for (const Roadmap& roadmap : input.programme.roadmaps)
      for (const auto& entry : roadmap.parties.entries) add(entry.value);
    for (const Pair& pair : input.programme.pairs) {
      ids_.insert(pair.curator.value);
      for (const PairSide& side : sides_of(input, pair)) people_.insert(side.person);
    }
  }

  bool contains(const Person& person) const { return ids_.contains(person.id.value) || people_.contains(&person); }

 private:
  void add(const PartyEntry& entry) {
    for (const auto& id : entry.people) ids_.insert(id.value);
  }

  std::unordered_set<std::string_view> ids_;
  std::unordered_set<const Person*> people_;
};

bool has_role(const Person& person) {
  return person.mentor || person.curator || !person.requests.empty() || person.left;
}

void check_no_role(const CheckInput& input, Findings& found) {
  std::optional<Named> named;  // nearly everybody has a role
  for (const Person& person : input.programme.people) {
    if (has_role(person)) continue;
    if (!named) named.emplace(input);
    if (!named->contains(person)) found.add(person.id.place, {person.id.value});
  }
}

}  // namespace

extern constinit const Rule no_role{{
                                        .code = "P109",
                                        .name = "no-role",
                                        .severity = Severity::note,
                                        .message = {"“{0}” is neither mentor nor curator and has no request",
                                                    "«{0}» — не наставник, не куратор, и запросов нет"},
                                        .help = {"add “mentor:”, “requests:” or “curator:”, or delete the entry",
                                                 "добавьте «mentor:», «requests:» или «curator:» либо удалите запись"},
                                        .why = {"Data of people whom the programme does not need should not be kept.",
                                                "Данные людей, которые программе не нужны, хранить не следует."},
                                        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0009}
)",
                                        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0009, mentor: {capacity: 1}}
)",
                                    },
                                    check_no_role};

}  // namespace mentor
