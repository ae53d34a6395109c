#include "match/difference.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace mentor {

namespace {

struct Place {
  std::string mentor;
  std::optional<std::int64_t> score, rank;
};

std::vector<Place> places(const Answer& answer) {
  std::vector<Place> all(answer.problem.requests.size());
  for (const auto& edge : answer.problem.edges)
    if (answer.solution.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor))
      all[edge.request] = {answer.problem.mentors[edge.mentor].id, edge.score,
                           answer.problem.ranked ? std::optional<std::int64_t>(edge.mentee_rank) : std::nullopt};
  return all;
}

RequestName request_name(const MatchRequest& request) { return {request.mentee, request.request}; }

}  // namespace

MatchDifference difference(const Answer& before, const Answer& after) {
  MatchDifference result{
      after.solution.served - before.solution.served, after.solution.score - before.solution.score, {}};
  const auto old_places = places(before), new_places = places(after);
  const auto &old_requests = before.problem.requests, &new_requests = after.problem.requests;
  for (std::size_t i = 0, j = 0; i < old_requests.size() || j < new_requests.size();) {
    const auto order = i == old_requests.size()   ? std::strong_ordering::greater
                       : j == new_requests.size() ? std::strong_ordering::less
                                                  : request_name(old_requests[i]) <=> request_name(new_requests[j]);
    MatchMove move;
    if (order <= 0) {
      move = {request_name(old_requests[i]), old_places[i].mentor, "", old_places[i].score, {}, old_places[i].rank, {}};
      ++i;
    }
    if (order >= 0) {
      move.name = request_name(new_requests[j]);
      move.after = new_places[j].mentor;
      move.score_after = new_places[j].score;
      move.rank_after = new_places[j].rank;
      ++j;
    }
    if (move.before != move.after || move.score_before != move.score_after) result.moves.push_back(std::move(move));
  }
  return result;
}

std::vector<MatchMove> as_chain(std::vector<MatchMove> moves, const RequestName& first) {
  std::vector<MatchMove> chain;
  auto next = std::ranges::find(moves, first, &MatchMove::name);
  while (next != moves.end()) {
    chain.push_back(std::move(*next));
    moves.erase(next);
    const std::string& taken = chain.back().after;
    next = taken.empty() ? moves.end() : std::ranges::find(moves, taken, &MatchMove::before);
  }
  std::ranges::move(moves, std::back_inserter(chain));
  return chain;
}

const MatchEdge* find_edge(const MatchProblem& problem, std::uint32_t request, std::uint32_t mentor) {
  const auto key = [](const MatchEdge& edge) { return std::pair(edge.request, edge.mentor); };
  const auto found = std::ranges::lower_bound(problem.edges, std::pair(request, mentor), {}, key);
  return found != problem.edges.end() && key(*found) == std::pair(request, mentor) ? &*found : nullptr;
}

std::optional<std::uint32_t> find_mentor(const MatchProblem& problem, std::string_view id) {
  const auto found = std::ranges::lower_bound(problem.mentors, id, {}, &MatchMentor::id);
  if (found == problem.mentors.end() || found->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - problem.mentors.begin());
}

std::optional<PairCost> cost_of_pair(const Answer& now, const Solver& solver, std::uint32_t request,
                                     std::uint32_t mentor) {
  const MatchEdge* edge = find_edge(now.problem, request, mentor);
  if (edge == nullptr) return std::nullopt;
  MatchProblem fixed = now.problem;
  const auto at = static_cast<std::size_t>(edge - now.problem.edges.data());
  std::int64_t others = 0;
  for (auto& other : fixed.edges) {
    if (other.request == request) other.forced = false;
    others += other.forced && other.mentor == mentor ? 1 : 0;
  }
  // Forced pairs give way to nobody.
  if (others >= fixed.mentors[mentor].capacity) return std::nullopt;
  fixed.edges[at].forced = true;
  const MatchSolution then = solver.solve(fixed, {});
  if (then.mentor_of[request] != static_cast<std::int32_t>(mentor)) return std::nullopt;
  PairCost cost{difference(now, {fixed, then}), 0, then.optimal, false};
  cost.blocking_pairs = static_cast<std::int64_t>(blocking_pairs(now.problem, then.mentor_of).size());
  cost.as_good = solver.name == "stable"
                     ? cost.blocking_pairs == 0
                     : then.served_by_tier == now.solution.served_by_tier && then.score == now.solution.score &&
                           (solver.name != "balanced" || then.worst == now.solution.worst);
  return cost;
}

}  // namespace mentor
