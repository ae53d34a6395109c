#include <algorithm>

#include "match/score/criterion.h"

namespace mentor {

namespace {

std::optional<Suitability> judge(const PairFacts& facts) {
  const std::int64_t free = std::clamp<std::int64_t>(facts.free_slots, 0, facts.all_slots);
  return Suitability{100 * free / facts.all_slots,
                     {{"{0} of {1} slots free", "свободно мест: {0} из {1}"}, {free, facts.all_slots}}};
}

}  // namespace

extern const Criterion load_criterion{
    "load", {"load", "загрузка"}, {"the mentor has less to do already", "наставник менее загружен"}, 1, judge};

}  // namespace mentor
