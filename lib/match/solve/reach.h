// Who can be served at all: the largest matching, tier by tier, before any score is looked at.
#pragma once

#include "match/solve/assignment.h"

namespace mentor {

// A matching as slots: those of mentor m are place[m] … place[m + 1] - 1, the first load[m] of them taken.
struct Seating {
  std::vector<std::uint32_t> place;     // mentors + 1 offsets; a mentor has no more slots than requests that suit
  std::vector<std::uint32_t> load;      // by mentor
  std::vector<std::uint32_t> holder;    // by slot: the request
  std::vector<std::int32_t> mentor_of;  // by request: its mentor, or nobody

  // How many slots a mentor has here.
  std::uint32_t slots(std::uint32_t mentor) const { return place[mentor + 1] - place[mentor]; }
  // Whether one of them is free.
  bool has_room(std::uint32_t mentor) const { return load[mentor] < slots(mentor); }
};

// A matching that serves most requests of tier 0, then of tier 1, …: augmenting paths, many at a time (Hopcroft–Karp
// 1973, with slots). A request that is served stays served, which makes each tier as large as it can be. Minimums are
// not looked at. O(edges × √requests) a tier.
Seating serve_most(const AssignmentInstance& instance);

}  // namespace mentor
