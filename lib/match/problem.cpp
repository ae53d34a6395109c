#include "match/problem.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "match/order.h"

namespace mentor {

namespace {

// Sorts `items`; the answer maps old indices to new ones.
template <class T, class Less>
std::vector<std::uint32_t> sort_unique(std::vector<T>& items, Less less) {
  const auto order = order_of(items, less);
  std::vector<T> sorted;
  sorted.reserve(items.size());
  std::vector<std::uint32_t> place(items.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    if (at > 0 && !less(items[order[at - 1]], items[order[at]])) throw std::invalid_argument("the same id twice");
    place[order[at]] = at;
  }
  for (const auto old : order) sorted.push_back(std::move(items[old]));
  items = std::move(sorted);
  return place;
}

void renumber(MatchProblem& problem, const std::vector<std::uint32_t>& requests,
              const std::vector<std::uint32_t>& mentors) {
  for (auto& edge : problem.edges) {
    if (edge.request >= requests.size() || edge.mentor >= mentors.size())
      throw std::invalid_argument("an edge to nobody");
    edge.request = requests[edge.request];
    edge.mentor = mentors[edge.mentor];
  }
  for (auto& pair : problem.set_aside) pair = {requests.at(pair.request), mentors.at(pair.mentor)};
}

// Forced first, then the higher score: the first edge of a pair is the one that stays.
void sort_edges(std::vector<MatchEdge>& edges) {
  const auto key = [](const MatchEdge& edge) {
    return std::tuple(edge.request, edge.mentor, !edge.forced, -edge.score, edge.mentee_rank, edge.mentor_rank,
                      edge.tag);
  };
  const auto earlier = [&](const MatchEdge& left, const MatchEdge& right) { return key(left) < key(right); };
  if (!std::is_sorted(edges.begin(), edges.end(), earlier)) std::sort(edges.begin(), edges.end(), earlier);
  const auto same = [](const MatchEdge& left, const MatchEdge& right) {
    return left.request == right.request && left.mentor == right.mentor;
  };
  edges.erase(std::unique(edges.begin(), edges.end(), same), edges.end());
}

void keep_one_forced(std::vector<MatchEdge>& edges) {
  MatchEdge* kept = nullptr;
  for (auto& edge : edges) {
    if (!edge.forced) continue;
    if (kept != nullptr && kept->request == edge.request) {
      MatchEdge& loser = kept->score >= edge.score ? edge : *kept;
      loser.forced = false;
      if (&loser == &edge) continue;
    }
    kept = &edge;
  }
}

// Those set aside before ask again.
void ask_again(MatchProblem& problem) {
  const auto key = [](const MatchEdge& edge) { return std::pair(edge.request, edge.mentor); };
  for (const auto& pair : problem.set_aside) {
    const auto edge = std::ranges::lower_bound(problem.edges, std::pair(pair.request, pair.mentor), {}, key);
    if (edge != problem.edges.end() && key(*edge) == std::pair(pair.request, pair.mentor)) edge->forced = true;
  }
  problem.set_aside.clear();
}

}  // namespace

void settle_forced(MatchProblem& problem) {
  ask_again(problem);
  std::vector<MatchEdge*> forced;
  for (auto& edge : problem.edges)
    if (edge.forced) forced.push_back(&edge);
  std::ranges::sort(forced, {}, [&](const MatchEdge* edge) {
    return std::tuple(edge->mentor, problem.requests[edge->request].tier, -edge->score, edge->request);
  });
  std::int64_t taken = 0;
  for (std::size_t at = 0; at < forced.size(); ++at) {
    taken = at > 0 && forced[at - 1]->mentor == forced[at]->mentor ? taken + 1 : 1;
    if (taken <= problem.mentors[forced[at]->mentor].capacity) continue;
    forced[at]->forced = false;
    problem.set_aside.push_back({forced[at]->request, forced[at]->mentor});
  }
}

std::uint32_t MatchProblem::tiers() const {
  std::uint32_t count = 1;
  for (const auto& request : requests) count = std::max(count, request.tier + 1);
  return count;
}

std::int64_t MatchProblem::slots() const {
  std::int64_t sum = 0;
  for (const auto& mentor : mentors) sum += mentor.capacity;
  return sum;
}

MatchProblem canonical(MatchProblem problem) {
  const auto requests = sort_unique(problem.requests, [](const MatchRequest& left, const MatchRequest& right) {
    return std::tie(left.mentee, left.request) < std::tie(right.mentee, right.request);
  });
  const auto mentors = sort_unique(
      problem.mentors, [](const MatchMentor& left, const MatchMentor& right) { return left.id < right.id; });
  renumber(problem, requests, mentors);
  sort_edges(problem.edges);
  keep_one_forced(problem.edges);
  for (auto& mentor : problem.mentors) {
    // More slots than requests are never used, and such a number could overflow a sum.
    mentor.capacity = std::clamp<std::int64_t>(mentor.capacity, 0, max_score);
    mentor.minimum = std::clamp<std::int64_t>(mentor.minimum, 0, mentor.capacity);
  }
  settle_forced(problem);
  if (problem.tiers() > max_tiers) throw std::invalid_argument("too many tiers");
  return problem;
}

std::vector<std::uint32_t> edge_offsets(const MatchProblem& problem) {
  std::vector<std::uint32_t> offsets(problem.requests.size() + 1, 0);
  for (const auto& edge : problem.edges) ++offsets[edge.request + 1];
  for (std::size_t at = 1; at < offsets.size(); ++at) offsets[at] += offsets[at - 1];
  return offsets;
}

}  // namespace mentor
