#include <algorithm>

#include "match/score/criterion.h"

namespace mentor {

namespace {

constexpr std::int64_t half = 50;

bool names(const List<Located<std::string>>& list, const std::string& id) {
  return std::ranges::any_of(list, [&](const auto& each) { return each.value == id; });
}

std::optional<Suitability> judge(const PairFacts& facts) {
  const bool mentee = names(facts.request.prefers, *facts.mentor.id);
  const bool mentor = names(facts.mentor.mentor->prefers, *facts.mentee.id);
  if (mentee && mentor) return Suitability{2 * half, {{"each wants the other", "оба хотят работать вместе"}, {}}};
  if (mentee)
    return Suitability{half, {{"the mentee asked for this mentor", "наставляемый просил этого наставника"}, {}}};
  if (mentor)
    return Suitability{half, {{"the mentor asked for this mentee", "наставник просил этого наставляемого"}, {}}};
  if (facts.request.prefers.empty() && facts.mentor.mentor->prefers.empty()) return std::nullopt;
  return Suitability{0, {{"neither asked for the other", "друг друга не называли"}, {}}};
}

}  // namespace

extern const Criterion prefers_criterion{
    "prefers", {"wishes", "пожелания"}, {"they asked for each other", "назвали друг друга"}, 4, judge};

}  // namespace mentor
