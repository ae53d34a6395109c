#include "match/residual.h"

#include <algorithm>

namespace mentor {

namespace {

bool less(const std::int64_t* left, const std::int64_t* right, std::size_t levels) {
  return std::lexicographical_compare(left, left + levels, right, right + levels);
}

}  // namespace

// Dijkstra over the nodes, forwards or backwards. Of ways that cost the same the one that moves fewest people is taken:
// their number is compared after the cost. Distances lie in one array and heap entries point into another one: an
// allocation for each arc would take most of the time.
class Residual::Search {
  struct Entry {
    std::size_t at;
    std::uint32_t node;
  };
  auto further() const {
    return [this](const Entry& left, const Entry& right) {
      if (less(&pushed_[right.at], &pushed_[left.at], levels_)) return true;
      return !less(&pushed_[left.at], &pushed_[right.at], levels_) && left.node > right.node;
    };
  }

 public:
  Search(std::size_t nodes, std::size_t levels)
      : levels_(levels + 1),
        distance_(nodes * levels_),
        known_(nodes, false),
        reach_{{}, {}, std::vector<std::uint32_t>(nodes, 0), std::vector<std::int32_t>(nodes, nobody)},
        sum_(levels_, 0) {}

  // Runs from `start` to the end; arcs(node, visit) gives the neighbours.
  template <class Arcs>
  Reach run(std::uint32_t start, Arcs arcs) {
    offer(start, start, nobody, Worth(levels_ - 1, 0));
    while (!heap_.empty()) {
      std::pop_heap(heap_.begin(), heap_.end(), further());
      const Entry entry = heap_.back();
      heap_.pop_back();
      if (less(distance(entry.node), &pushed_[entry.at], levels_)) continue;
      auto visit = [&](std::uint32_t to, std::int32_t by, const Worth& cost) { offer(to, entry.node, by, cost); };
      arcs(entry.node, visit);
    }
    for (std::uint32_t node = 0; node < known_.size(); ++node) {
      std::int64_t* const moved = distance(node) + levels_ - 1;
      reach_.distance.push_back(known_[node] ? std::optional<Worth>(Worth(distance(node), moved)) : std::nullopt);
      reach_.moved.push_back(*moved);
    }
    return std::move(reach_);
  }

 private:
  std::int64_t* distance(std::uint32_t node) { return &distance_[node * levels_]; }
  void offer(std::uint32_t node, std::uint32_t from, std::int32_t by, const Worth& cost) {
    for (std::size_t at = 0; at + 1 < levels_; ++at) sum_[at] = cost[at] + (node == from ? 0 : distance(from)[at]);
    sum_.back() = (by == nobody ? 0 : 1) + (node == from ? 0 : distance(from)[levels_ - 1]);
    if (known_[node] && !less(sum_.data(), distance(node), levels_)) return;
    known_[node] = true;
    std::copy(sum_.begin(), sum_.end(), distance(node));
    reach_.from[node] = from;
    reach_.by[node] = by;
    heap_.push_back({pushed_.size(), node});
    pushed_.insert(pushed_.end(), sum_.begin(), sum_.end());
    std::push_heap(heap_.begin(), heap_.end(), further());
  }

  std::size_t levels_;
  std::vector<std::int64_t> distance_, pushed_;
  std::vector<bool> known_;
  Reach reach_;
  Worth sum_;
  std::vector<Entry> heap_;
};

Residual::Residual(const MatchProblem& problem, const MatchSolution& solution)
    : problem_(problem),
      given_(solution.final_case),
      solution_(solution),
      tiers_(problem.tiers()),
      outside_(static_cast<std::uint32_t>(problem.mentors.size())),
      usable_(problem.edges.size(), true),
      forced_(problem.requests.size(), false),
      load_(problem.mentors.size(), 0),
      first_(edge_offsets(problem)),
      requests_of_(problem.mentors.size() + 1) {
  for (const auto& mentor : problem.mentors) capacity_.push_back(mentor.capacity);
  for (std::uint32_t request = 0; request < problem.requests.size(); ++request) {
    requests_of_[node_of(request)].push_back(request);
    if (node_of(request) != outside_) ++load_[node_of(request)];
  }
  find_usable();
  list_edges_to();
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
    usable_[at] = !closed[edge.mentor] && edge.score >= given_.at_least.value_or(edge.score) &&
                  (edge.forced || !forced_[edge.request]);
  }
}

