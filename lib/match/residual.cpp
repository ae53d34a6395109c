#include "match/residual.h"

#include <algorithm>
#include <queue>

namespace mentor {

namespace {

void add_to(Worth& sum, const Worth& other) {
  for (std::size_t at = 0; at < sum.size(); ++at) sum[at] += other[at];
}

}  // namespace

// Dijkstra over the nodes, forwards or backwards.
class Residual::Search {
 public:
  explicit Search(std::size_t nodes)
      : reach_{std::vector<std::optional<Worth>>(nodes), std::vector<std::uint32_t>(nodes, 0),
               std::vector<std::int32_t>(nodes, nobody)} {}

  void start(std::uint32_t node, Worth distance, std::int32_t by) { offer(node, std::move(distance), node, by); }

  // Runs to the end; arcs(node, visit) gives the neighbours.
  template <class Arcs>
  Reach run(Arcs arcs) {
    while (!queue_.empty()) {
      const auto [distance, node] = queue_.top();
      queue_.pop();
      if (*reach_.distance[node] < distance) continue;
      arcs(node, [&](std::uint32_t to, Worth cost, std::int32_t by) {
        add_to(cost, distance);
        offer(to, std::move(cost), node, by);
      });
    }
    return std::move(reach_);
  }

 private:
  void offer(std::uint32_t node, Worth distance, std::uint32_t from, std::int32_t by) {
    auto& known = reach_.distance[node];
    if (known && !(distance < *known)) return;
    known = distance;
    reach_.from[node] = from;
    reach_.by[node] = by;
    queue_.emplace(std::move(distance), node);
  }

