#include <algorithm>

#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::int64_t years_for_all_points = 5;
constexpr Counted year_forms{"year", "years", "год", "года", "лет"};

std::optional<Suitability> judge(const PairFacts& facts) {
  if (!facts.mentor.experience_years) return std::nullopt;
  const std::int64_t mentee = facts.mentee.experience_years ? *facts.mentee.experience_years : 0;
  const std::int64_t gap = *facts.mentor.experience_years - mentee;
  const std::int64_t counted_years = std::clamp<std::int64_t>(gap, 0, years_for_all_points);
  return Suitability{
      100 * counted_years / years_for_all_points,
      {{"{0} more at work", "стаж больше на {0}"}, {counted(std::max<std::int64_t>(gap, 0), year_forms)}}};
}

}  // namespace

extern const Criterion experience_criterion{
    "experience", {"experience", "опыт"}, {"the mentor has more years at work", "у наставника больше стаж"}, 1, judge};

}  // namespace mentor
