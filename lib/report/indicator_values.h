// The indicators of a programme's profile on a day: what is counted, of how many, and where that number comes from.
#pragma once

#include "report/report.h"

namespace mentor {

struct IndicatorValue {
  const Programme* programme = nullptr;
  const ProfileIndicator* indicator = nullptr;
  // Nothing: not known, which is not 0. A denominator of 0 is kept; there is no share of it.
  std::optional<std::int64_t> numerator, denominator;
  std::vector<std::string> sources;  // organisations whose counts are the denominator; empty where it is computed
  std::int64_t unsure = 0;           // people left out because the files do not show that their age fits

  // Of a programme with others below it: how many of them gave both halves, and how many no denominator.
  std::int64_t units = 0, without = 0;

  // Whether there is a share of it.
  bool is_known() const { return numerator && denominator && *denominator > 0; }
};

// In the order of the profile. Counts that are computed:
//   mentees-A-B, mentors-A-B   people from A to B years old on the day in a pair that is confirmed, active or
//   completed; mentees, mentors           the same at any age; mentees-young-teachers     mentees of 0–3 years at work
//   (not known: of the category young-specialist); enterprises-with-mentors   organisations of the type `enterprise`
//   whose people are mentors in such pairs; surveyed-R, satisfied-R    people of the role who answered afterwards, and
//   whose last answer to a question with
//                              `satisfied-from` reaches it (R: mentees, mentors).
// Every other name is a number under `counts` of organisations: of the programme's own organisation (its id or title is
// the programme's), else the sum of all that give it. Where the denominator is one school's own, only its people count.
// O(pairs + surveys + people).
std::vector<IndicatorValue> indicators_on_day(const ReportInput& input, const Programme& programme);

// The target for the year: of mentor.yaml where it has any for this indicator, else of the profile. Nothing where there
// is none for that year.
std::optional<std::int64_t> target_of(const Programme& programme, const ProfileIndicator& indicator, int year);

// Per cent with one decimal, rounded half up; `denominator` > 0.
double percent_of(std::int64_t numerator, std::int64_t denominator);

}  // namespace mentor
