// Questionnaires as reports count them: who is satisfied, and what changed between before and after.
#pragma once

#include <array>
#include <tuple>

#include "report/report.h"

namespace mentor {

// How many people of a role answered the question of satisfaction afterwards, and how many reach its threshold.
struct Satisfied {
  std::int64_t surveyed = 0, satisfied = 0;
};
using Satisfaction = std::array<Satisfied, 2>;  // [0] mentees, [1] mentors

// The answer to a question as a number on its scale; nothing where there is none, or it is none.
std::optional<std::int64_t> answer_to(const Survey& survey, const ProfileQuestion& question);

// The pair and the role (0: mentee, 1: mentor) of a questionnaire on a day. Where it names no pair: the only pair of
// its person, in its role where it says one, that runs on the day, else the only one that is completed. Nothing of what
// is still open.
struct SurveyPlace {
  const Pair* pair = nullptr;
  std::optional<std::size_t> role;
};

// Surveys of the programme from `since` (those without a day count always) up to the report's day, in the order of
// files.
std::vector<const Survey*> surveys_in(const ReportInput& input, const Programme& programme);

// How many of them count nowhere: neither they nor the pairs say whether a mentor or a mentee answered.
std::int64_t surveys_without_role(const ReportInput& input, const Programme& programme);

// Everybody once: the latest answer counts. O(surveys × log).
Satisfaction satisfaction_on_day(const ReportInput& input, const Programme& programme);

// Answers to one question of one role, those who answered before and after apart from the rest. All whole numbers:
// means are `before / n` and `after / n`.
struct Growth {
  std::int64_t n = 0;                            // who answered both times
  std::int64_t before = 0, after = 0;            // sums of their answers
  std::int64_t only_before = 0, only_after = 0;  // answers without the other one: no part of the sums
};
// Form (empty: the pair has none; nothing: no pair is known), role (0, 1) and question → growth. A person is matched
// with themselves within one pair; where several answers of one stage are there, the latest counts.
using GrowthKey = std::tuple<std::optional<std::string>, std::size_t, std::string>;
std::map<GrowthKey, Growth> growth_on_day(const ReportInput& input, const Programme& programme);

}  // namespace mentor
