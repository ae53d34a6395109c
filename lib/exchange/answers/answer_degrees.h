// How much somebody agrees, in words: "Strongly agree" on a scale of numbers. Only for the import of questionnaires.
#pragma once

#include <optional>
#include <string_view>

namespace mentor {

// The mark of an answer in words («Скорее согласен», "Neither agree nor disagree", "Often") on a scale of five, or of
// four, which has no middle; nothing for other words and scales. O(words known).
std::optional<long> answered_degree(std::string_view answer, long least, long most);

}  // namespace mentor