void Residual::list_edges_to() {
  first_to_.assign(outside_ + 1, 0);
  for (std::uint32_t at = 0; at < problem_.edges.size(); ++at) first_to_[problem_.edges[at].mentor + 1] += usable_[at];
  for (std::uint32_t mentor = 0; mentor < outside_; ++mentor) first_to_[mentor + 1] += first_to_[mentor];
  edges_to_.resize(first_to_.back());
  auto next = first_to_;
  for (std::uint32_t at = 0; at < problem_.edges.size(); ++at)
    if (usable_[at]) edges_to_[next[problem_.edges[at].mentor]++] = at;
}

void Residual::set_price(std::uint32_t mentor, std::int64_t times, Worth& cost) const {
  const auto price = given_.prices.mentor(mentor);
  for (std::size_t at = 0; at < cost.size(); ++at) cost[at] = price[at] * times;
}

void Residual::set_price_of_request(std::uint32_t request, Worth& cost) const {
  const auto price = given_.prices.request(request);
  std::copy(price.begin(), price.end(), cost.begin());
}

void Residual::set_reduced_cost(const MatchEdge& edge, Worth& cost) const {
  const auto own = given_.prices.request(edge.request), others = given_.prices.mentor(edge.mentor);
  for (std::size_t at = 0; at < cost.size(); ++at) cost[at] = own[at] + others[at];
  --cost[cost.size() - 1 - tiers_ + problem_.requests[edge.request].tier];
  cost.back() -= edge.score;
}

Worth Residual::reduced_cost(const MatchEdge& edge) const {
  Worth cost(given_.prices.levels, 0);
  set_reduced_cost(edge, cost);
  return cost;
}

Worth Residual::plain(const Worth& worth) const {
  return {worth.end() - static_cast<std::ptrdiff_t>(tiers_ + 1), worth.end()};
}

template <class Visit>
void Residual::moves_of(std::uint32_t request, Worth& cost, Visit& visit) const {
  for (auto at = first_[request]; at < first_[request + 1]; ++at) {
    const auto& edge = problem_.edges[at];
    if (!usable_[at] || edge.mentor == node_of(request)) continue;
    set_reduced_cost(edge, cost);
    visit(edge.mentor, static_cast<std::int32_t>(request), cost);
  }
}

template <class Visit>
void Residual::arcs_from(std::uint32_t node, Visit& visit) const {
  Worth cost(given_.prices.levels, 0);
  for (const auto request : requests_of_[node]) {
    if (!may_move(request)) continue;
    moves_of(request, cost, visit);
    if (node == outside_) continue;
    set_price_of_request(request, cost);
    visit(outside_, static_cast<std::int32_t>(request), cost);
  }
  if (node != outside_) {
    set_price(node, -1, cost);
    if (can_take_more(node)) visit(outside_, nobody, cost);
    return;
  }
  for (std::uint32_t mentor = 0; mentor < outside_; ++mentor) {
    if (!can_spare(mentor)) continue;
    set_price(mentor, 1, cost);
    visit(mentor, nobody, cost);
  }
}

