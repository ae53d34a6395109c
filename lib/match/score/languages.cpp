// Whether the two can talk: one language in common is what it takes, each further one of the mentee's makes it easier.
#include <algorithm>

#include "match/score/criterion.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Degree judge_languages(const PairFacts& facts) {
  if (facts.mentee.languages.empty() || facts.mentor.languages.empty()) return cannot_tell;
  const auto& spoken = facts.mentor.languages;
  const auto common = std::ranges::count_if(
      facts.mentee.languages, [&](WordId language) { return std::ranges::find(spoken, language) != spoken.end(); });
  return hundredths(common, static_cast<std::int64_t>(facts.mentee.languages.size()));
}

Message explain_languages(const PairFacts& facts, Degree found) {
  if (facts.mentee.languages.empty())
    return {{"the mentee's languages are not given", "языки наставляемого не указаны"}, {}};
  if (found == cannot_tell) return {{"the mentor's languages are not given", "языки наставника не указаны"}, {}};
  std::vector<std::string> spoken, common;
  for (const auto& language : facts.mentor.person->languages) spoken.push_back(fold(*language));
  for (const auto& language : facts.mentee.person->languages)
    if (std::ranges::find(spoken, fold(*language)) != spoken.end()) common.push_back(*language);
  if (common.empty()) return {{"no language in common", "нет общего языка"}, {}};
  return {{"languages in common: {0}", "общие языки: {0}"}, {listed(common)}};
}

}  // namespace

extern const Criterion languages_criterion{
    "languages", {"languages", "языки"}, {"they share languages", "говорят на одних языках"},
    2,           judge_languages,        explain_languages};

}  // namespace mentor
