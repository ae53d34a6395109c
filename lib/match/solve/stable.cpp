#include <algorithm>
#include <set>
#include <tuple>

#include "match/solve/settled.h"
#include "match/solve/solve.h"

namespace mentor {

namespace {

// Lower is dearer. Only this decides whether somebody prefers; the order of equals is nobody's wish.
std::int64_t mentees_view(const MatchProblem& problem, const MatchEdge& edge) {
  return problem.ranked ? edge.mentee_rank : -edge.score;
}
std::int64_t mentors_view(const MatchProblem& problem, const MatchEdge& edge) {
  return problem.ranked ? edge.mentor_rank : -edge.score;
}

// Each request's edges, dearest first; forced requests propose to nobody.
std::vector<std::vector<std::uint32_t>> proposals(const MatchProblem& problem, const Settled& settled) {
  std::vector<std::vector<std::uint32_t>> lists(problem.requests.size());
  for (std::uint32_t at = 0; at < problem.edges.size(); ++at) {
    const auto request = problem.edges[at].request;
    if (settled.fixed[request] == nobody && !settled.left_out[request]) lists[request].push_back(at);
  }
  for (auto& list : lists)
    std::stable_sort(list.begin(), list.end(), [&](auto left, auto right) {
      return mentees_view(problem, problem.edges[left]) < mentees_view(problem, problem.edges[right]);
    });
  return lists;
}

using Held = std::set<std::tuple<std::int64_t, std::uint32_t, std::uint32_t>>;  // view, tier, request: last goes first

std::vector<std::int32_t> deferred_acceptance(const MatchProblem& problem, const Settled& settled) {
  auto mentor_of = settled.fixed;
  const auto lists = proposals(problem, settled);
  std::vector<std::size_t> next(lists.size(), 0);
  std::vector<Held> held(problem.mentors.size());
  std::vector<std::uint32_t> waiting;
  for (auto request = static_cast<std::uint32_t>(lists.size()); request-- > 0;) waiting.push_back(request);
  while (!waiting.empty()) {
    const auto request = waiting.back();
    if (next[request] == lists[request].size()) {
      waiting.pop_back();
      continue;
    }
    const auto& edge = problem.edges[lists[request][next[request]++]];
    auto& here = held[edge.mentor];
    here.emplace(mentors_view(problem, edge), problem.requests[request].tier, request);
    mentor_of[request] = static_cast<std::int32_t>(edge.mentor);
    waiting.pop_back();
    if (static_cast<std::int64_t>(here.size()) <= settled.capacity[edge.mentor]) continue;
    const auto last = std::prev(here.end());
    mentor_of[std::get<2>(*last)] = nobody;
    waiting.push_back(std::get<2>(*last));
    here.erase(last);
  }
  return mentor_of;
}

// What each side has: how dear the request's own mentor is, how dear the mentor's least dear one is.
struct Standing {
  std::vector<std::optional<std::int64_t>> of_request;
  std::vector<std::optional<std::int64_t>> worst_held;
  std::vector<std::int64_t> load;
};

Standing standing(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of,
                  const std::vector<bool>& forced) {
  Standing now{std::vector<std::optional<std::int64_t>>(problem.requests.size()),
               std::vector<std::optional<std::int64_t>>(problem.mentors.size()),
               std::vector<std::int64_t>(problem.mentors.size(), 0)};
  for (const auto& edge : problem.edges) {
    if (mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    now.of_request[edge.request] = mentees_view(problem, edge);
    ++now.load[edge.mentor];
    auto& worst = now.worst_held[edge.mentor];
    const auto view = mentors_view(problem, edge);
    if (!forced[edge.request]) worst = std::max(worst.value_or(view), view);
  }
  return now;
}

}  // namespace

std::vector<std::uint32_t> blocking_pairs(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of) {
  std::vector<bool> forced(problem.requests.size(), false);
  for (const auto& edge : problem.edges) forced[edge.request] = forced[edge.request] || edge.forced;
  const auto now = standing(problem, mentor_of, forced);
  std::vector<std::uint32_t> blocking;
  for (std::uint32_t at = 0; at < problem.edges.size(); ++at) {
    const auto& edge = problem.edges[at];
    if (forced[edge.request] || mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor)) continue;
    const auto& own = now.of_request[edge.request];
    if (own && mentees_view(problem, edge) >= *own) continue;
    const auto& worst = now.worst_held[edge.mentor];
    const bool free = now.load[edge.mentor] < problem.mentors[edge.mentor].capacity;
    if (free || (worst && mentors_view(problem, edge) < *worst)) blocking.push_back(at);
  }
  return blocking;
}

MatchSolution solve_stable(const MatchProblem& problem, const SolveOptions&) {
  MatchSolution solution;
  solution.mentor_of = deferred_acceptance(problem, settle(problem));
  solution.gap = Worth(problem.tiers() + 1, 0);
  add_up(problem, solution);
  return solution;
}

}  // namespace mentor
