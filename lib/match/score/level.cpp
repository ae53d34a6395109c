// How well the mentor knows what is asked for: the levels of the common topics, weighted as the request weighs them.
#include "match/score/criterion.h"
#include "match/score/topic_cover.h"

namespace mentor {

namespace {

constexpr std::int64_t highest_level = 5;

Degree judge_level(const PairFacts& facts) {
  const TopicCover cover = cover_of(facts.mentee, facts.mentor);
  if (cover.covered == 0) return cannot_tell;
  return hundredths(cover.levels, highest_level * cover.covered);
}

Message explain_level(const PairFacts& facts, Degree found) {
  if (found == cannot_tell) return {{"no topic in common to go by", "нет общих тем, чтобы судить"}, {}};
  const TopicCover cover = cover_of(facts.mentee, facts.mentor);
  const std::int64_t tenths = (10 * cover.levels + cover.covered / 2) / cover.covered;
  return {{"level {0}.{1} of 5 in these topics", "уровень {0},{1} из 5 по этим темам"}, {tenths / 10, tenths % 10}};
}

}  // namespace

extern const Criterion level_criterion{
    "level", {"level", "уровень"}, {"how well the mentor knows them", "насколько хорошо наставник ими владеет"},
    3,       judge_level,          explain_level};

}  // namespace mentor
