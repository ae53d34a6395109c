// Whether the two are of one organisation; `match: same-organisation` says whether that is wanted.
#include "match/score/criterion.h"

namespace mentor {

namespace {

Degree judge_organisation(const PairFacts& facts) {
  const SameOrganisation wish = facts.rules.same_organisation();
  if (wish == SameOrganisation::any) return not_asked;
  if (facts.mentor.organisation == 0 || facts.mentee.organisation == 0) return cannot_tell;
  const bool same = facts.mentor.organisation == facts.mentee.organisation;
  const bool wanted = wish == SameOrganisation::must || wish == SameOrganisation::prefer;
  return same == wanted ? 100 : 0;
}

Message explain_organisation(const PairFacts& facts, Degree found) {
  if (found == cannot_tell) return {{"an organisation is not given", "организация не указана"}, {}};
  if (facts.mentor.organisation == facts.mentee.organisation) return {{"same organisation", "одна организация"}, {}};
  return {{"different organisations", "разные организации"}, {}};
}

}  // namespace

extern const Criterion organisation_criterion{
    "organisation",
    {"organisation", "организация"},
    {"they are of one organisation (or of different ones, where that is wanted)",
     "из одной организации (или из разных, если так нужно)"},
    2,
    judge_organisation,
    explain_organisation};

}  // namespace mentor
