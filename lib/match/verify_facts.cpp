#include <algorithm>
#include <tuple>

#include "match/verify_prices.h"

namespace mentor {

MatchFacts::MatchFacts(const MatchProblem& given)
    : problem(given),
      mentor_of(given.requests.size(), nobody),
      load(given.mentors.size(), 0),
      own_(given.requests.size(), nullptr),
      forced_(given.mentors.size(), 0),
      forced_request_(given.requests.size(), false) {
  worth.assign(problem.tiers() + 1, 0);
  std::uint32_t row = 0;
  for (std::uint32_t at = 0; at < problem.edges.size(); ++at) {
    const auto& edge = problem.edges[at];
    for (; row <= edge.request; ++row) first_.push_back(at);
    if (!edge.forced) continue;
    ++forced_[edge.mentor];
    forced_request_[edge.request] = true;
  }
  first_.resize(problem.requests.size() + 1, static_cast<std::uint32_t>(problem.edges.size()));
}

std::int32_t MatchFacts::request_at(const std::string& mentee, const std::string& request) const {
  const auto wanted = std::tie(mentee, request);
  const auto found =
      std::lower_bound(problem.requests.begin(), problem.requests.end(), wanted,
                       [](const MatchRequest& one, const auto& id) { return std::tie(one.mentee, one.request) < id; });
  if (found == problem.requests.end() || std::tie(found->mentee, found->request) != wanted) return -1;
  return static_cast<std::int32_t>(found - problem.requests.begin());
}

std::int32_t MatchFacts::mentor_at(const std::string& id) const {
  const auto found =
      std::lower_bound(problem.mentors.begin(), problem.mentors.end(), id,
                       [](const MatchMentor& one, const std::string& wanted) { return one.id < wanted; });
  if (found == problem.mentors.end() || found->id != id) return -1;
  return static_cast<std::int32_t>(found - problem.mentors.begin());
}

const MatchEdge* MatchFacts::edge(std::int32_t request, std::int32_t mentor) const {
  const auto end = problem.edges.begin() + first_[static_cast<std::size_t>(request) + 1];
  const auto found = std::lower_bound(
      problem.edges.begin() + first_[static_cast<std::size_t>(request)], end, mentor,
      [](const MatchEdge& one, std::int32_t wanted) { return static_cast<std::int32_t>(one.mentor) < wanted; });
  return found != end && static_cast<std::int32_t>(found->mentor) == mentor ? &*found : nullptr;
}

void MatchFacts::assign(const MatchEdge& edge) {
  mentor_of[edge.request] = static_cast<std::int32_t>(edge.mentor);
  own_[edge.request] = &edge;
  ++load[edge.mentor];
  ++worth[problem.requests[edge.request].tier];
  worth.back() += edge.score;
  worst = std::min(worst.value_or(edge.score), edge.score);
}

bool MatchFacts::allowed(const MatchEdge& edge) const { return edge.forced || !forced_request_[edge.request]; }

bool MatchFacts::required(std::size_t mentor) const {
  return problem.mentors[mentor].kind == Minimum::required || forced_[mentor] > 0;
}

std::int64_t MatchFacts::slots() const {
  std::int64_t sum = 0;
  for (const auto& mentor : problem.mentors) sum += mentor.capacity;
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
