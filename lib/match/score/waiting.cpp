// How long the request has been waiting, up to half a year.
#include <algorithm>

#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::int64_t weeks_for_all_points = 25;
constexpr Counted week_forms{"week", "weeks", "неделя", "недели", "недель"};

Degree judge_waiting(const PairFacts& facts) {
  if (!facts.mentee.waiting_days) return cannot_tell;
  return hundredths(std::min(*facts.mentee.waiting_days / 7, weeks_for_all_points), weeks_for_all_points);
}

Message explain_waiting(const PairFacts& facts, Degree found) {
  if (found == cannot_tell) return {{"since when is not given", "с какого дня ждут, не указано"}, {}};
  return {{"waiting for {0}", "время ожидания: {0}"}, {counted(*facts.mentee.waiting_days / 7, week_forms)}};
}

}  // namespace

extern const Criterion waiting_criterion{
    "waiting", {"waiting", "ожидание"}, {"the request has been waiting", "запрос давно ждёт"},
    1,         judge_waiting,           explain_waiting};

}  // namespace mentor
