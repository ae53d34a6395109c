#include "match/more_slots.h"

#include <algorithm>

namespace mentor {

MatchProblem with_more_slots(MatchProblem problem, std::uint32_t mentor, std::int64_t by, std::int64_t bonus) {
  problem.mentors[mentor].capacity += by;
  if (bonus != 0)
    for (auto& edge : problem.edges) edge.score += edge.mentor == mentor ? bonus : 0;
  settle_forced(problem);
  return problem;
}

// The match and its prices, slot by slot. Distances lie in one array and heap entries point into another one, as in
// residual.cpp. A request in the match pays what its pair leaves, so that the mentors' prices say everything.
class MoreSlots::Growth {
  struct Node {
    std::int32_t to = nobody;  // the edge along which the one who leaves this mentor goes
    enum class Mark : unsigned char { unseen, seen, done } mark = Mark::unseen;
  };
  struct Entry {
    std::size_t at;
    std::uint32_t mentor;
  };

  const std::int64_t* price(std::uint32_t mentor) const { return &price_[mentor * levels_]; }
  std::int64_t* distance(std::uint32_t mentor) { return &distance_[mentor * levels_]; }
  bool is_less(const std::int64_t* left, const std::int64_t* right) const {
    return std::lexicographical_compare(left, left + levels_, right, right + levels_);
  }
  auto further() const {
    return [this](const Entry& left, const Entry& right) {
      if (is_less(&pushed_[right.at], &pushed_[left.at])) return true;
      return !is_less(&pushed_[left.at], &pushed_[right.at]) && left.mentor > right.mentor;
    };
  }

 public:
  Growth(const MoreSlots& base, std::uint32_t mentor, std::int64_t bonus, std::size_t& work)
      : base_(base),
        grown_(mentor),
        bonus_(bonus),
        work_(work),
        problem_(base.problem_),
        levels_(base.prices_.levels),
        own_(base.own_),
        price_(base.prices_.mentors),
        distance_(price_.size()),
        nodes_(problem_.mentors.size()),
        reach_(levels_),
        nearest_(levels_) {
    price_[mentor * levels_ + levels_ - 1] += bonus;
  }

  // One more slot at the mentor: adds what it gains; false where nothing.
  bool add_slot(std::uint32_t mentor, Worth& gain) {
    start(mentor);
    while (!heap_.empty()) {
      std::pop_heap(heap_.begin(), heap_.end(), further());
      const Entry entry = heap_.back();
      heap_.pop_back();
      if (!is_less(&pushed_[entry.at], nearest_.data())) break;
      if (nodes_[entry.mentor].mark != Node::Mark::done) expand(entry.mentor);
    }
    if (end_ == nobody && end_mentor_ == mentor) return false;
    const std::int64_t* before = price(mentor);
    for (std::size_t level = 0; level < levels_; ++level) gain[level] += before[level] - nearest_[level];
    lower_prices();
    move_along(mentor);
    return true;
  }

 private:
  // At worst the slot stays empty, which costs its price.
  void start(std::uint32_t mentor) {
    for (const auto at : touched_) nodes_[at] = {};
    touched_.clear();
    heap_.clear();
    pushed_.clear();
    std::fill_n(distance(mentor), levels_, 0);
    std::copy_n(price(mentor), levels_, nearest_.begin());
    end_mentor_ = mentor;
    end_ = nobody;
    push(mentor, nobody);
  }

  void push(std::uint32_t mentor, std::int32_t to) {
    if (nodes_[mentor].mark == Node::Mark::unseen) touched_.push_back(mentor);
    nodes_[mentor] = {to, Node::Mark::seen};
    heap_.push_back({pushed_.size(), mentor});
    pushed_.insert(pushed_.end(), distance(mentor), distance(mentor) + levels_);
    std::push_heap(heap_.begin(), heap_.end(), further());
  }

  void end_at(std::uint32_t mentor, std::int32_t edge) {
    if (!is_less(reach_.data(), nearest_.data())) return;
    nearest_ = reach_;
    end_mentor_ = mentor;
    end_ = edge;
  }

