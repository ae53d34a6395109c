#include <algorithm>
#include <numeric>
#include <tuple>

#include "match/explain_unmatched.h"
#include "match/residual.h"

namespace mentor {

namespace {

struct PlaceChoice {
  Worth loss;
  const MatchEdge* edge = nullptr;

  friend bool operator<(const PlaceChoice& left, const PlaceChoice& right) {
    if (left.loss != right.loss) return left.loss < right.loss;
    return std::tuple(-left.edge->score, left.edge->mentor) < std::tuple(-right.edge->score, right.edge->mentor);
  }
};

// What each other mentor of a request costs, given what follows when somebody comes to that mentor.
std::vector<PlaceChoice> choices(const MatchProblem& problem, const Residual& residual, std::uint32_t request,
                                 std::uint32_t own, const std::vector<std::optional<Worth>>& detours) {
  std::vector<PlaceChoice> found;
  for (auto at = residual.first_edge(request); at < residual.first_edge(request + 1); ++at) {
    const auto& edge = problem.edges[at];
    if (!residual.usable(at) || edge.mentor == own || !detours[edge.mentor]) continue;
    Worth loss = residual.reduced_cost(edge);
    for (std::size_t level = 0; level < loss.size(); ++level) loss[level] += (*detours[edge.mentor])[level];
    found.push_back({residual.plain(loss), &edge});
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

std::vector<std::vector<MatchAlternative>> alternatives(const MatchProblem& problem, const MatchSolution& solution,
                                                        std::size_t top) {
  std::vector<std::vector<MatchAlternative>> all(problem.requests.size());
  if (top == 0 || solution.final_case.prices.levels == 0) return all;
  const Residual residual(problem, solution);
  std::vector<std::vector<std::uint32_t>> requests_of(problem.mentors.size());
  for (std::uint32_t request = 0; request < all.size(); ++request)
    if (solution.mentor_of[request] != nobody)
      requests_of[static_cast<std::size_t>(solution.mentor_of[request])].push_back(request);
  for (std::uint32_t mentor = 0; mentor < requests_of.size(); ++mentor) {
    if (requests_of[mentor].empty()) continue;
    const auto detours = residual.detours_to(static_cast<std::int32_t>(mentor));
    for (const auto request : requests_of[mentor]) {
      auto found = choices(problem, residual, request, mentor, detours);
      found.resize(std::min(found.size(), top));
      for (const auto& [loss, edge] : found)
        all[request].push_back({problem.mentors[edge->mentor].id, edge->score,
                                std::accumulate(loss.begin(), loss.end() - 1, std::int64_t{0}), loss.back()});
    }
  }
  return all;
}

std::vector<MatchSlotValue> slot_values(const MatchProblem& problem, const std::vector<Worth>& gains) {
  std::vector<MatchSlotValue> values;
  for (std::size_t mentor = 0; mentor < gains.size(); ++mentor) {
    const Worth& gain = gains[mentor];
    const auto served = std::accumulate(gain.begin(), gain.end() - 1, std::int64_t{0});
    if (std::any_of(gain.begin(), gain.end(), [](std::int64_t part) { return part != 0; }))
      values.push_back({problem.mentors[mentor].id, served, gain.back()});
  }
  std::stable_sort(values.begin(), values.end(), [](const MatchSlotValue& left, const MatchSlotValue& right) {
    return std::pair(left.served, left.score) > std::pair(right.served, right.score);
  });
  return values;
}

}  // namespace mentor
