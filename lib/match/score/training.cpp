// Whether the mentor has finished the training for mentors. (Where the profile demands it, nobody else is a candidate.)
#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Degree judge_training(const PairFacts& facts) {
  const Located<Date>& trained = facts.mentor.person->mentor->trained;
  if (facts.mentor.to_be_trained) return 100;
  if (!trained) return cannot_tell;
  return *trained <= facts.rules.today ? 100 : 0;
}

Message explain_training(const PairFacts& facts, Degree found) {
  if (found == cannot_tell) return {{"training is not noted", "об обучении ничего не указано"}, {}};
  if (facts.mentor.to_be_trained) return {{"trained by then", "к тому времени обучение пройдено"}, {}};
  const Argument day = short_date(*facts.mentor.person->mentor->trained);
  if (found == 0) return {{"trained only on {0}", "обучение закончится {0}"}, {day}};
  return {{"trained ({0})", "обучение пройдено ({0})"}, {day}};
}

}  // namespace

extern const Criterion training_criterion{
    "training",
    {"training", "обучение"},
    {"the mentor has finished the training for mentors", "наставник прошёл обучение наставников"},
    1,
    judge_training,
    explain_training};

}  // namespace mentor
