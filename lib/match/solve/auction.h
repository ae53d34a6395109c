// Good prices quickly: an auction in which requests bid for slots. What it leaves is nearly optimal; repair.h makes it
// so.
#pragma once

#include "match/solve/parts.h"

namespace mentor {

// Who has whom, and what a slot of each mentor costs, in points of score; the price of staying outside (or of leaving a
// slot empty) is 0 in each part. Nothing is promised about them but that capacities are kept and nobody is with a
// mentor outside the useful pairs.
struct Offers {
  std::vector<std::int32_t> mentor_of;
  std::vector<std::int64_t> price;
};

// Capacitated ε-scaling auction (Bertsekas 1979, 1988; slots as in Bertsekas–Castañón 1989): a mentor keeps its best
// bids and costs as much as the lowest of them. Each part is made symmetric, which lets the steps ε shrink without
// leaving priced slots empty: spare slots are bid for by one filler that wants them all the same, surplus requests are
// taken by one mentor that is worth nothing to them. At most about `most_steps` bids (0: by size), then it stops.
Offers auction(const Parts& parts, std::size_t most_steps = 0);

}  // namespace mentor
