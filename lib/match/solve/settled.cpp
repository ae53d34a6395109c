#include "match/solve/settled.h"

#include <algorithm>

namespace mentor {

namespace {

void raise(Prices& prices, std::size_t mentor, const Worth& worth) {
  const auto price = prices.mentor(mentor);
  if (std::lexicographical_compare(price.begin(), price.end(), worth.begin(), worth.end()))
    std::copy(worth.begin(), worth.end(), prices.mentors.begin() + static_cast<std::ptrdiff_t>(mentor * prices.levels));
}

// A mentor whose slots all went to forced requests (or who has none) was not in the instance: its price is what nobody
// would pay. It costs nothing, since the forced requests' prices fall by as much.
template <class WorthOf>
void price_full(const Settled& settled, const Subproblem& part, Prices& prices, WorthOf worth_of) {
  for (const auto& edge : settled.problem->edges) {
    if (settled.capacity[edge.mentor] > 0 || settled.fixed[edge.request] != nobody) continue;
    if (edge.score < part.at_least.value_or(edge.score)) continue;
    Worth worth = worth_of(edge);
    const auto price = prices.request(edge.request);
    for (std::uint32_t level = 0; level < prices.levels; ++level) worth[level] -= price[level];
    raise(prices, edge.mentor, worth);
  }
}

}  // namespace

Settled settle(const MatchProblem& problem) {
  Settled settled;
  const auto mentors = problem.mentors.size();
  settled.problem = &problem;
  settled.fixed.assign(problem.requests.size(), nobody);
  settled.forced.assign(mentors, 0);
  for (const auto& edge : problem.edges) {
    if (!edge.forced) continue;
    settled.fixed[edge.request] = static_cast<std::int32_t>(edge.mentor);
    ++settled.forced[edge.mentor];
  }
  for (std::size_t at = 0; at < mentors; ++at) {
    const auto& mentor = problem.mentors[at];
    const auto missing = std::max<std::int64_t>(mentor.minimum - settled.forced[at], 0);
    const bool required = mentor.kind == Minimum::required || settled.forced[at] > 0;
    settled.capacity.push_back(mentor.capacity - settled.forced[at]);
    settled.minimum.push_back(required ? missing : 0);
    // One request is always enough for a minimum of one.
    settled.group_minimum.push_back(required || missing < 2 ? 0 : missing);
  }
  return settled;
}

AssignmentInstance instance_of(const Settled& settled, const Subproblem& part) {
  const auto& problem = *settled.problem;
  AssignmentInstance instance;
  instance.tiers = problem.tiers();
  instance.capacity = settled.capacity;
  instance.minimum = settled.minimum;
  for (const auto& decision : part.decisions) {
    instance.minimum[decision.mentor] = decision.open ? settled.group_minimum[decision.mentor] : 0;
    if (!decision.open) instance.capacity[decision.mentor] = 0;
  }
  instance.tier.reserve(problem.requests.size());
  for (const auto& request : problem.requests) instance.tier.push_back(request.tier);
  instance.first.assign(problem.requests.size() + 1, 0);
  instance.arcs.reserve(problem.edges.size());
  for (const auto& edge : problem.edges) {
    if (settled.fixed[edge.request] != nobody) continue;
    if (instance.capacity[edge.mentor] == 0 || edge.score < part.at_least.value_or(edge.score)) continue;
    instance.arcs.push_back({edge.mentor, part.by_score ? static_cast<std::int32_t>(edge.score) : 0});
    ++instance.first[edge.request + 1];
  }
  for (std::size_t at = 1; at < instance.first.size(); ++at) instance.first[at] += instance.first[at - 1];
  return instance;
}

Assignment with_forced(const Settled& settled, const Subproblem& part, Assignment assignment) {
  const auto& problem = *settled.problem;
  Prices& prices = assignment.prices;
  const auto first_tier = prices.levels - 1 - problem.tiers();
  const auto worth_of = [&](const MatchEdge& edge) {
    Worth worth(prices.levels, 0);
    worth[first_tier + problem.requests[edge.request].tier] = 1;
    worth.back() = part.by_score ? edge.score : 0;
    return worth;
  };
  price_full(settled, part, prices, worth_of);
  for (const auto& edge : problem.edges) {
    if (!edge.forced) continue;
    assignment.mentor_of[edge.request] = static_cast<std::int32_t>(edge.mentor);
    const auto worth = worth_of(edge);
    const auto price = prices.mentor(edge.mentor);
    for (std::uint32_t level = 0; level < prices.levels; ++level)
      prices.requests[edge.request * prices.levels + level] = worth[level] - price[level];
  }
  return assignment;
}

}  // namespace mentor
