// The part of the referee that looks at what a report says of those who went short: why a request has no mentor, who
// has fewer requests than the minimum.
#pragma once

#include "match/verify_prices.h"

namespace mentor {

// What is not true of it. Causes that are not given are not judged; that somebody would have to give way is taken as
// true where any slot is free, since the request's own way to it is not searched. O((requests + mentors
// + edges) log) for proofs of minimums that share no mentor, else O(requests + mentors + edges).
std::vector<VerifyProblem> check_causes(const MatchFacts& facts, const MatchReport& report);

}  // namespace mentor