template <class Visit>
void Residual::arcs_into(std::uint32_t node, Visit& visit) const {
  Worth cost(given_.prices.levels, 0);
  if (node != outside_) {
    for (const auto at : edges_to(node)) {
      const auto& edge = problem_.edges[at];
      if (!may_move(edge.request) || node_of(edge.request) == node) continue;
      set_reduced_cost(edge, cost);
      visit(node_of(edge.request), static_cast<std::int32_t>(edge.request), cost);
    }
    set_price(node, 1, cost);
    if (can_spare(node)) visit(outside_, nobody, cost);
    return;
  }
  for (std::uint32_t mentor = 0; mentor < outside_; ++mentor) {
    set_price(mentor, -1, cost);
    if (can_take_more(mentor)) visit(mentor, nobody, cost);
    for (const auto request : requests_of_[mentor]) {
      if (!may_move(request)) continue;
      set_price_of_request(request, cost);
      visit(mentor, static_cast<std::int32_t>(request), cost);
    }
  }
}

// Who moves when the request takes its first edge and the others follow the shortest way out.
Detour Residual::way_out(std::uint32_t request, const MatchEdge& first, const Worth& loss, const Reach& reach) const {
  Detour detour{plain(loss), {{request, static_cast<std::int32_t>(first.mentor)}}};
  for (std::uint32_t node = first.mentor; node != outside_;) {
    const auto by = reach.by[node];
    node = reach.from[node];
    if (by != nobody)
      detour.steps.push_back(
          {static_cast<std::uint32_t>(by), node == outside_ ? nobody : static_cast<std::int32_t>(node)});
  }
  return detour;
}

std::vector<std::optional<Detour>> Residual::ways_to_serve() const {
  Search search(outside_ + 1, given_.prices.levels);
  const auto reach = search.run(outside_, [&](std::uint32_t node, auto& visit) { arcs_into(node, visit); });
  std::vector<std::optional<Detour>> ways(problem_.requests.size());
  for (const auto request : requests_of_[outside_]) {
    std::optional<Worth> least;
    const MatchEdge* first = nullptr;
    const auto is_shorter = [&](const MatchEdge& edge) {
      return first == nullptr || reach.moved[edge.mentor] < reach.moved[first->mentor];
    };
    for (auto at = first_[request]; at < first_[request + 1] && may_move(request); ++at) {
      const auto& edge = problem_.edges[at];
      if (!usable_[at] || !reach.distance[edge.mentor]) continue;
      Worth loss = reduced_cost(edge);
      for (std::size_t level = 0; level < loss.size(); ++level) loss[level] += (*reach.distance[edge.mentor])[level];
      if (least && (*least < loss || (*least == loss && !is_shorter(edge)))) continue;
      least = std::move(loss);
      first = &edge;
    }
    if (least) ways[request] = way_out(request, *first, *least, reach);
  }
  return ways;
}

std::vector<Worth> Residual::gain_of_slot() const {
  Search search(outside_ + 1, given_.prices.levels);
  const auto reach = search.run(outside_, [&](std::uint32_t node, auto& visit) { arcs_from(node, visit); });
  const Worth nothing(tiers_ + 1, 0);
  std::vector<Worth> gains(outside_, nothing);
  Worth gain(given_.prices.levels, 0);
  for (std::uint32_t mentor = 0; mentor < outside_; ++mentor) {
    if (!reach.distance[mentor]) continue;
    set_price(mentor, 1, gain);
    for (std::size_t at = 0; at < gain.size(); ++at) gain[at] -= (*reach.distance[mentor])[at];
    gains[mentor] = std::max(nothing, plain(gain));
  }
  return gains;
}

Changes::Changes(const MatchProblem& problem, const MatchSolution& solution, const SlotBonus& bonus)
    : residual(problem, solution), slot_gains(residual.gain_of_slot()) {
  if (!bonus) return;
  std::vector<std::int64_t> pairs(problem.mentors.size(), 0);
  for (const auto mentor : solution.mentor_of)
    if (mentor != nobody) ++pairs[static_cast<std::size_t>(mentor)];
  for (std::uint32_t mentor = 0; mentor < pairs.size(); ++mentor) {
    Worth& gain = slot_gains[mentor];
    if (std::ranges::any_of(gain, [](std::int64_t part) { return part != 0; }))
      gain.back() += (pairs[mentor] + 1) * bonus(mentor, 1);
  }
}