  using Entry = std::pair<Worth, std::uint32_t>;
  Reach reach_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

Residual::Residual(const MatchProblem& problem, const MatchSolution& solution)
    : problem_(problem),
      given_(solution.final_case),
      solution_(solution),
      outside_(static_cast<std::uint32_t>(problem.mentors.size())),
      usable_(problem.edges.size(), true),
      forced_(problem.requests.size(), false),
      load_(problem.mentors.size(), 0),
      first_(edge_offsets(problem)),
      edges_of_(problem.mentors.size()),
      requests_of_(problem.mentors.size() + 1) {
  for (const auto& mentor : problem.mentors) capacity_.push_back(mentor.capacity);
  for (std::uint32_t request = 0; request < problem.requests.size(); ++request) {
    requests_of_[node_of(request)].push_back(request);
    if (node_of(request) != outside_) ++load_[node_of(request)];
  }
  find_usable();
}

std::uint32_t Residual::node_of(std::uint32_t request) const {
  const auto mentor = solution_.mentor_of[request];
  return mentor == nobody ? outside_ : static_cast<std::uint32_t>(mentor);
}

void Residual::find_usable() {
  std::vector<std::int64_t> forced_here(outside_, 0);
  for (const auto& edge : problem_.edges) {
    forced_here[edge.mentor] += edge.forced ? 1 : 0;
    forced_[edge.request] = forced_[edge.request] || edge.forced;
  }
  std::vector<bool> closed(outside_, false), open(outside_, false);
  for (const auto& decision : given_.decisions) (decision.open ? open : closed)[decision.mentor] = true;
  for (std::uint32_t at = 0; at < outside_; ++at) {
    const auto& mentor = problem_.mentors[at];
    const bool needed =
        open[at] || ((mentor.kind == Minimum::required || forced_here[at] > 0) && solution_.conflicts.empty());
    minimum_.push_back(needed ? mentor.minimum : 0);
    if (closed[at]) capacity_[at] = 0;
  }
  for (std::uint32_t at = 0; at < problem_.edges.size(); ++at) {
    const auto& edge = problem_.edges[at];
    const bool barred = forced_here[edge.mentor] > capacity_[edge.mentor] || forced_[edge.request];
    usable_[at] =
        !closed[edge.mentor] && edge.score >= given_.at_least.value_or(edge.score) && (edge.forced || !barred);
    if (usable_[at]) edges_of_[edge.mentor].push_back(at);
  }
}

Worth Residual::price_of(std::uint32_t mentor, std::int64_t times) const {
  const auto price = given_.prices.mentor(mentor);
  Worth worth(price.begin(), price.end());
  for (auto& part : worth) part *= times;
  return worth;
}

Worth Residual::plain(const Worth& worth) const {
  return {worth.end() - static_cast<std::ptrdiff_t>(problem_.tiers() + 1), worth.end()};
}

Worth Residual::reduced_cost(const MatchEdge& edge) const {
  Worth cost = price_of(edge.mentor, 1);
  const auto price = given_.prices.request(edge.request);
  for (std::size_t at = 0; at < cost.size(); ++at) cost[at] += price[at];
  --cost[cost.size() - 1 - problem_.tiers() + problem_.requests[edge.request].tier];
  cost.back() -= edge.score;
  return cost;
}

template <class Visit>
void Residual::moves_of(std::uint32_t request, Visit visit) const {
  for (auto at = first_[request]; at < first_[request + 1]; ++at) {
    const auto& edge = problem_.edges[at];
    if (usable_[at] && edge.mentor != node_of(request))
      visit(edge.mentor, reduced_cost(edge), static_cast<std::int32_t>(request));
  }
}

template <class Visit>
void Residual::arcs_from(std::uint32_t node, Visit visit) const {
  for (const auto request : requests_of_[node]) {
    if (!may_move(request)) continue;
    moves_of(request, visit);
    if (node == outside_) continue;
    const auto price = given_.prices.request(request);
    visit(outside_, Worth(price.begin(), price.end()), static_cast<std::int32_t>(request));
  }
  if (node != outside_ && can_take_more(node)) visit(outside_, price_of(node, -1), nobody);
  if (node != outside_) return;
  for (std::uint32_t mentor = 0; mentor < outside_; ++mentor)
    if (can_spare(mentor)) visit(mentor, price_of(mentor, 1), nobody);
}

template <class Visit>
void Residual::arcs_into(std::uint32_t node, Visit visit) const {
  if (node == outside_) {
    for (std::uint32_t mentor = 0; mentor < outside_; ++mentor) {
      if (can_take_more(mentor)) visit(mentor, price_of(mentor, -1), nobody);
      for (const auto request : requests_of_[mentor]) {
        if (!may_move(request)) continue;
        const auto price = given_.prices.request(request);
        visit(mentor, Worth(price.begin(), price.end()), static_cast<std::int32_t>(request));
      }
    }
    return;
  }
  for (const auto at : edges_of_[node]) {
    const auto& edge = problem_.edges[at];
    if (may_move(edge.request) && node_of(edge.request) != node)
      visit(node_of(edge.request), reduced_cost(edge), static_cast<std::int32_t>(edge.request));
  }
  if (can_spare(node)) visit(outside_, price_of(node, 1), nobody);
}

std::optional<Detour> Residual::serve(std::uint32_t request) const {
  Search search(outside_ + 1);
  if (may_move(request))
    moves_of(request,
             [&](std::uint32_t node, Worth cost, std::int32_t by) { search.start(node, std::move(cost), by); });
  const auto reach = search.run([&](std::uint32_t node, auto visit) {
    if (node != outside_) arcs_from(node, visit);
  });
  if (!reach.distance[outside_]) return std::nullopt;
  Detour detour{plain(*reach.distance[outside_]), {}};
  std::uint32_t node = outside_;
  while (true) {
    const auto by = reach.by[node];
    if (by != nobody)
      detour.steps.push_back(
          {static_cast<std::uint32_t>(by), node == outside_ ? nobody : static_cast<std::int32_t>(node)});
    if (by == static_cast<std::int32_t>(request)) break;
    node = reach.from[node];
  }
  std::reverse(detour.steps.begin(), detour.steps.end());
  return detour;
}

std::vector<Worth> Residual::gain_of_slot() const {
  Search search(outside_ + 1);
  search.start(outside_, Worth(given_.prices.levels, 0), nobody);
  const auto reach = search.run([&](std::uint32_t node, auto visit) { arcs_from(node, visit); });
  const Worth nothing(problem_.tiers() + 1, 0);
  std::vector<Worth> gains(outside_, nothing);
  for (std::uint32_t mentor = 0; mentor < outside_; ++mentor) {
    if (!reach.distance[mentor]) continue;
    Worth gain = price_of(mentor, 1);
    for (std::size_t at = 0; at < gain.size(); ++at) gain[at] -= (*reach.distance[mentor])[at];
    gains[mentor] = std::max(nothing, plain(gain));
  }
  return gains;
}

std::vector<std::optional<Worth>> Residual::detours_to(std::int32_t target) const {
  Search search(outside_ + 1);
  const auto start = target == nobody ? outside_ : static_cast<std::uint32_t>(target);
  search.start(start, Worth(given_.prices.levels, 0), nobody);
  auto reach = search.run([&](std::uint32_t node, auto visit) { arcs_into(node, visit); });
  reach.distance.pop_back();
  return std::move(reach.distance);
}

}  // namespace mentor
