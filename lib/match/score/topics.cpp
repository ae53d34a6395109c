// How much of what is asked for the mentor covers, and how well: the request's weights and the mentor's levels
// (matching.md).
#include "match/score/topic_cover.h"

#include "match/score/criterion.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

TopicCover cover_of(const Topics& asked, const Topics& offered) {
  TopicCover cover;
  for (const auto& topic : asked.entries) {
    cover.asked += topic.value;
    const std::string wanted = fold(*topic.topic);
    for (const auto& skill : offered.entries) {
      if (fold(*skill.topic) != wanted) continue;
      cover.covered += topic.value;
      cover.levels += topic.value * skill.value;
      cover.topics.push_back(*topic.topic);
      break;
    }
  }
  return cover;
}

namespace {

std::optional<Suitability> judge_topics(const PairFacts& facts) {
  const Topics& asked = facts.request.topics;
  if (asked.entries.empty() || facts.mentor.mentor->skills.entries.empty()) return std::nullopt;
  const TopicCover cover = cover_of(asked, facts.mentor.mentor->skills);
  if (cover.topics.empty()) return Suitability{0, {{"no topic in common", "нет общих тем"}, {}}};
  return Suitability{100 * cover.covered / cover.asked,
                     {{"{0} of {1} topics: {2}", "тем {0} из {1}: {2}"},
                      {cover.topics.size(), asked.entries.size(), listed(cover.topics)}}};
}

std::optional<Suitability> judge_level(const PairFacts& facts) {
  constexpr std::int64_t highest = 5;
  const TopicCover cover = cover_of(facts.request.topics, facts.mentor.mentor->skills);
  if (cover.covered == 0) return std::nullopt;
  const std::int64_t tenths = (10 * cover.levels + cover.covered / 2) / cover.covered;
  return Suitability{
      100 * cover.levels / (highest * cover.covered),
      {{"level {0}.{1} of 5 in these topics", "уровень {0},{1} из 5 по этим темам"}, {tenths / 10, tenths % 10}}};
}

}  // namespace

extern const Criterion topics_criterion{"topics",
                                        {"topics", "темы"},
                                        {"the mentor covers the topics asked for", "наставник владеет нужными темами"},
                                        10,
                                        judge_topics};
extern const Criterion level_criterion{"level",
                                       {"level", "уровень"},
                                       {"how well the mentor knows them", "насколько хорошо наставник ими владеет"},
                                       3,
                                       judge_level};

}  // namespace mentor
