// Makes nearly optimal offers exactly optimal: whatever an auction did, what stands behind this is a proof.
#pragma once

#include "match/solve/auction.h"

namespace mentor {

// A best assignment within the parts and exact prices: for every useful pair, the request's price + the mentor's price
// is at least the score, with equality where they are together. Outside counts 0: whoever may stay out has a price of
// at least 0 (0 where it does stay out), a mentor of the last part too (0 where it has a slot left over).
struct Repaired {
  std::vector<std::int32_t> mentor_of;
  std::vector<std::int64_t> request_price, mentor_price;
};

// Whoever does not have what is best for him at these prices is dropped, then brought back along a shortest augmenting
// path (Dijkstra over reduced costs, as Jonker–Volgenant 1987): forward from a request to a free slot or to somebody
// who may as well stay out, backward from an empty slot that costs something. Exact from any offers; near linear where
// they are nearly optimal, O(requests × edges × log) at worst.
Repaired repair(const Parts& parts, Offers offers);

}  // namespace mentor
