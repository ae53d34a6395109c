#include "match/solve/assignment.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

namespace mentor {

namespace {

// A Worth of fixed length, for speed. Unused numbers at the end are zero.
template <std::size_t N>
struct Lex {
  std::array<std::int64_t, N> part{};

  Lex& operator+=(const Lex& other) {
    for (std::size_t at = 0; at < N; ++at) part[at] += other.part[at];
    return *this;
  }
  Lex& operator-=(const Lex& other) {
    for (std::size_t at = 0; at < N; ++at) part[at] -= other.part[at];
    return *this;
  }
  friend Lex operator+(Lex left, const Lex& right) { return left += right; }
  friend Lex operator-(Lex left, const Lex& right) { return left -= right; }
  friend bool operator<(const Lex& left, const Lex& right) {
    for (std::size_t at = 0; at + 1 < N; ++at)
      if (left.part[at] != right.part[at]) return left.part[at] < right.part[at];
    return left.part[N - 1] < right.part[N - 1];
  }
};

constexpr std::uint32_t no_node = ~std::uint32_t{0};

// Works on nodes: the slots of a mentor that are worth the same. A mentor with a minimum has two.
template <std::size_t N>
class Augmenter {
 public:
  explicit Augmenter(const AssignmentInstance& instance);
  Assignment run();

 private:
  struct Node {
    std::uint32_t mentor = 0;
    std::size_t slots = 0;
    bool required = false;
    Lex<N> price;  // less the bonus of a required slot: what an edge of score 0 to it costs
    std::vector<std::uint32_t> held;
    // Of the search that is going on.
    Lex<N> distance;
    std::uint32_t from = no_node;
    enum class Mark : unsigned char { unseen, seen, done } mark = Mark::unseen;

    bool free() const { return held.size() < slots; }
  };
  struct Entry {
    Lex<N> distance;
    std::uint32_t node;
    friend bool operator<(const Entry& left, const Entry& right) {  // for a heap with the least on top
      if (right.distance < left.distance) return true;
      return !(left.distance < right.distance) && left.node > right.node;
    }
  };

  void add_node(std::uint32_t mentor, std::int64_t slots, bool required);
  void insert(std::uint32_t request);
  bool set_price(std::uint32_t request);
  void scan(std::uint32_t request, const Lex<N>& distance);
  void relax(Node& node, std::uint32_t at, const Lex<N>& distance, std::uint32_t request);
  void expand(std::uint32_t at);
  void search(std::uint32_t request);
  void update_prices(std::uint32_t request);
  void augment(std::uint32_t request);
  void move(std::uint32_t request, std::uint32_t node);
  void drop(std::uint32_t request);
  Prices prices() const;

