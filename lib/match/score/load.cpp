// How much of the mentor's capacity the kept pairs leave: new pairs go rather to those who have less to do.
#include <algorithm>

#include "match/score/criterion.h"

namespace mentor {

namespace {

std::int64_t free_slots(const PairFacts& facts) {
  return std::clamp<std::int64_t>(facts.mentor.free_slots, 0, facts.mentor.all_slots);
}

Degree judge_load(const PairFacts& facts) { return hundredths(free_slots(facts), facts.mentor.all_slots); }

Message explain_load(const PairFacts& facts, Degree) {
  return {{"{0} of {1} slots free", "свободно мест: {0} из {1}"}, {free_slots(facts), facts.mentor.all_slots}};
}

}  // namespace

extern const Criterion load_criterion{
    "load", {"load", "загрузка"}, {"the mentor has less to do already", "наставник менее загружен"},
    1,      judge_load,           explain_load};

}  // namespace mentor
