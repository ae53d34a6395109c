#include <algorithm>

#include "match/verify_prices.h"

namespace mentor {

MatchFacts::MatchFacts(const MatchProblem& given)
    : problem(given),
      mentor_of(given.requests.size(), nobody),
      load(given.mentors.size(), 0),
      own_(given.requests.size(), nullptr),
      forced_(given.mentors.size(), 0),
      forced_request_(given.requests.size(), false),
      bound_(given.requests.size(), false) {
  std::uint32_t last_tier = 0;
  for (std::size_t at = 0; at < problem.requests.size(); ++at) {
    requests_[{problem.requests[at].mentee, problem.requests[at].request}] = static_cast<std::int32_t>(at);
    last_tier = std::max(last_tier, problem.requests[at].tier);
  }
  worth.assign(last_tier + 2, 0);
  for (std::size_t at = 0; at < problem.mentors.size(); ++at)
    mentors_[problem.mentors[at].id] = static_cast<std::int32_t>(at);
  for (const auto& edge : problem.edges) {
    edges_.push_back(&edge);
    if (!edge.forced) continue;
    ++forced_[edge.mentor];
    forced_request_[edge.request] = true;
  }
  for (const auto& edge : problem.edges)
    if (edge.forced && !overfull(edge.mentor)) bound_[edge.request] = true;
  const auto earlier = [](const MatchEdge* left, const MatchEdge* right) {
    return std::pair(left->request, left->mentor) < std::pair(right->request, right->mentor);
  };
  if (!std::is_sorted(edges_.begin(), edges_.end(), earlier)) std::sort(edges_.begin(), edges_.end(), earlier);
}

std::int32_t MatchFacts::request_at(const std::string& mentee, const std::string& request) const {
  const auto found = requests_.find({mentee, request});
  return found == requests_.end() ? -1 : found->second;
}

std::int32_t MatchFacts::mentor_at(const std::string& id) const {
  const auto found = mentors_.find(id);
  return found == mentors_.end() ? -1 : found->second;
}

const MatchEdge* MatchFacts::edge(std::int32_t request, std::int32_t mentor) const {
  const std::pair wanted(static_cast<std::uint32_t>(request), static_cast<std::uint32_t>(mentor));
  const auto found = std::lower_bound(edges_.begin(), edges_.end(), wanted, [](const MatchEdge* one, const auto& pair) {
    return std::pair(one->request, one->mentor) < pair;
  });
  const bool there = found != edges_.end() && std::pair((*found)->request, (*found)->mentor) == wanted;
  return there ? *found : nullptr;
}

void MatchFacts::assign(const MatchEdge& edge) {
  mentor_of[edge.request] = static_cast<std::int32_t>(edge.mentor);
  own_[edge.request] = &edge;
  ++load[edge.mentor];
  ++worth[problem.requests[edge.request].tier];
  worth.back() += edge.score;
  worst = std::min(worst.value_or(edge.score), edge.score);
}

bool MatchFacts::allowed(const MatchEdge& edge) const {
  return edge.forced || (!forced_request_[edge.request] && !overfull(edge.mentor));
}

bool MatchFacts::required(std::size_t mentor) const {
  return problem.mentors[mentor].kind == Minimum::required || forced_[mentor] > 0;
}

std::int64_t MatchFacts::slots() const {
  std::int64_t sum = 0;
  for (const auto& mentor : problem.mentors) sum += mentor.capacity;
  return sum;
}

std::int64_t MatchFacts::countable_slots() const {
  const auto requests = static_cast<std::int64_t>(problem.requests.size());
  std::int64_t sum = requests;
  for (const auto& mentor : problem.mentors) sum += std::max(std::min(mentor.capacity, requests), mentor.minimum) + 1;
  return sum;
}

std::int64_t MatchFacts::count_blocking() const {
  const auto mentees_rank = [&](const MatchEdge& edge) { return problem.ranked ? edge.mentee_rank : -edge.score; };
  const auto mentors_rank = [&](const MatchEdge& edge) { return problem.ranked ? edge.mentor_rank : -edge.score; };
  const auto prefers = [&](const MatchEdge& edge) {
    const MatchEdge* own = own_[edge.request];
    return own == nullptr || mentees_rank(edge) < mentees_rank(*own);
  };
  std::vector<std::optional<std::int64_t>> least_wanted(problem.mentors.size());
  for (const auto& edge : problem.edges)
    if (!forced_request_[edge.request] && mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor))
      least_wanted[edge.mentor] = std::max(least_wanted[edge.mentor].value_or(mentors_rank(edge)), mentors_rank(edge));
  return std::count_if(problem.edges.begin(), problem.edges.end(), [&](const MatchEdge& edge) {
    if (forced_request_[edge.request] || !prefers(edge)) return false;
    if (load[edge.mentor] < problem.mentors[edge.mentor].capacity) return true;
    return least_wanted[edge.mentor] && mentors_rank(edge) < *least_wanted[edge.mentor];
  });
}

}  // namespace mentor
