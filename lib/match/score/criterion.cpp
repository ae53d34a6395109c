#include "match/score/criterion.h"

#include <algorithm>
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

const Criterion* find_criterion(std::string_view name) {
  const auto found = std::ranges::find(criteria(), name, &Criterion::name);
  return found == criteria().end() ? nullptr : &*found;
}

long weight_of(const Programme& programme, const Criterion& criterion) {
  const auto set = programme.effective.weights.find(std::string(criterion.name));
  return set == programme.effective.weights.end() ? criterion.default_weight : set->second;
}

namespace {

std::int64_t points_for(Degree found, long weight) {
  if (found == not_asked) return 0;
  return weight * (found == cannot_tell ? half_degree : found);
}

}  // namespace

std::int64_t score_of(const PairFacts& facts) {
  const std::span<const Criterion> all = criteria();
  std::int64_t score = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const long weight = facts.rules.weights[i]; weight > 0) score += points_for(all[i].judge(facts), weight);
  return score;
}

const Criterion* missed_must(const PairFacts& facts) {
  for (const Criterion& each : criteria())
    if (misses(facts, each)) return &each;
  return nullptr;
}

bool misses(const PairFacts& facts, const Criterion& criterion) {
  const auto place = static_cast<std::size_t>(&criterion - criteria().data());
  return facts.rules.at_least[place] > 0 && criterion.judge(facts) < facts.rules.at_least[place];
}

std::vector<MatchReason> reasons_of(const PairFacts& facts) {
  const std::span<const Criterion> all = criteria();
  std::vector<MatchReason> reasons;
  reasons.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const long weight = facts.rules.weights[i];
    const Degree found = weight > 0 ? all[i].judge(facts) : not_asked;
    if (found == not_asked) continue;
    MatchReason& reason = reasons.emplace_back();
    reason.criterion = all[i].name;
    if (found != cannot_tell) reason.value = std::int64_t{found};
    reason.weight = weight;
    reason.points = points_for(found, weight);
    reason.note = all[i].explain(facts, found);
  }
  return reasons;
}

}  // namespace mentor