  const AssignmentInstance& instance_;
  std::uint32_t levels_;
  std::uint32_t score_;  // the place of the score
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> nodes_of_;  // offsets into nodes_ by mentor
  std::vector<Lex<N>> unit_;             // by tier: what being served is worth
  std::vector<Lex<N>> price_;            // of requests
  std::vector<std::uint32_t> node_of_;
  std::vector<Entry> heap_;
  std::vector<std::uint32_t> touched_;
  Lex<N> nearest_;  // the cheapest end found
  std::uint32_t end_node_ = no_node, end_request_ = no_node;
};

template <std::size_t N>
Augmenter<N>::Augmenter(const AssignmentInstance& instance)
    : instance_(instance),
      levels_(instance.levels()),
      score_(levels_ - 1),
      unit_(instance.tiers),
      price_(instance.requests()),
      node_of_(instance.requests(), no_node) {
  for (std::uint32_t tier = 0; tier < instance.tiers; ++tier)
    unit_[tier].part[tier + (instance.has_minimum() ? 1U : 0U)] = 1;
  for (std::uint32_t mentor = 0; mentor < instance.mentors(); ++mentor) {
    nodes_of_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    const auto required = instance.minimum[mentor];
    if (required > 0) add_node(mentor, required, true);
    if (instance.capacity[mentor] > required) add_node(mentor, instance.capacity[mentor] - required, false);
  }
  nodes_of_.push_back(static_cast<std::uint32_t>(nodes_.size()));
}

template <std::size_t N>
void Augmenter<N>::add_node(std::uint32_t mentor, std::int64_t slots, bool required) {
  Node node;
  node.mentor = mentor;
  node.slots = static_cast<std::size_t>(slots);
  node.required = required;
  if (required) node.price.part[0] = -1;
  nodes_.push_back(std::move(node));
}

// The price at which the request's best pair just pays. False where it has none.
template <std::size_t N>
bool Augmenter<N>::set_price(std::uint32_t request) {
  bool found = false;
  Lex<N> least;
  for (auto at = instance_.first[request]; at < instance_.first[request + 1]; ++at) {
    const auto& arc = instance_.arcs[at];
    for (auto node = nodes_of_[arc.mentor]; node < nodes_of_[arc.mentor + 1]; ++node) {
      Lex<N> cost = nodes_[node].price;
      cost.part[score_] -= arc.score;
      if (!found || cost < least) least = cost;
      found = true;
    }
  }
  if (!found || !(least < unit_[instance_.tier[request]])) return false;
  price_[request] = unit_[instance_.tier[request]] - least;
  return true;
}

template <std::size_t N>
void Augmenter<N>::relax(Node& node, std::uint32_t at, const Lex<N>& distance, std::uint32_t request) {
  if (node.mark == Node::Mark::unseen) touched_.push_back(at);
  node.mark = Node::Mark::seen;
  node.distance = distance;
  node.from = request;
  if (node.free()) {
    nearest_ = distance;
    end_node_ = at;
    end_request_ = no_node;
  } else {
    heap_.push_back({distance, at});
    std::push_heap(heap_.begin(), heap_.end());
  }
}

template <std::size_t N>
void Augmenter<N>::scan(std::uint32_t request, const Lex<N>& distance) {
  const Lex<N> base = distance + price_[request] - unit_[instance_.tier[request]];
  for (auto at = instance_.first[request]; at < instance_.first[request + 1]; ++at) {
    const auto& arc = instance_.arcs[at];
    for (auto i = nodes_of_[arc.mentor]; i < nodes_of_[arc.mentor + 1]; ++i) {
      Node& node = nodes_[i];
      if (node.mark == Node::Mark::done) continue;
      Lex<N> reached = base + node.price;
      reached.part[score_] -= arc.score;
      if (!(reached < nearest_)) continue;
      if (node.mark == Node::Mark::unseen || reached < node.distance) relax(node, i, reached, request);
    }
  }
}

// Whoever is in a slot of the node could move on, or give way.
template <std::size_t N>
void Augmenter<N>::expand(std::uint32_t at) {
  nodes_[at].mark = Node::Mark::done;
  const Lex<N> distance = nodes_[at].distance;
  for (const auto request : nodes_[at].held) {
    const Lex<N> dropped = distance + price_[request];
    if (dropped < nearest_) {
      nearest_ = dropped;
      end_request_ = request;
      end_node_ = no_node;
    }
  }
  for (const auto request : nodes_[at].held)
    if (distance < nearest_) scan(request, distance);
}

template <std::size_t N>
void Augmenter<N>::search(std::uint32_t request) {
  heap_.clear();
  touched_.clear();
  nearest_ = price_[request];
  end_node_ = no_node;
  end_request_ = request;
  scan(request, Lex<N>{});
  while (!heap_.empty() && heap_.front().distance < nearest_) {
    const Entry entry = heap_.front();
    std::pop_heap(heap_.begin(), heap_.end());
    heap_.pop_back();
    if (nodes_[entry.node].mark == Node::Mark::seen) expand(entry.node);
  }
}

template <std::size_t N>
void Augmenter<N>::update_prices(std::uint32_t request) {
  price_[request] -= nearest_;
  for (const auto at : touched_) {
    Node& node = nodes_[at];
    if (node.mark == Node::Mark::done && node.distance < nearest_) {
      const Lex<N> rise = nearest_ - node.distance;
      node.price += rise;
      for (const auto held : node.held) price_[held] -= rise;
    }
    node.mark = Node::Mark::unseen;
  }
}

template <std::size_t N>
void Augmenter<N>::drop(std::uint32_t request) {
  auto& held = nodes_[node_of_[request]].held;
  held.erase(std::find(held.begin(), held.end(), request));
  node_of_[request] = no_node;
}

template <std::size_t N>
void Augmenter<N>::move(std::uint32_t request, std::uint32_t node) {
  if (node_of_[request] != no_node) drop(request);
  nodes_[node].held.push_back(request);
  node_of_[request] = node;
}

template <std::size_t N>
void Augmenter<N>::augment(std::uint32_t request) {
  std::uint32_t node = end_node_;
  if (end_request_ != no_node) {
    if (end_request_ == request) return;
    node = node_of_[end_request_];
    drop(end_request_);
  }
  while (true) {
    const std::uint32_t mover = nodes_[node].from;
    const std::uint32_t left = node_of_[mover];
    move(mover, node);
    if (mover == request) return;
    node = left;
  }
}

template <std::size_t N>
void Augmenter<N>::insert(std::uint32_t request) {
  if (!set_price(request)) return;
  search(request);
  update_prices(request);
  augment(request);
}

// A mentor's price is the lower one of its two kinds of slots (a required slot without its bonus): that is enough for
// every edge, and its bound is no higher (see solution.h for what a negative price counts).
template <std::size_t N>
Prices Augmenter<N>::prices() const {
  Prices prices;
  prices.levels = levels_;
  prices.requests.reserve(price_.size() * levels_);
  for (const auto& price : price_)
    prices.requests.insert(prices.requests.end(), price.part.begin(), price.part.begin() + levels_);
  for (std::size_t mentor = 0; mentor + 1 < nodes_of_.size(); ++mentor) {
    Lex<N> least;
    for (auto node = nodes_of_[mentor]; node < nodes_of_[mentor + 1]; ++node)
      if (node == nodes_of_[mentor] || nodes_[node].price < least) least = nodes_[node].price;
    prices.mentors.insert(prices.mentors.end(), least.part.begin(), least.part.begin() + levels_);
  }
  return prices;
}

template <std::size_t N>
Assignment Augmenter<N>::run() {
  std::vector<std::uint32_t> order(instance_.requests());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto left, auto right) { return instance_.tier[left] < instance_.tier[right]; });
  for (const auto request : order) insert(request);
  Assignment answer;
  answer.mentor_of.assign(instance_.requests(), nobody);
  for (std::size_t request = 0; request < node_of_.size(); ++request)
    if (node_of_[request] != no_node)
      answer.mentor_of[request] = static_cast<std::int32_t>(nodes_[node_of_[request]].mentor);
  for (const auto& node : nodes_) answer.minimums_met &= !node.required || !node.free();
  answer.prices = prices();
  return answer;
}

}  // namespace

