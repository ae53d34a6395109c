// Parts that several documents about matches have.
#pragma once

#include "document/document.h"
#include "match/difference.h"
#include "report/match_view.h"

namespace mentor {

// Of how many people or requests a sentence or a cell gives the names.
inline constexpr std::size_t most_in_a_list = 8;

// A section without rows yet.
Section titled(const char* id, Text title, Arguments arguments = {});

// Who gets another mentor: a row for each move, in their order.
// `by_ranks`: the table has ranks instead of scores.
Section moves_section(const std::vector<MatchMove>& moves, std::string id, const Message& title, bool by_ranks = false);

// Two more columns, and cells for a pair, at the end of a table of pairs where the problem has ranks; else none.
void add_rank_columns(const MatchView& view, Section& into);
void add_ranks(const MatchView& view, std::uint32_t request, std::uint32_t mentor, Row& into);

}  // namespace mentor
