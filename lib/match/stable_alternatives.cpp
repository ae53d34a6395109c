// Other mentors in a stable match: what would follow if a request went to one of them and nobody else reacted.
#include <algorithm>

#include "match/explain_unmatched.h"

namespace mentor {

namespace {

class Swaps {
 public:
  Swaps(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of)
      : problem_(problem),
        first_(edge_offsets(problem)),
        edges_of_(problem.mentors.size()),
        held_(problem.mentors.size()),
        load_(problem.mentors.size(), 0),
        own_(problem.requests.size(), nullptr),
        forced_(problem.requests.size(), false) {
    for (const auto& edge : problem.edges) forced_[edge.request] = forced_[edge.request] || edge.forced;
    for (const auto& edge : problem.edges) {
      edges_of_[edge.mentor].push_back(&edge);
      if (mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
      own_[edge.request] = &edge;
      ++load_[edge.mentor];
      if (!forced_[edge.request]) held_[edge.mentor].push_back(&edge);
    }
  }

  // The other mentors of a request, the dearest to it first.
  std::vector<MatchAlternative> of(std::uint32_t request, std::size_t top) const {
    std::vector<const MatchEdge*> edges;
    for (auto at = first_[request]; at < first_[request + 1]; ++at)
      if (&problem_.edges[at] != own_[request] && possible(problem_.edges[at])) edges.push_back(&problem_.edges[at]);
    std::stable_sort(edges.begin(), edges.end(), [&](const auto* left, const auto* right) {
      return mentees_view(problem_, *left) < mentees_view(problem_, *right);
    });
    edges.resize(std::min(edges.size(), top));
    std::vector<MatchAlternative> all;
    for (const auto* edge : edges) all.push_back(after(*edge));
    return all;
  }

 private:
  bool is_full(std::uint32_t mentor) const { return load_[mentor] >= problem_.mentors[mentor].capacity; }
  bool possible(const MatchEdge& edge) const { return !is_full(edge.mentor) || !held_[edge.mentor].empty(); }

  // Whom a full mentor would give up: the least dear, of equals the last.
  const MatchEdge* dropped(std::uint32_t mentor) const {
    if (!is_full(mentor)) return nullptr;
    const auto& here = held_[mentor];
    return *std::max_element(here.begin(), here.end(), [&](const auto* left, const auto* right) {
      return mentors_view(problem_, *left) < mentors_view(problem_, *right);
    });
  }

  // The state after the swap, seen from the few places where it differs.
  struct After {
    const MatchEdge* moved;
    const MatchEdge* lost;  // who is dropped; nullptr: nobody
  };

  const MatchEdge* own(const After& after, std::uint32_t request) const {
    if (request == after.moved->request) return after.moved;
    return after.lost != nullptr && request == after.lost->request ? nullptr : own_[request];
  }

  bool takes(const After& after, const MatchEdge& edge) const {
    const auto mentor = edge.mentor;
    const auto* old = own_[after.moved->request];
    if (old->mentor == mentor || (mentor != after.moved->mentor && !is_full(mentor))) return true;
    if (mentor == after.moved->mentor &&
        load_[mentor] + (after.lost == nullptr ? 1 : 0) < problem_.mentors[mentor].capacity)
      return true;
    const auto view = mentors_view(problem_, edge);
    if (mentor == after.moved->mentor && view < mentors_view(problem_, *after.moved)) return true;
    return std::any_of(held_[mentor].begin(), held_[mentor].end(),
                       [&](const auto* other) { return other != after.lost && view < mentors_view(problem_, *other); });
  }

  bool blocks(const After& after, const MatchEdge& edge) const {
    const auto* now = own(after, edge.request);
    if (forced_[edge.request] || now == &edge) return false;
    if (now != nullptr && mentees_view(problem_, edge) >= mentees_view(problem_, *now)) return false;
    return takes(after, edge);
  }

  MatchAlternative after(const MatchEdge& edge) const {
    const After after{&edge, dropped(edge.mentor)};
    const auto* old = own_[edge.request];
    MatchAlternative one{problem_.mentors[edge.mentor].id, edge.score, after.lost != nullptr ? 1 : 0,
                         old->score - edge.score + (after.lost != nullptr ? after.lost->score : 0)};
    if (problem_.ranked) one.loses_rank = edge.mentee_rank - old->mentee_rank;
    std::vector<const MatchEdge*> touched;
    for (auto at = first_[edge.request]; at < first_[edge.request + 1]; ++at) touched.push_back(&problem_.edges[at]);
    if (after.lost != nullptr)
      for (auto at = first_[after.lost->request]; at < first_[after.lost->request + 1]; ++at)
        touched.push_back(&problem_.edges[at]);
    for (const auto mentor : {old->mentor, edge.mentor})
      touched.insert(touched.end(), edges_of_[mentor].begin(), edges_of_[mentor].end());
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    one.blocking.emplace();
    for (const auto* other : touched)
      if (blocks(after, *other))
        one.blocking->push_back({{problem_.requests[other->request].mentee, problem_.requests[other->request].request},
                                 problem_.mentors[other->mentor].id});
    return one;
  }

  const MatchProblem& problem_;
  std::vector<std::uint32_t> first_;
  std::vector<std::vector<const MatchEdge*>> edges_of_, held_;
  std::vector<std::int64_t> load_;
  std::vector<const MatchEdge*> own_;
  std::vector<bool> forced_;
};

}  // namespace

std::vector<std::vector<MatchAlternative>> stable_alternatives(const MatchProblem& problem,
                                                               const MatchSolution& solution, std::size_t top) {
  std::vector<std::vector<MatchAlternative>> all(problem.requests.size());
  if (top == 0) return all;
  const Swaps swaps(problem, solution.mentor_of);
  std::vector<bool> forced(problem.requests.size(), false);
  for (const auto& edge : problem.edges) forced[edge.request] = forced[edge.request] || edge.forced;
  for (std::uint32_t request = 0; request < all.size(); ++request)
    if (solution.mentor_of[request] != nobody && !forced[request]) all[request] = swaps.of(request, top);
  return all;
}

}  // namespace mentor
