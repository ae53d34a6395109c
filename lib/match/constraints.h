// The hard constraints on one pair: what makes it impossible, whatever its score.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "match/score/criterion.h"

namespace mentor {

// The first constraint (in the order of candidates.h) that forbids the pair, as a kebab-case word; nothing where it is
// allowed. Free slots and must-have criteria are not looked at.
std::optional<std::string_view> first_blocker(const PairFacts& facts);

// The name of the first criterion of `match: must` that the pair does not fulfil at all.
std::optional<std::string> missed_must(const Programme& programme, const PairScore& score);

// What a constraint means, for people.
Text constraint_text(std::string_view constraint);

}  // namespace mentor
