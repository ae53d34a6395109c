// Answers to “why?” about one mentee, one mentor or one pair of a match.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "report/match_view.h"

namespace mentor {

struct WhyOptions {
  std::size_t most_others = 8;  // how many other mentors are tried, each by solving again
};

// `question`: a mentee, `mentee/request`, a mentor, or `mentee:mentor` (`mentee/request:mentor`). The document says why
// somebody has this mentor and not another (points by criterion; what another would cost the whole match and who would
// move), why nobody, which rules stand between two people, who came to a mentor, who else could, and what one more slot
// would be worth. Other people are named by id only.
// Failure (usage): an id that is not part of the match, with the nearest one that is.
Result<Document> explain_match(const MatchView& view, const std::string& question, const WhyOptions& options = {});

}  // namespace mentor
