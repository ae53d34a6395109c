// Parts that several documents about matches have.
#pragma once

#include "document/document.h"
#include "match/difference.h"
#include "report/match_view.h"

namespace mentor {

// Who gets another mentor: a row for each move, in their order.
Section moves_section(const std::vector<MatchMove>& moves, std::string id, const Message& title);

}  // namespace mentor