std::vector<std::optional<Worth>> Residual::detours_to(std::int32_t target) const {
  Search search(outside_ + 1, given_.prices.levels);
  const auto start = target == nobody ? outside_ : static_cast<std::uint32_t>(target);
  auto reach = search.run(start, [&](std::uint32_t node, auto& visit) { arcs_into(node, visit); });
  reach.distance.pop_back();
  return std::move(reach.distance);
}

namespace {

using Neighbours = std::vector<std::vector<std::uint32_t>>;

// Tarjan's strongly connected components, without recursion: each node gets the number of its component.
class Components {
 public:
  explicit Components(const Neighbours& next)
      : next_(next), set_(next.size(), none), low_(next.size(), 0), order_(next.size(), none), at_(next.size(), 0) {
    for (std::uint32_t node = 0; node < next.size(); ++node)
      if (order_[node] == none) run(node);
  }
  std::vector<std::uint32_t> take() { return std::move(set_); }

 private:
  static constexpr std::uint32_t none = ~0U;

  void enter(std::uint32_t node) {
    order_[node] = low_[node] = time_++;
    path_.push_back(node);
    open_.push_back(node);
  }

  void leave(std::uint32_t node) {
    path_.pop_back();
    if (!path_.empty()) low_[path_.back()] = std::min(low_[path_.back()], low_[node]);
    if (low_[node] != order_[node]) return;
    for (bool more = true; more; open_.pop_back()) {
      set_[open_.back()] = node;
      more = open_.back() != node;
    }
  }

  void run(std::uint32_t start) {
    enter(start);
    while (!path_.empty()) {
      const auto node = path_.back();
      if (at_[node] == next_[node].size()) {
        leave(node);
        continue;
      }
      const auto to = next_[node][at_[node]++];
      if (order_[to] == none)
        enter(to);
      else if (set_[to] == none)
        low_[node] = std::min(low_[node], order_[to]);
    }
  }

  const Neighbours& next_;
  std::vector<std::uint32_t> set_, low_, order_;
  std::vector<std::size_t> at_;
  std::vector<std::uint32_t> path_, open_;
  std::uint32_t time_ = 0;
};

bool costs_nothing(const Worth& cost) {
  return std::all_of(cost.begin(), cost.end(), [](std::int64_t part) { return part == 0; });
}

}  // namespace

std::vector<std::uint32_t> Residual::free_sets() const {
  Neighbours next(outside_ + 1);
  for (std::uint32_t node = 0; node <= outside_; ++node) {
    auto visit = [&](std::uint32_t to, std::int32_t, const Worth& cost) {
      if (costs_nothing(cost)) next[node].push_back(to);
    };
    arcs_from(node, visit);
  }
  return Components(next).take();
}

// Every change costs zero or more, so a match worth as much differs by circles of changes that cost nothing.
std::optional<std::vector<bool>> Residual::in_every_optimum() const {
  const auto& cases = solution_.certificate.cases;
  const bool by_cases = !given_.decisions.empty() ||
                        std::any_of(cases.begin(), cases.end(), [](const auto& one) { return !one.decisions.empty(); });
  if (!solution_.optimal || by_cases) return std::nullopt;
  const auto set = free_sets();
  std::vector<bool> always(problem_.requests.size(), true);
  for (std::uint32_t node = 0; node <= outside_; ++node) {
    auto visit = [&](std::uint32_t to, std::int32_t by, const Worth& cost) {
      if (by != nobody && set[node] == set[to] && costs_nothing(cost)) always[static_cast<std::size_t>(by)] = false;
    };
    arcs_from(node, visit);
  }
  return always;
}

}  // namespace mentor
