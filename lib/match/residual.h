// What changing a match would cost, exactly: shortest paths over reduced costs, where the prices make every change cost
// zero or more. It works on a match and the prices under which it is the best one, whichever solver made them.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "match/problem.h"
#include "match/solution.h"

namespace mentor {

// A change of the match that begins with one request and what it costs: tiers, then score; losses are positive.
struct Detour {
  Worth loss;
  struct Step {
    std::uint32_t request = 0;
    std::int32_t to = nobody;
  };
  std::vector<Step> steps;  // who moves where, beginning with the request itself; the last may go to nobody
};

class Residual {
 public:
  // `problem` (canonical) and `solution` must outlive it. Only for solutions with prices (not `stable`). O(edges).
  Residual(const MatchProblem& problem, const MatchSolution& solution);

  // For each request: the cheapest way to give it a mentor, if it has none, that moves fewest people; nothing where it
  // has one, or where there is no way at all. O(edges × log mentors), as the two below.
  std::vector<std::optional<Detour>> ways_to_serve() const;
  // For each mentor: what the whole match would gain by one more slot there (tiers, then score; zeros where nothing).
  std::vector<Worth> gain_of_slot() const;
  // For every mentor m: what follows when somebody more comes to m and one leaves `target` (nobody: somebody who had no
  // mentor comes). With the reduced cost of an edge to m it is what the match loses if a request of `target` takes that
  // edge instead. Nothing where that cannot be.
  std::vector<std::optional<Worth>> detours_to(std::int32_t target) const;
  // For each request: whether it has the same mentor (or nobody) in every match that is worth as much. Nothing where
  // the prices cannot tell: groups were opened or closed case by case, or the match is not proved the best. O(edges).
  std::optional<std::vector<bool>> in_every_optimum() const;
  // By how much the prices of its request and its mentor exceed the worth of an edge; zeros for the pairs of the match.
  Worth reduced_cost(const MatchEdge& edge) const;
  // Whether the edge counts: not to a closed group, not below the threshold, not barred by a forced pair.
  bool usable(std::size_t edge) const { return usable_[edge]; }
  // The usable edges to a mentor, as indices, ascending.
  std::span<const std::uint32_t> edges_to(std::uint32_t mentor) const {
    return {edges_to_.data() + first_to_[mentor], edges_to_.data() + first_to_[mentor + 1]};
  }
  // Whether a request may go elsewhere: it has no forced pair.
  bool may_move(std::uint32_t request) const { return !forced_[request]; }
  // Index of the first edge of a request.
  std::uint32_t first_edge(std::uint32_t request) const { return first_[request]; }
  // A worth without the number for required minimums: tiers, then score.
  Worth plain(const Worth& worth) const;

 private:
  struct Reach {
    std::vector<std::optional<Worth>> distance;
    std::vector<std::int64_t> moved;  // how many people move on the way: as few as that cost allows
    std::vector<std::uint32_t> from;  // the node before
    std::vector<std::int32_t> by;     // the request that moves; nobody where a slot is left empty or filled
  };
  class Search;

  void find_usable();
  // Which nodes can reach each other by changes that cost nothing: the number of its set for each node.
  std::vector<std::uint32_t> free_sets() const;
  void list_edges_to();
  // Visits the arcs out of (or into) a node: visit(other node, request that moves, cost). The cost is valid during the
  // call only.
  template <class Visit>
  void arcs_from(std::uint32_t node, Visit& visit) const;
  template <class Visit>
  void arcs_into(std::uint32_t node, Visit& visit) const;
  template <class Visit>
  void moves_of(std::uint32_t request, Worth& cost, Visit& visit) const;
  bool can_take_more(std::uint32_t mentor) const { return load_[mentor] < capacity_[mentor]; }
  bool can_spare(std::uint32_t mentor) const { return load_[mentor] > minimum_[mentor]; }
  void set_reduced_cost(const MatchEdge& edge, Worth& cost) const;
  void set_price(std::uint32_t mentor, std::int64_t times, Worth& cost) const;
  void set_price_of_request(std::uint32_t request, Worth& cost) const;
  std::uint32_t node_of(std::uint32_t request) const;
  Detour way_out(std::uint32_t request, const MatchEdge& first, const Worth& loss, const Reach& reach) const;

  const MatchProblem& problem_;
  const PriceCase& given_;
  const MatchSolution& solution_;
  std::uint32_t tiers_;
  std::uint32_t outside_;  // the node of everybody without a mentor; the other nodes are the mentors
  std::vector<bool> usable_, forced_;
  std::vector<std::int64_t> capacity_, minimum_, load_;
  std::vector<std::uint32_t> first_;                     // edges by request
  std::vector<std::uint32_t> first_to_, edges_to_;       // usable edges by mentor
  std::vector<std::vector<std::uint32_t>> requests_of_;  // who each mentor has, and who has nobody
};

// How many points each pair of a mentor gains where it has so many more slots, 0 or more: who has less to do is worth
// more (the criterion `load`). Nothing where scores do not depend on slots.
using SlotBonus = std::function<std::int64_t(std::uint32_t mentor, std::int64_t by)>;

// What all explanations of a match go by, worked out once.
struct Changes {
  // As for Residual. O(edges × log mentors).
  Changes(const MatchProblem& problem, const MatchSolution& solution, const SlotBonus& bonus = {});

  Residual residual;
  // gain_of_slot(), with what the mentor's pairs gain themselves where the slot is worth anything: by prices that rise
  // with the scores the match stays the best one, and the way to fill the slot the same.
  std::vector<Worth> slot_gains;
};

}  // namespace mentor
