// Whether the two were a pair before; `match: earlier-pairs` says whether that is wanted.
#include "match/score/criterion.h"

namespace mentor {

namespace {

Degree judge_earlier_pairs(const PairFacts& facts) {
  const EarlierPairs wish = facts.rules.earlier_pairs();
  if (wish == EarlierPairs::any || wish == EarlierPairs::never) return not_asked;
  const bool before = facts.rules.were_a_pair(facts.mentor, facts.mentee);
  return before == (wish == EarlierPairs::prefer) ? 100 : 0;
}

Message explain_earlier_pairs(const PairFacts& facts, Degree) {
  if (facts.rules.were_a_pair(facts.mentor, facts.mentee)) return {{"a pair before", "уже были парой"}, {}};
  return {{"not a pair before", "парой ещё не были"}, {}};
}

}  // namespace

extern const Criterion earlier_pairs_criterion{
    "earlier-pairs",
    {"earlier pairs", "прежние пары"},
    {"they were a pair before (or were not, where that is wanted)", "уже были парой (или не были, если так нужно)"},
    3,
    judge_earlier_pairs,
    explain_earlier_pairs};

}  // namespace mentor
