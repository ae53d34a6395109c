// The two halves of the referee behind verify.h: the facts of a problem and a match, counted anew, and the proof by
// prices. Nothing here is shared with the solvers.
#pragma once

#include <span>

#include "match/verify.h"

namespace mentor {

// Looks up and adds up. `problem` (canonical) must outlive it.
class MatchFacts {
 public:
  explicit MatchFacts(const MatchProblem& problem);

  // Index, or -1 where there is none of that name.
  std::int32_t request_at(const std::string& mentee, const std::string& request) const;
  std::int32_t mentor_at(const std::string& id) const;
  // The edge of a pair; nullptr where it is not allowed.
  const MatchEdge* edge(std::int32_t request, std::int32_t mentor) const;
  // The edges of a request.
  std::span<const MatchEdge> edges_of(std::size_t request) const {
    return {problem.edges.data() + first_[request], problem.edges.data() + first_[request + 1]};
  }
  // Takes a pair into the match and its sums.
  void assign(const MatchEdge& edge);
  // Whether a request is sure to be with its forced mentor, so that its price may be below zero.
  bool is_forced(std::size_t request) const { return forced_request_[request]; }
  // Whether the edge may be used at all, given the forced pairs.
  bool allowed(const MatchEdge& edge) const;
  // Whether the mentor's minimum is required (a group with a forced pair must be formed).
  bool required(std::size_t mentor) const;
  // Pairs who would both rather have each other.
  std::int64_t count_blocking() const;
  std::int64_t slots() const;

  const MatchProblem& problem;
  std::vector<std::int32_t> mentor_of;
  std::vector<std::int64_t> load;
  Worth worth;  // tiers, then score
  std::optional<std::int64_t> worst;
  bool required_dropped = false;  // the required minimums were proved impossible

 private:
  std::vector<const MatchEdge*> own_;  // by request: the pair that it is in
  std::vector<std::uint32_t> first_;   // edges by request
  std::vector<std::int64_t> forced_;
  std::vector<bool> forced_request_;
};

// Whether the prices prove that the required minimums cannot all be met.
bool proves_conflict(const MatchFacts& facts, const NamedCase& conflict);

// What is wrong with the proof that the match of `facts` is the best (or as good as its gap says).
std::vector<VerifyProblem> check_prices(const MatchFacts& facts, const MatchReport& report);

}  // namespace mentor
