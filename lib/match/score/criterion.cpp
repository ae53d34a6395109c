#include "match/score/criterion.h"

#include <array>

namespace mentor {

#define CRITERION(name) extern const Criterion name##_criterion;
#include "match/score/criteria.def"
#undef CRITERION

std::span<const Criterion> criteria() {
  static const std::array all = {
#define CRITERION(name) name##_criterion,
#include "match/score/criteria.def"
#undef CRITERION
  };
  return all;
}

long weight_of(const Programme& programme, const Criterion& criterion) {
  const auto set = programme.effective.weights.find(std::string(criterion.name));
  return set == programme.effective.weights.end() ? criterion.default_weight : set->second;
}

PairScore score_pair(const PairFacts& facts) {
  PairScore total;
  for (const Criterion& criterion : criteria()) {
    const long weight = weight_of(facts.programme, criterion);
    if (weight == 0) continue;
    const auto found = criterion.judge(facts);
    if (!found) continue;
    const std::int64_t points = weight * found->hundredths;
    total.score += points;
    total.reasons.push_back({std::string(criterion.name), found->hundredths, weight, points, found->note});
  }
  return total;
}

}  // namespace mentor
