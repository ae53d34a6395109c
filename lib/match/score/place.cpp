// Whether the two can meet without travelling: by `place`, the place of the organisation, or the organisation itself.
#include "match/score/criterion.h"

namespace mentor {

namespace {

Degree judge_place(const PairFacts& facts) {
  const Whereabouts &mine = facts.mentor.whereabouts, &theirs = facts.mentee.whereabouts;
  if (mine.organisation != 0 && mine.organisation == theirs.organisation) return 100;
  if (mine.place == 0 || theirs.place == 0) return cannot_tell;
  return mine.place == theirs.place ? 100 : 0;
}

Message explain_place(const PairFacts&, Degree found) {
  if (found == cannot_tell) return {{"a place is not given", "место не указано"}, {}};
  if (found == 0) return {{"different places", "разные места"}, {}};
  return {{"the same place", "одно место"}, {}};
}

}  // namespace

extern const Criterion place_criterion{
    "place", {"place", "место"}, {"they can meet without travelling", "могут встречаться, никуда не выезжая"},
    2,       judge_place,        explain_place};

}  // namespace mentor
