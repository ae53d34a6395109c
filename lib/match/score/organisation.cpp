#include "match/score/criterion.h"

namespace mentor {

namespace {

std::optional<Suitability> judge(const PairFacts& facts) {
  if (!facts.mentor.organisation || !facts.mentee.organisation) return std::nullopt;
  if (*facts.mentor.organisation == *facts.mentee.organisation)
    return Suitability{100, {{"same organisation", "одна организация"}, {}}};
  return Suitability{0, {{"different organisations", "разные организации"}, {}}};
}

}  // namespace

extern const Criterion organisation_criterion{"organisation",
                                              {"organisation", "организация"},
                                              {"they are of one organisation", "из одной организации"},
                                              2,
                                              judge};

}  // namespace mentor
