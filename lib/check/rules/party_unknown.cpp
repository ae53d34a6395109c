#include <algorithm>

#include "check/parties.h"
#include "check/prose.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Counted times{"time", "times", "раз", "раза", "раз"};

std::vector<std::string> known_names(const PartyDirectory& directory) {
  std::vector<std::string> names;
  for (const auto& [name, key] : directory.parties) names.push_back(name);
  for (const auto& [name, meaning] : directory.abbreviations) names.push_back(name);
  for (const auto& [name, id] : directory.people) names.push_back(name);
  for (const auto& role : directory.roles) names.insert(names.end(), role.names.begin(), role.names.end());
  return names;
}

// «ОУ ИМЦ» where both stand alone elsewhere: R108 tells that.
bool is_glued(const Roadmap& roadmap, std::string_view name) {
  const auto words = prose_words(name);
  const auto alone = parties_of_one_word(roadmap);
  return words.size() > 1 &&
         std::all_of(words.begin(), words.end(), [&](const ProseWord& word) { return alone.contains(word.text); });
}

bool is_unknown(const CheckInput& input, const Roadmap& roadmap, const PlacedParty& each) {
  const std::string& name = each.member->party.name;
  return each.member->resolved.how == Resolution::unknown && !begins_with_preposition(name) &&
         foreign_territory(input, roadmap, name).empty() && !is_glued(roadmap, name);
}

void report(const Roadmap& roadmap, const SameParty& group, Findings& found) {
  const std::string& name = group[0].member->party.name;
  Diagnostic& finding =
      found.add(group[0].member->place, {name, counted(static_cast<std::int64_t>(group.size()), times)});
  // Among short forms everything is near everything.
  const Message near = is_abbreviation(name) ? Message() : did_you_mean(name, known_names(roadmap.directory));
  if (!near.empty()) finding.help = near;
  std::vector<Place> others;
  for (std::size_t i = 1; i < group.size(); ++i) others.push_back(group[i].member->place);
  relate(finding, others, {{"here too", "и здесь"}, {}});
}

void check(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.programme.roadmaps)
    for (const auto& [key, group] : parties_by_key(input, roadmap)) {
      SameParty unknown;
      for (const PlacedParty& each : group)
        if (is_unknown(input, roadmap, each)) unknown.push_back(each);
      if (!unknown.empty()) report(roadmap, unknown, found);
    }
}

}  // namespace

extern constinit const Rule party_unknown{
    {
        .code = "R102",
        .name = "party-unknown",
        .severity = Severity::warning,
        .message = {"nobody knows who “{0}” is (named {1})", "неизвестно, кто такие «{0}» (названы {1})"},
        .help = {"say who it is under “parties:” of the roadmap or of mentor.yaml",
                 "напишите, кто это, в «parties:» дорожной карты или mentor.yaml"},
        .why = {"Reports by responsible party add up only what they can tell to be one party.",
                "Отчёты по ответственным складывают только то, что можно отнести к одному исполнителю."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Order, responsible: methods office}
)",
        .good = R"(kind: roadmap
id: plan
parties:
  methods office: {name: Methods office of the district}
items:
  - {title: Order, responsible: methods office}
)",
    },
    check};

}  // namespace mentor
