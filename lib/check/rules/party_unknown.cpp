#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "check/abbreviations.h"
#include "check/mend.h"
#include "check/near_parties.h"
#include "check/parties.h"
#include "check/prose.h"
#include "unicode/known_words.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// «ОУ ИМЦ» where both stand alone elsewhere: R108 tells that.
bool is_glued(const CheckInput& input, const Roadmap& roadmap, std::string_view name) {
  const auto words = prose_words(name);
  const auto& alone = parties_of_one_word(input, roadmap);
  return words.size() > 1 &&
         std::all_of(words.begin(), words.end(), [&](const ProseWord& word) { return alone.contains(word.text); });
}

// «ИМЦ»: short forms alone, which A101 asks to explain; explained, they are known.
bool is_short_form_told(const CheckInput& input, const Roadmap& roadmap, std::string_view name) {
  const auto words = prose_words(name);
  const auto& uses = abbreviations_used(input, roadmap);
  const bool russian = is_russian(input, roadmap);
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const ProseWord& word) {
    return uses.contains(word.text) && !is_explained_inline(input, roadmap, word.text) &&
           (!russian || is_cyrillic(code_point_at(word.text, 0).value));
  });
}

bool is_unknown(const CheckInput& input, const Roadmap& roadmap, const PlacedParty& each) {
  const std::string& name = each.member->party->name;
  return each.member->resolved->how == Resolution::unknown && !begins_with_preposition(name) &&
         foreign_territory(input, roadmap, name).empty() && !is_glued(input, roadmap, name) &&
         !is_short_form_told(input, roadmap, name);
}

void report_party_unknown(const Roadmap& roadmap, const SameParty& group, NearParties& near, Findings& found) {
  const std::string& name = group[0].member->party->name;
  Diagnostic& finding =
      found.add(group[0].member->place, {name, counted(static_cast<std::int64_t>(group.size()), times_forms)});
  const MeantParty& meant = near.meant(roadmap, name);
  if (!meant.help.empty()) finding.help = meant.help;
  std::vector<Place> places;
  for (const PlacedParty& each : group) places.push_back(each.member->place);
  if (meant.known) offer_at_all(finding, places, name, *meant.known, write_it(*meant.known), false);
  relate(finding, {places.begin() + 1, places.end()}, {{"here too", "и здесь"}, {}});
}

std::vector<SameParty> unknown_parties(const CheckInput& input, const Roadmap& roadmap) {
  std::vector<SameParty> groups;
  for (const auto& [key, group] : parties_by_key(input, roadmap)) {
    SameParty unknown;
    for (const PlacedParty& each : group)
      if (is_unknown(input, roadmap, each)) unknown.push_back(each);
    if (!unknown.empty()) groups.push_back(std::move(unknown));
  }
  return groups;
}

void check_party_unknown(const CheckInput& input, Findings& found) {
  NearParties& near = near_parties(input);
  for (const Roadmap& roadmap : input.roadmaps)
    for (const SameParty& group : unknown_parties(input, roadmap)) report_party_unknown(roadmap, group, near, found);
}

}  // namespace

extern constinit const Rule party_unknown{
    {
        .code = "R102",
        .name = "party-unknown",
        .severity = Severity::warning,
        .message = {"nobody knows who “{0}” is (named {1})", "неизвестно, кто это: «{0}» (встречается {1})"},
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
    check_party_unknown,
    Reach::part};

}  // namespace mentor
