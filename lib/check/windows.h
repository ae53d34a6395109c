// Windows of deadlines as words for findings.
#pragma once

#include <string>
#include <vector>

#include "deadline/deadline.h"

namespace mentor {

// `2022-01-01..2022-02-28`, `..2022-12-30` for an open start, one day alone: language-neutral.
std::string to_words(const Window& window);
// The windows with a mark, as words, in order.
std::vector<std::string> marked_windows(const Deadline& deadline, Mark mark);

}  // namespace mentor
