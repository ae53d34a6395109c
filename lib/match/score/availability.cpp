// How many hours a week the two have in common. Eight (two half-days) are plenty: beyond that, and beyond what the
// mentee has, more time makes a pair no better.
#include <algorithm>

#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::int64_t hours_that_are_plenty = 8;
constexpr Counted hour_forms{"hour in common", "hours in common", "общий час", "общих часа", "общих часов"};

Degree judge_availability(const PairFacts& facts) {
  if (facts.mentor.half_days.none() || facts.mentee.half_days.none()) return cannot_tell;
  const std::int64_t enough = std::min(hours_that_are_plenty, hours_of(facts.mentee.half_days));
  const std::int64_t common = hours_of(facts.mentor.half_days & facts.mentee.half_days);
  return hundredths(std::min(common, enough), enough);
}

Message explain_availability(const PairFacts& facts, Degree found) {
  if (found != cannot_tell)
    return {{"{0} a week", "{0} в неделю"},
            {counted(hours_of(facts.mentor.half_days & facts.mentee.half_days), hour_forms)}};
  if (facts.mentee.half_days.any()) return {{"the mentor's time is not given", "время наставника не указано"}, {}};
  return {{"the mentee's time is not given", "время наставляемого не указано"}, {}};
}

}  // namespace

extern const Criterion availability_criterion{
    "availability",     {"time", "время"},   {"they have time together", "есть общее свободное время"}, 5,
    judge_availability, explain_availability};

}  // namespace mentor
