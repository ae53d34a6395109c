#include <algorithm>

#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::int64_t weeks_for_all_points = 25;
constexpr Counted week_forms{"week", "weeks", "неделя", "недели", "недель"};

std::optional<Suitability> judge(const PairFacts& facts) {
  if (!facts.request.since || *facts.request.since > facts.today) return std::nullopt;
  const std::int64_t weeks = (facts.today - *facts.request.since).count() / 7;
  return Suitability{100 * std::min(weeks, weeks_for_all_points) / weeks_for_all_points,
                     {{"waiting for {0}", "время ожидания: {0}"}, {counted(weeks, week_forms)}}};
}

}  // namespace

extern const Criterion waiting_criterion{
    "waiting", {"waiting", "ожидание"}, {"the request has been waiting", "запрос давно ждёт"}, 1, judge};

}  // namespace mentor
