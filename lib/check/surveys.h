// Answers of questionnaires brought together: who answered what, before and after.
#pragma once

#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "check/rule.h"

namespace mentor {

// Whose answers: participant and pair; the role only where no pair is named.
using SurveyKey = std::tuple<std::string_view, std::string_view, std::string_view>;
// The answers of one key in the order of the files: [0] before, [1] after.
using SurveyAnswers = std::array<std::vector<const Survey*>, 2>;
using SurveyIndex = std::map<SurveyKey, SurveyAnswers>;

// Every survey that names its participant and its stage. O(surveys × log) at the first question.
const SurveyIndex& surveys_of(const CheckInput& input);

// The survey's pair; nullptr where it names none that exists. O(log pairs).
const Pair* pair_of(const CheckInput& input, const Survey& survey);

}  // namespace mentor
