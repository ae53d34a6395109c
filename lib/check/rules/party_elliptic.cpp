#include <map>

#include "check/mend.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check_party_elliptic(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    // The same words in many cells are one finding.
    std::map<std::pair<std::string, std::string>, std::vector<Place>> completed;
    for (const auto& [section, item] : items_of(roadmap))
      for (const auto& member : item->responsible.members) {
        const std::string_view written = member.place.text();
        // A member whose words are not all in its place was completed from its neighbour.
        if (written.empty() || written.size() >= member.party->name.size()) continue;
        if (member.party->name.find(written) != std::string::npos)
          completed[{std::string(written), member.party->name}].push_back(member.place);
      }
    for (const auto& [words, places] : completed) {
      Diagnostic& finding = found.add(places[0], {words.first, words.second});
      relate(finding, {places.begin() + 1, places.end()}, {{"here too", "и здесь"}, {}});
      offer_at_all(finding, places, words.first, words.second, {{"write it out", "написать полностью"}, {}}, false);
    }
  }
}

}  // namespace

extern constinit const Rule party_elliptic{
    {
        .code = "R109",
        .name = "party-elliptic",
        .severity = Severity::note,
        .message = {"“{0}” is read as “{1}”", "«{0}» понято как «{1}»"},
        .help = {"write it out if it means somebody else", "напишите полностью, если имелся в виду кто-то другой"},
        .why = {"A list that leaves out what is common to its members can be completed in the wrong way.",
                "Список, где общее слово сказано один раз, можно достроить неверно."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: "СОШ № 5, 10"}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, responsible: "СОШ № 5, СОШ № 10"}
)",
        .fixes = Fixes::unsafe,
    },
    check_party_elliptic,
    Reach::part};

}  // namespace mentor
