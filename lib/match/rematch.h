// Matching anew with the pairs that run already on the table: which of them could change, and the answer that makes at
// most so many changes.
#pragma once

#include "match/candidates.h"
#include "match/frontier.h"

namespace mentor {

struct Rematch {
  Candidates candidates;              // with the requests of running pairs that may change
  std::vector<std::int32_t> running;  // for each request the mentor it has now, or nobody
  // Running pairs that stay whatever is asked: what the rules say today would not allow them, their mentor has more of
  // them than slots, or they are groups with a minimum.
  std::size_t held = 0;
  std::size_t closed_groups = 0;  // groups with a minimum that are not formed yet: they get nobody here
};

// `options.keep` says which pairs run: active and confirmed ones (active, none), or proposed ones too (all). Makes the
// candidates a few times. Forced pairs stand where they fit beside the running ones. Minimums of groups are settled
// beforehand, as find_frontier does not look at them.
Rematch find_rematch(const Repository& repository, CandidateOptions options);

// The candidates in which exactly the running pairs that `point` keeps are fixed and those that it changes are barred:
// the best match there is the point's, and can be proved like any other.
Candidates fixed_to(const Rematch& rematch, const FrontierPoint& point);

}  // namespace mentor
