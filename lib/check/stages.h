// Which stage of the methodology an item belongs to: the profile gives the words, in the order of the stages.
#pragma once

#include <vector>

#include "check/walk.h"

namespace mentor {

// Whether the words of a phrase stand in a sentence in their order, in any case and number, at most two other words
// between two of them. O(words).
bool has_phrase(const std::vector<ProseWord>& words, std::string_view phrase);
// Whether a sentence has the words of a stage: those of one of its phrases. O(phrases × words).
bool speaks_of(std::string_view sentence, const ProfileStage& stage);
// The first stage, as a position in the profile's list, that the item's title speaks of; nothing where there is none.
std::optional<std::size_t> stage_of(const Profile& profile, const Item& item);

// Whether the item belongs to a stage for which the profile demands a date. O(stages × words).
bool must_be_dated(const Profile& profile, const Item& item);

struct StagedItem {
  std::size_t stage;
  const Item* item;
  DueRange due;
};
// The items of stages that run one after the other and have due days, in the order of the document.
std::vector<StagedItem> staged_items(const CheckInput& input, const Roadmap& roadmap);

}  // namespace mentor
