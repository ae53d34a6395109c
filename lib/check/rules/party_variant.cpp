#include <algorithm>

#include "check/mend.h"
#include "check/parties.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct PartySpelling {
  std::string name;
  std::size_t count = 0;
  bool spelt = false;
  Place first;                     // where the file spells it, if it does
  std::vector<Place> places = {};  // all of them
};

// A completed member («ВР» of «зам. директора по УР, ВР») is not spelt by the file.
bool is_spelt(const PlacedParty& each) {
  const std::string written = fold(each.member->place.text());
  return written.find(fold(each.member->party->name)) != std::string::npos;
}

bool all_written_alike(const SameParty& group) {
  return std::all_of(group.begin(), group.end(), [&](const PlacedParty& each) {
    return each.member->party->name == group.front().member->party->name;
  });
}

std::vector<PartySpelling> spellings_of(const SameParty& group) {
  std::vector<PartySpelling> spellings;
  if (all_written_alike(group)) return spellings;
  for (const PlacedParty& each : group) {
    const std::string folded = fold(each.member->party->name);
    const auto known = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const PartySpelling& spelling) { return fold(spelling.name) == folded; });
    const bool spelt = is_spelt(each);
    if (known == spellings.end()) {
      spellings.push_back({each.member->party->name, 1, spelt, each.member->place, {each.member->place}});
      continue;
    }
    ++known->count;
    known->places.push_back(each.member->place);
    if (spelt && !known->spelt) known->first = each.member->place;
    known->spelt = known->spelt || spelt;
  }
  std::stable_sort(spellings.begin(), spellings.end(), [](const PartySpelling& left, const PartySpelling& right) {
    return std::pair(right.count, left.spelt) < std::pair(left.count, right.spelt);
  });
  return spellings;
}

void check_party_variant(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [key, group] : parties_by_key(input, roadmap)) {
      const std::vector<PartySpelling> spellings = spellings_of(group);
      for (std::size_t i = 1; i < spellings.size(); ++i) {
        if (!spellings[i].spelt) continue;
        // A capital at the beginning of a cell is no part of the spelling: R106 would miss it.
        const std::string here = begun_like(spellings[i].first.text(), spellings[0].name);
        Diagnostic& finding =
            found.add(spellings[i].first, {spellings[i].name, spellings[0].name, spellings[0].count, here});
        offer_at_all(finding, spellings[i].places, spellings[i].name, here, write_it(here), false);
        finding.related.push_back({spellings[0].first, {{"the usual spelling", "обычное написание"}, {}}});
      }
    }
}

}  // namespace

extern constinit const Rule party_variant{
    {
        .code = "R103",
        .name = "party-variant",
        .severity = Severity::warning,
        .message = {"“{0}” is most likely the same as “{1}”", "«{0}» — скорее всего, то же, что «{1}»"},
        .help = {"write “{3}” here too", "напишите и здесь «{3}»"},
        .why = {"Two spellings of one party are two lines in every report, each with half of the work.",
                "Два написания одного исполнителя — две строки в отчёте, в каждой половина работы."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: организации – партнеры}
  - {title: Two, responsible: организации – партнеры}
  - {title: Three, responsible: организации - партнеры}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: организации – партнеры}
  - {title: Two, responsible: организации – партнеры}
  - {title: Three, responsible: организации – партнеры}
)",
        .fixes = Fixes::unsafe,
    },
    check_party_variant,
    Reach::part};

}  // namespace mentor
