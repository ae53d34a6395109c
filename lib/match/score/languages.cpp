#include <algorithm>

#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

std::optional<Suitability> judge(const PairFacts& facts) {
  const auto& asked = facts.mentee.languages;
  if (asked.empty() || facts.mentor.languages.empty()) return std::nullopt;
  std::vector<std::string> common;
  for (const auto& language : asked)
    if (std::ranges::any_of(facts.mentor.languages, [&](const auto& each) { return each.value == *language; }))
      common.push_back(*language);
  if (common.empty()) return Suitability{0, {{"no language in common", "нет общего языка"}, {}}};
  return Suitability{static_cast<std::int64_t>(100 * common.size() / asked.size()),
                     {{"languages in common: {0}", "общие языки: {0}"}, {listed(common)}}};
}

}  // namespace

extern const Criterion languages_criterion{
    "languages", {"languages", "языки"}, {"they share languages", "говорят на одних языках"}, 2, judge};

}  // namespace mentor
