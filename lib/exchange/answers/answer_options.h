// Ticked answers that hold a comma themselves: «Music, drama and film» is one. Only for the imports of answers.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/answers/answers.h"

namespace mentor {

// The answer by its options where it names some, and else at commas, semicolons and line ends. `options`: folded.
// O(length × parts of the longest option).
std::vector<std::string> split_answer(std::string_view answer, const std::set<std::string>& options);

// Options with a comma that the answers to these questions show: what begins with a small letter always follows the
// same words, which never stand without it, though the other options that were ticked begin with capitals. O(length ×
// log).
std::vector<std::string> options_with_commas(const Answers& answers, const std::vector<std::size_t>& columns);

}  // namespace mentor
