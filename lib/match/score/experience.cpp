// How far the mentor is ahead: in years at work, or in classes at school where neither works.
#include <algorithm>

#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::int64_t years_for_all_points = 5, classes_for_all_points = 2;
constexpr Counted year_forms{"year", "years", "год", "года", "лет"};
constexpr Counted class_forms{"class", "classes", "класс", "класса", "классов"};

struct Gap {
  std::int64_t ahead = 0;  // less than 0: behind
  bool at_work = true;
};

// Who has no position is not at work yet; who has one and no years has not said how many.
std::optional<Gap> gap_of(const PairFacts& facts) {
  const auto &mine = facts.mentor.experience, &theirs = facts.mentee.experience;
  if (mine && theirs) return Gap{*mine - *theirs};
  if (mine && !facts.mentee.person->position) return Gap{*mine};
  if (mine || theirs || !facts.mentor.grade || !facts.mentee.grade) return std::nullopt;
  return Gap{*facts.mentor.grade - *facts.mentee.grade, false};
}

Degree judge_experience(const PairFacts& facts) {
  const auto gap = gap_of(facts);
  if (!gap) return cannot_tell;
  const std::int64_t enough = gap->at_work ? years_for_all_points : classes_for_all_points;
  return hundredths(std::clamp<std::int64_t>(gap->ahead, 0, enough), enough);
}

Message explain_experience(const PairFacts& facts, Degree) {
  const auto gap = gap_of(facts);
  if (!gap) return {{"years at work (or classes) are not given", "стаж (или классы) не указаны"}, {}};
  const std::int64_t ahead = std::max<std::int64_t>(gap->ahead, 0);
  if (gap->at_work) return {{"{0} more at work", "стаж больше на {0}"}, {counted(ahead, year_forms)}};
  return {{"{0} ahead at school", "старше на {0}"}, {counted(ahead, class_forms)}};
}

}  // namespace

extern const Criterion experience_criterion{
    "experience",
    {"experience", "опыт"},
    {"the mentor has more years at work, or is some classes ahead", "у наставника больше стаж или он старше классом"},
    1,
    judge_experience,
    explain_experience};

}  // namespace mentor