bool AssignmentInstance::has_minimum() const {
  return std::any_of(minimum.begin(), minimum.end(), [](std::int64_t count) { return count > 0; });
}

Assignment assign_by_paths(const AssignmentInstance& instance) {
  const auto levels = instance.levels();
  if (levels <= 2) return Augmenter<2>(instance).run();
  if (levels == 3) return Augmenter<3>(instance).run();
  if (levels <= 6) return Augmenter<6>(instance).run();
  if (levels <= 66) return Augmenter<66>(instance).run();
  throw std::invalid_argument("too many tiers");
}

Worth bound_of(const AssignmentInstance& instance, const Prices& prices) {
  Worth bound(prices.levels, 0);
  for (std::size_t request = 0; request < instance.requests(); ++request)
    for (std::uint32_t level = 0; level < prices.levels; ++level) bound[level] += prices.request(request)[level];
  for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor) {
    const auto price = prices.mentor(mentor);
    const auto sign = std::find_if(price.begin(), price.end(), [](std::int64_t part) { return part != 0; });
    const bool negative = sign != price.end() && *sign < 0;
    const auto times = negative ? instance.minimum[mentor] : instance.capacity[mentor];
    for (std::uint32_t level = 0; level < prices.levels; ++level) bound[level] += price[level] * times;
  }
  return bound;
}

}  // namespace mentor
