// What of the topics asked for a mentor offers.
#pragma once

#include <string>
#include <vector>

#include "model/participants.h"

namespace mentor {

struct TopicCover {
  std::int64_t asked = 0;           // sum of the request's weights
  std::int64_t covered = 0;         // of the topics that the mentor offers
  std::int64_t levels = 0;          // sum of weight × level over these
  std::vector<std::string> topics;  // these, as the request spells them
};

// Compares topics without regard to case and ё/е. O(asked × offered).
TopicCover cover_of(const Topics& asked, const Topics& offered);

}  // namespace mentor