  // The slot that somebody leaves here stays empty, or somebody comes in from elsewhere, or from outside.
  void expand(std::uint32_t mentor) {
    nodes_[mentor].mark = Node::Mark::done;
    for (std::size_t level = 0; level < levels_; ++level)
      reach_[level] = distance(mentor)[level] + price(mentor)[level];
    const std::vector<std::int64_t> base = reach_;
    end_at(mentor, nobody);
    const auto edges = base_.residual_.edges_to(mentor);
    work_ -= std::min(work_, edges.size() + 1);
    for (const auto at : edges) {
      const MatchEdge& edge = problem_.edges[at];
      if (!base_.residual_.may_move(edge.request)) continue;
      reach_ = base;
      reach_.back() -= score_of(edge);
      if (own_[edge.request] == nobody) {
        --reach_[problem_.requests[edge.request].tier];
        end_at(mentor, static_cast<std::int32_t>(at));
      } else {
        come_from(problem_.edges[static_cast<std::size_t>(own_[edge.request])], static_cast<std::int32_t>(at));
      }
    }
  }

  void come_from(const MatchEdge& own, std::int32_t to) {
    if (nodes_[own.mentor].mark == Node::Mark::done) return;
    reach_.back() += score_of(own);
    const std::int64_t* others = price(own.mentor);
    for (std::size_t level = 0; level < levels_; ++level) reach_[level] -= others[level];
    if (!is_less(reach_.data(), nearest_.data())) return;
    if (nodes_[own.mentor].mark == Node::Mark::seen && !is_less(reach_.data(), distance(own.mentor))) return;
    std::copy(reach_.begin(), reach_.end(), distance(own.mentor));
    push(own.mentor, to);
  }

  void lower_prices() {
    for (const auto mentor : touched_) {
      if (nodes_[mentor].mark != Node::Mark::done || !is_less(distance(mentor), nearest_.data())) continue;
      for (std::size_t level = 0; level < levels_; ++level)
        price_[mentor * levels_ + level] -= nearest_[level] - distance(mentor)[level];
    }
  }

  // Everybody on the way moves one mentor on, towards the one that got the slot.
  void move_along(std::uint32_t mentor) {
    if (end_ != nobody) own_[problem_.edges[static_cast<std::size_t>(end_)].request] = end_;
    for (auto at = end_mentor_; at != mentor;) {
      const std::int32_t to = nodes_[at].to;
      const MatchEdge& edge = problem_.edges[static_cast<std::size_t>(to)];
      own_[edge.request] = to;
      at = edge.mentor;
    }
  }

  std::int64_t score_of(const MatchEdge& edge) const { return edge.score + (edge.mentor == grown_ ? bonus_ : 0); }

  const MoreSlots& base_;
  std::uint32_t grown_;
  std::int64_t bonus_;
  std::size_t& work_;
  const MatchProblem& problem_;
  std::size_t levels_;
  std::vector<std::int32_t> own_;
  std::vector<std::int64_t> price_, distance_, pushed_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> touched_;
  std::vector<Entry> heap_;
  std::vector<std::int64_t> reach_, nearest_;
  std::uint32_t end_mentor_ = 0;
  std::int32_t end_ = nobody;  // the edge of the request that comes in from outside; nobody: a slot stays empty
};

bool MoreSlots::can_tell(const MatchProblem& problem, const MatchSolution& solution) {
  if (!solution.optimal || solution.final_case.prices.levels != problem.tiers() + 1) return false;
  if (!solution.final_case.decisions.empty() || solution.final_case.at_least) return false;
  return problem.set_aside.empty() &&
         std::ranges::none_of(problem.mentors, [](const MatchMentor& mentor) { return mentor.minimum > 0; });
}

MoreSlots::MoreSlots(const MatchProblem& problem, const MatchSolution& solution, const Residual& residual)
    : problem_(problem),
      residual_(residual),
      prices_(solution.final_case.prices),
      own_(problem.requests.size(), nobody) {
  for (std::size_t at = 0; at < problem.edges.size(); ++at) {
    const MatchEdge& edge = problem.edges[at];
    if (solution.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor))
      own_[edge.request] = static_cast<std::int32_t>(at);
  }
}

std::optional<Worth> MoreSlots::gain(std::uint32_t mentor, std::int64_t by, std::int64_t bonus,
                                     std::size_t& work) const {
  work -= std::min(work, own_.size() + problem_.mentors.size());
  Worth gain(prices_.levels, 0);
  gain.back() = bonus * std::ranges::count_if(own_, [&](std::int32_t edge) {
                  return edge != nobody && problem_.edges[static_cast<std::size_t>(edge)].mentor == mentor;
                });
  Growth growth(*this, mentor, bonus, work);
  for (std::int64_t slot = 0; slot < by; ++slot) {
    if (work == 0) return std::nullopt;
    if (!growth.add_slot(mentor, gain)) break;
  }
  return gain;
}

}  // namespace mentor
