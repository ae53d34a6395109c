// Good prices quickly: an auction in which requests bid for slots. What it leaves is nearly optimal; repair.h makes it
// exactly so.
#pragma once

#include "match/solve/parts.h"

namespace mentor {

// Who has whom, and what a slot of each mentor costs, in units of score; the price of staying outside (or of leaving a
// slot empty) is 0 in each part. Nothing is promised about them but that capacities are kept and nobody is with a
// mentor outside the useful pairs.
struct Offers {
  std::vector<std::int32_t> mentor_of;
  std::vector<std::int64_t> price;
};

// Capacitated ε-scaling auction (Bertsekas 1979, 1988; slots as in Bertsekas–Castañón 1989): a mentor keeps its best
// bids and costs as much as the lowest of them. It begins with the smallest steps ε; where requests outbid each other
// for long, or slots are short from the start, with larger ones that shrink by and by. Each part is made symmetric,
// which lets the steps shrink without leaving priced slots empty: spare slots are taken by one filler that pays the
// same for each, surplus requests by an outside that holds as many as must stay out (where these are many, it is open
// to all at a fixed price instead). At most about `most_steps` bids (0: by size), then it stops as it is.
Offers auction(const Parts& parts, std::size_t most_steps = 0);

}  // namespace mentor
