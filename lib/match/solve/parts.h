// The split of an instance by demand (Dulmage–Mendelsohn 1958): once it is settled how many of each tier are served, it
// falls into parts that share no useful pair, and in each part only the scores are left to compare.
//
// What alternating paths from the unmatched requests of tier t reach (and not those of an earlier tier) is part t: its
// mentors are full in every match that serves most; its requests of earlier tiers are all served; of tier t some stay
// outside. What nothing unmatched reaches is the last part, number `tiers`: all of its requests are served, and slots
// may be left over. Everybody uses the part that is easiest to get into; a request whose pairs all lie in a part of an
// earlier tier than its own is never served.
#pragma once

#include "match/solve/reach.h"

namespace mentor {

struct Parts {
  using Arc = AssignmentInstance::Arc;
  std::uint32_t tiers = 1;
  std::vector<std::uint32_t> tier;        // of each request, as in the instance
  std::vector<std::uint8_t> part;         // of each mentor
  std::vector<std::uint8_t> part_of;      // of each request: of its useful pairs; no_part: none is useful
  std::vector<std::uint32_t> begin, end;  // of each request: its useful pairs among `arcs`
  std::vector<Arc> arcs;                  // scores in units
  std::int64_t unit = 1;                  // all scores are multiples of it
  // How many slots count: no more than requests that suit, and one more where there are more than that (so that the
  // mentor has one left over, whatever comes).
  std::vector<std::uint32_t> capacity;

  static constexpr std::uint8_t no_part = 255;

  // How many requests and mentors there are.
  std::uint32_t requests() const { return static_cast<std::uint32_t>(begin.size()); }
  std::uint32_t mentors() const { return static_cast<std::uint32_t>(part.size()); }
  // Whether a request may be left outside.
  bool may_stay_out(std::uint32_t request) const { return part_of[request] == tier[request]; }
  // Whether a mentor is full in every match that serves most.
  bool must_be_full(std::uint32_t mentor) const { return part[mentor] < tiers; }
  // Its useful pairs.
  std::span<const Arc> arcs_of(std::uint32_t request) const {
    return {arcs.data() + begin[request], arcs.data() + end[request]};
  }
};

// Splits an instance (required minimums are not looked at) in its own memory. `seating` is what serve_most() found for
// it. O(edges).
Parts split(AssignmentInstance instance, const Seating& seating);

}  // namespace mentor
