// Alternating reachability: which mentors a request could get at, if those who are there moved on to others.
#pragma once

#include "match/problem.h"
#include "match/solution.h"

namespace mentor {

class Alternating {
 public:
  // `problem` must outlive it. O(edges).
  Alternating(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of);

  struct Reach {
    std::vector<std::uint32_t> mentors;  // ascending
    bool free_slot = false;              // one of them has a free slot
    bool only_groups_free = true;        // and only groups that are not formed have
  };
  // From these requests along every pair that may be used (forced requests stay where they are). Stops at the first
  // mentor with a slot that is simply free. O(edges).
  Reach from(const std::vector<std::uint32_t>& requests);
  // The requests that a mentor has.
  const std::vector<std::uint32_t>& requests_of(std::uint32_t mentor) const { return requests_of_[mentor]; }
  bool has_edge(std::uint32_t request) const { return first_[request] < first_[request + 1]; }
  // How many edges were looked at so far.
  std::size_t work() const { return work_; }

 private:
  const MatchProblem& problem_;
  std::vector<std::uint32_t> first_;
  std::vector<bool> forced_;
  std::vector<std::vector<std::uint32_t>> requests_of_;
  std::vector<bool> seen_;
  std::size_t work_ = 0;
};

}  // namespace mentor
