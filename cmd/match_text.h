// A match on a terminal: the pairs with their reasons, who is left over and why, what would help.
#pragma once

#include <string>

#include "render/render.h"
#include "report/match_view.h"

namespace mentor {

// The report as text for people. O(size).
std::string match_to_text(const MatchView& view, const RenderOptions& look);

}  // namespace mentor
