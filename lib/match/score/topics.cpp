// How much of what is asked for the mentor covers, each topic with the weight that the request gives it.
#include <algorithm>

#include "match/score/criterion.h"
#include "match/score/topic_cover.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Degree judge_topics(const PairFacts& facts) {
  if (facts.mentee.topics.empty() || facts.mentor.topics.empty()) return cannot_tell;
  return hundredths(cover_of(facts.mentee, facts.mentor).covered, facts.mentee.asked);
}

// As the request spells them, in its order.
std::vector<std::string> common_topics(const PairFacts& facts) {
  std::vector<std::string> offered, common;
  for (const auto& skill : facts.mentor.person->mentor->skills.entries) offered.push_back(fold(*skill.topic));
  for (const auto& topic : facts.mentee.request->topics.entries)
    if (std::ranges::find(offered, fold(*topic.topic)) != offered.end()) common.push_back(*topic.topic);
  return common;
}

Message explain_topics(const PairFacts& facts, Degree found) {
  if (facts.mentee.topics.empty()) return {{"the request names no topics", "в запросе не названы темы"}, {}};
  if (found == cannot_tell) return {{"the mentor names no topics", "наставник не назвал тем"}, {}};
  const std::vector<std::string> common = common_topics(facts);
  if (common.empty()) return {{"no topic in common", "нет общих тем"}, {}};
  return {{"{0} of {1} topics: {2}", "тем {0} из {1}: {2}"},
          {common.size(), facts.mentee.topics.size(), listed(common)}};
}

}  // namespace

extern const Criterion topics_criterion{
    "topics", {"topics", "темы"}, {"the mentor covers the topics asked for", "наставник владеет нужными темами"},
    10,       judge_topics,       explain_topics};

}  // namespace mentor
