#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include "match/solve/settled.h"
#include "match/solve/solve.h"

namespace mentor {

namespace {

// Whom a mentor has: the one who goes first if somebody better comes is the greatest.
struct Held {
  std::int32_t view;
  std::uint32_t tier, request;
  friend auto operator<=>(const Held&, const Held&) = default;
};

// Requests propose, mentors keep the best. Most requests propose once or twice, so that a row is sorted only when it is
// asked for a second time.
class Acceptance {
 public:
  Acceptance(const MatchProblem& problem, const Settled& settled)
      : problem_(problem),
        settled_(settled),
        first_(edge_offsets(problem)),
        place_(problem.mentors.size() + 1, 0),
        load_(problem.mentors.size(), 0),
        tried_(problem.requests.size(), 0),
        sorted_(problem.requests.size(), unsorted),
        mentor_of_(settled.fixed) {
    open_slots();
  }

  std::vector<std::int32_t> run() {
    for (std::uint32_t request = 0; request < mentor_of_.size(); ++request) {
      if (settled_.fixed[request] != nobody || settled_.left_out[request]) continue;
      for (auto who = request; who != satisfied;) who = propose(who);
    }
    return std::move(mentor_of_);
  }

 private:
  static constexpr std::uint32_t satisfied = ~std::uint32_t{0};
  static constexpr std::uint32_t unsorted = ~std::uint32_t{0};

  void open_slots() {
    std::vector<std::int64_t> suit(load_.size(), 0);
    for (const auto& edge : problem_.edges) ++suit[edge.mentor];
    for (std::size_t at = 0; at < load_.size(); ++at)
      place_[at + 1] = place_[at] + static_cast<std::uint32_t>(std::min(settled_.capacity[at], suit[at]));
    slots_.resize(place_.back());
  }
  bool dearer(std::uint32_t left, std::uint32_t right) const {
    const auto a = mentees_view(problem_, problem_.edges[left]), b = mentees_view(problem_, problem_.edges[right]);
    return a != b ? a < b : left < right;
  }
  // The next edge that a request proposes along; nothing where all were tried.
  std::optional<std::uint32_t> next_edge(std::uint32_t request) {
    const auto begin = first_[request], count = first_[request + 1] - begin;
    const auto tried = tried_[request];
    if (tried == count) return std::nullopt;
    ++tried_[request];
    if (tried == 0) return best_edge(begin, count);
    if (sorted_[request] == unsorted) sort_row(request, begin, count);
    return rows_[sorted_[request] + tried];
  }
  std::uint32_t best_edge(std::uint32_t begin, std::uint32_t count) const {
    auto best = begin;
    for (auto at = begin + 1; at < begin + count; ++at)
      if (dearer(at, best)) best = at;
    return best;
  }
  void sort_row(std::uint32_t request, std::uint32_t begin, std::uint32_t count) {
    sorted_[request] = static_cast<std::uint32_t>(rows_.size());
    rows_.resize(rows_.size() + count);
    const auto row = rows_.end() - count;
    std::iota(row, rows_.end(), begin);
    std::sort(row, rows_.end(), [this](std::uint32_t left, std::uint32_t right) { return dearer(left, right); });
  }
  // Who has nobody after the request's next proposal: somebody, or nobody at all (satisfied).
  std::uint32_t propose(std::uint32_t request) {
    const auto next = next_edge(request);
    if (!next) return satisfied;
    const auto& edge = problem_.edges[*next];
    const auto begin = slots_.begin() + place_[edge.mentor], end = slots_.begin() + place_[edge.mentor + 1];
    const Held held{static_cast<std::int32_t>(mentors_view(problem_, edge)), problem_.requests[request].tier, request};
    std::uint32_t loser = satisfied;
    if (load_[edge.mentor] == end - begin) {
      if (begin == end || *begin < held) return request;
      std::pop_heap(begin, end);
      loser = (end - 1)->request;
      mentor_of_[loser] = nobody;
      --load_[edge.mentor];
    }
    *(begin + load_[edge.mentor]++) = held;
    std::push_heap(begin, begin + load_[edge.mentor]);
    mentor_of_[request] = static_cast<std::int32_t>(edge.mentor);
    return loser;
  }

  const MatchProblem& problem_;
  const Settled& settled_;
  std::vector<std::uint32_t> first_, place_, load_;
  std::vector<std::uint32_t> tried_;   // by request: how many of its edges
  std::vector<std::uint32_t> sorted_;  // by request: where its sorted row begins
  std::vector<std::uint32_t> rows_;    // sorted rows, edges
  std::vector<Held> slots_;            // by mentor: heaps
  std::vector<std::int32_t> mentor_of_;
};

// What each side has: how dear the request's own mentor is, how dear the mentor's least dear one is.
struct Standing {
  static constexpr std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::vector<std::int64_t> of_request;  // least: nobody
  std::vector<std::int64_t> worst_held;  // of those that are not forced; -least: there is none
  std::vector<std::int64_t> load;
};

Standing standing(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of,
                  const std::vector<bool>& forced) {
  Standing now{std::vector<std::int64_t>(problem.requests.size(), Standing::least),
               std::vector<std::int64_t>(problem.mentors.size(), -Standing::least),
               std::vector<std::int64_t>(problem.mentors.size(), 0)};
  for (const auto& edge : problem.edges) {
    if (mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    now.of_request[edge.request] = mentees_view(problem, edge);
    ++now.load[edge.mentor];
    if (!forced[edge.request])
      now.worst_held[edge.mentor] = std::max(now.worst_held[edge.mentor], mentors_view(problem, edge));
  }
  return now;
}

}  // namespace

std::vector<std::uint32_t> blocking_pairs(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of) {
  std::vector<bool> forced(problem.requests.size(), false);
  for (const auto& edge : problem.edges)
    if (edge.forced) forced[edge.request] = true;
  const auto now = standing(problem, mentor_of, forced);
  std::vector<std::uint32_t> blocking;
  for (std::uint32_t at = 0; at < problem.edges.size(); ++at) {
    const auto& edge = problem.edges[at];
    if (forced[edge.request] || mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor)) continue;
    if (mentees_view(problem, edge) >= now.of_request[edge.request]) continue;
    const bool free = now.load[edge.mentor] < problem.mentors[edge.mentor].capacity;
    if (free || mentors_view(problem, edge) < now.worst_held[edge.mentor]) blocking.push_back(at);
  }
  return blocking;
}

MatchSolution solve_stable(const MatchProblem& problem, const SolveOptions&) {
  MatchSolution solution;
  const auto settled = settle(problem);
  solution.mentor_of = Acceptance(problem, settled).run();
  solution.gap = Worth(problem.tiers() + 1, 0);
  add_up(problem, solution);
  return solution;
}

}  // namespace mentor
