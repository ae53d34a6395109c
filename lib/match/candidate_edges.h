// Which pairs of a candidate space become edges of the problem.
#pragma once

#include "match/candidates.h"

namespace mentor {

// Fills the edges of `candidates.problem`, by request and mentor: all admissible pairs and the forced ones of `match:
// forced`. Where there would be more than `most`, only the best of each request (8 to 64), and `candidates.complete`
// becomes false. Forced pairs that cannot be are noted. O(pairs that share a topic).
void add_edges(Candidates& candidates, std::size_t most);

}  // namespace mentor
