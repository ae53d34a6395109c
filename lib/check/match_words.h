// The words that matching understands, for rules: lib/match is not theirs to use. A test compares the two.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// The keys of `match: weights`, in the order of match/score/criteria.def.
inline constexpr std::array<std::string_view, 12> criterion_words = {
    "topics",    "level",      "prefers",  "availability",  "organisation", "place",
    "languages", "experience", "training", "earlier-pairs", "load",         "waiting"};

// Whether it is a word of `available`: a day (`sat`) or half of one (`mon-am`, `tue-pm`).
bool is_time_word(std::string_view word);
// The word that another way of writing a day means: «пн утро», "Monday-am", "mon_pm"; nothing where it cannot be told.
std::optional<std::string> meant_time(std::string_view written);
// All words of `available`, from `mon` to `sun-pm`.
std::vector<std::string> time_words();

}  // namespace mentor
