// Solving where not all admissible pairs fit into memory. The best few pairs of each request are solved; then the
// prices of the answer are held against every admissible pair, one request at a time, without keeping them. Pairs that
// are worth more than their prices could make a better match: they are added and the problem is solved again. When no
// such pair is left, the prices prove the answer for all pairs, not only for those in memory.
#pragma once

#include "match/candidates.h"
#include "match/solve/solve.h"

namespace mentor {

struct PricedSolution {
  MatchSolution solution;
  std::size_t rounds = 0;  // how often the problem was solved
  // Whether the answer is the answer to all admissible pairs. Only where the solver itself could not prove its answer
  // (groups with minimums, too many cases) it may not be.
  bool holds_for_all = true;
  // Whether every pair that the reasons of unmatched requests speak of is in memory: all admissible pairs of unmatched
  // requests, of those who have the mentors that these could have, and so on.
  bool explainable = true;
};

// Solves the candidates; where they are not complete, edges are added to `candidates.problem` as described, beyond the
// memory that was allowed if the proof needs it. Where `explainable` can be reached within twice the pairs of `most`,
// it is. O(admissible pairs) in each round, beside the solver.
PricedSolution solve_within(Candidates& candidates, const Solver& solver, const SolveOptions& options = {},
                            std::size_t most = pairs_within(default_match_memory));

// Admissible pairs of a request that are not in the problem, although the answer does not rule them out: worth more
// than their prices in one of the cases, or (`stable`) blocking it. Empty for all requests: the answer stands.
class PriceCheck {
 public:
  // All three must outlive it. O(requests + mentors).
  PriceCheck(const Candidates& candidates, const Solver& solver, const MatchSolution& solution);

  // At most `most`, those first that promise most. O(pairs that share a topic with the request).
  std::vector<CandidateSpace::Scored> unpaid(std::uint32_t request, std::size_t most);

 private:
  struct Found {
    Worth gain;
    CandidateSpace::Scored pair;
  };
  void price(std::uint32_t request, const CandidateSpace::Scored& pair);
  bool blocks(std::uint32_t request, const CandidateSpace::Scored& pair) const;
  std::optional<Worth> gain(const PriceCase& given, std::uint32_t request, const CandidateSpace::Scored& pair) const;

  const Candidates& candidates_;
  const MatchSolution& solution_;
  bool stable_, best_;
  std::uint32_t tiers_;
  std::vector<std::uint32_t> first_;                       // edges by request
  std::vector<bool> forced_;                               // requests
  std::vector<std::vector<bool>> closed_;                  // by case: mentors
  std::vector<std::optional<std::int64_t>> own_, lowest_;  // scores of what requests have, of what mentors could let go
  std::vector<bool> free_;                                 // mentors with a free slot
  std::vector<CandidateSpace::Scored> all_;
  std::vector<Found> found_;
};

}  // namespace mentor
