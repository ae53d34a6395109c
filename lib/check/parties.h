// Responsible parties as rules compare them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/walk.h"

namespace mentor {

// Parties of one roadmap that are the same but for spelling, in the order of the file.
using SameParty = std::vector<PlacedParty>;
// By party_key. O(parties) at the first question.
const std::map<std::string, SameParty>& parties_by_key(const CheckInput& input, const Roadmap& roadmap);

// A territory that a party's name gives («Ленинского района», "North District") and that neither the roadmap nor the
// programme mentions; empty where there is none.
std::string foreign_territory(const CheckInput& input, const Roadmap& roadmap, std::string_view party);

// Short forms that stand alone in some cell or are declared: two of them side by side are two parties. O(cells) at the
// first question.
const std::set<std::string, std::less<>>& parties_of_one_word(const CheckInput& input, const Roadmap& roadmap);

// Whether the text begins with a preposition: then it goes on with what stood before a comma, and is no party.
bool begins_with_preposition(std::string_view text);

}  // namespace mentor
