// What of the topics asked for a mentor offers: the request's weights and the mentor's levels (matching.md).
#pragma once

#include "match/score/sides.h"

namespace mentor {

struct TopicCover {
  std::int64_t topics = 0;   // how many of those asked for
  std::int64_t covered = 0;  // sum of their weights
  std::int64_t levels = 0;   // sum of weight × level over these
};

// O(asked + offered): both are sorted.
inline TopicCover cover_of(const RequestSide& asked, const MentorSide& offered) {
  TopicCover cover;
  auto skill = offered.topics.begin();
  for (const TopicValue& topic : asked.topics) {
    while (skill != offered.topics.end() && skill->topic < topic.topic) ++skill;
    if (skill == offered.topics.end()) break;
    if (skill->topic != topic.topic) continue;
    ++cover.topics;
    cover.covered += topic.value;
    cover.levels += std::int64_t{topic.value} * skill->value;
  }
  return cover;
}

}  // namespace mentor
