#include <algorithm>
#include <array>
#include <limits>
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

// What a request proposes to, and how dear it is there.
struct Wish {
  std::uint32_t mentor;
  std::int32_t view;
};

// Requests propose in rounds, mentors keep the best; the order of proposals changes nothing. Most requests propose a
// few times, so that their first wishes are found in one look at the row, which is sorted only when more are asked for.
class Acceptance {
 public:
  Acceptance(const MatchProblem& problem, const Settled& settled)
      : problem_(problem),
        settled_(settled),
        first_(problem.requests.size() + 1, 0),
        place_(problem.mentors.size() + 1, 0),
        load_(problem.mentors.size(), 0),
        wishes_(problem.requests.size()),
        tried_(problem.requests.size(), 0),
        sorted_(problem.requests.size(), unsorted),
        mentor_of_(settled.fixed) {
    tier_.reserve(problem.requests.size());
    for (const auto& request : problem.requests) tier_.push_back(static_cast<std::uint8_t>(request.tier));
    open_slots();
  }

  std::vector<std::int32_t> run() {
    std::vector<std::uint32_t> waiting, next;
    for (std::uint32_t request = 0; request < mentor_of_.size(); ++request) {
      if (settled_.fixed[request] != nobody) continue;
      find_first_wishes(request);
      waiting.push_back(request);
    }
    for (; !waiting.empty(); waiting.swap(next), next.clear())
      for (std::size_t at = 0; at < waiting.size(); ++at) {
        if (at + 16 < waiting.size()) fetch_wishes(waiting[at + 16]);
        if (at + 8 < waiting.size()) fetch_slots(waiting[at + 8]);
        propose(waiting[at], next);
      }
    return std::move(mentor_of_);
  }

 private:
  static constexpr std::uint32_t unsorted = ~std::uint32_t{0};
  using Wishes = std::array<Wish, 4>;

  // Where the rows begin, and slots: a mentor has no more than requests that suit.
  void open_slots() {
    std::vector<std::int64_t> suit(load_.size(), 0);
    for (const auto& edge : problem_.edges) {
      ++suit[edge.mentor];
      ++first_[edge.request + 1];
    }
    for (std::size_t at = 1; at < first_.size(); ++at) first_[at] += first_[at - 1];
    for (std::size_t at = 0; at < load_.size(); ++at)
      place_[at + 1] = place_[at] + static_cast<std::uint32_t>(std::min(settled_.capacity[at], suit[at]));
    slots_.resize(place_.back());
  }
  // The lower the dearer; of equals the first edge. Ranks and scores fit into 32 bits.
  std::uint64_t key_of(std::uint32_t at) const {
    const auto view = static_cast<std::uint64_t>(mentees_view(problem_, problem_.edges[at]) + (std::int64_t{1} << 31));
    return view << 32 | at;
  }
  Wish wish_of(std::uint64_t key) const {
    const auto& edge = problem_.edges[static_cast<std::uint32_t>(key)];
    return {edge.mentor, static_cast<std::int32_t>(mentors_view(problem_, edge))};
  }
  void find_first_wishes(std::uint32_t request) {
    std::array<std::uint64_t, std::tuple_size_v<Wishes>> best;
    std::size_t count = 0;
    for (auto at = first_[request]; at < first_[request + 1]; ++at) {
      const auto key = key_of(at);
      if (count == best.size() && key > best.back()) continue;
      auto to = count < best.size() ? count++ : count - 1;
      for (; to > 0 && best[to - 1] > key; --to) best[to] = best[to - 1];
      best[to] = key;
    }
    for (std::size_t at = 0; at < count; ++at) wishes_[request][at] = wish_of(best[at]);
  }
  // What the next proposal of a request will read, asked of the memory ahead of time.
  void fetch_wishes(std::uint32_t request) const {
    __builtin_prefetch(&wishes_[request]);
    __builtin_prefetch(&tried_[request]);
    __builtin_prefetch(&first_[request]);
  }
  void fetch_slots(std::uint32_t request) const {
    const auto tried = tried_[request];
    if (tried >= wishes_[request].size()) return;
    const auto mentor = wishes_[request][tried].mentor;
    __builtin_prefetch(slots_.data() + place_[mentor]);
    if (!load_.empty()) __builtin_prefetch(&load_[mentor]);
  }
  // Whom a request proposes to next; nothing where all were tried.
  std::optional<Wish> next_wish(std::uint32_t request) {
    const auto tried = tried_[request];
    if (tried == first_[request + 1] - first_[request]) return std::nullopt;
    ++tried_[request];
    if (tried < wishes_[request].size()) return wishes_[request][tried];
    if (sorted_[request] == unsorted) sort_row(request);
    return wish_of(rows_[sorted_[request] + tried - wishes_[request].size()]);
  }
  // All but the first wishes.
  void sort_row(std::uint32_t request) {
    const auto begin = rows_.size();
    for (auto at = first_[request]; at < first_[request + 1]; ++at) rows_.push_back(key_of(at));
    const auto row = rows_.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(row, rows_.end());
    rows_.erase(row, row + static_cast<std::ptrdiff_t>(wishes_[request].size()));
    sorted_[request] = static_cast<std::uint32_t>(begin);
  }
  // The request's next proposal; whoever has nobody after it waits, unless it has tried all.
  void propose(std::uint32_t request, std::vector<std::uint32_t>& waiting) {
    const auto wish = next_wish(request);
    if (!wish) return;
    const auto begin = slots_.begin() + place_[wish->mentor], end = slots_.begin() + place_[wish->mentor + 1];
    auto& load = load_[wish->mentor];
    const Held held{wish->view, tier_[request], request};
    if (load == end - begin) {
      if (begin == end || *begin < held) return waiting.push_back(request);
      std::pop_heap(begin, end);
      const auto loser = (end - 1)->request;
      mentor_of_[loser] = nobody;
      waiting.push_back(loser);
      --load;
    }
    *(begin + load++) = held;
    std::push_heap(begin, begin + load);
    mentor_of_[request] = static_cast<std::int32_t>(wish->mentor);
  }

  const MatchProblem& problem_;
  const Settled& settled_;
  std::vector<std::uint32_t> first_, place_, load_;
  std::vector<Wishes> wishes_;         // by request: as many of the dearest as it has edges
  std::vector<std::uint32_t> tried_;   // by request: how many of its edges
  std::vector<std::uint32_t> sorted_;  // by request: where its sorted row begins
  std::vector<std::uint64_t> rows_;    // sorted rows without the first wishes, keys
  std::vector<std::uint8_t> tier_;     // by request
  std::vector<Held> slots_;            // by mentor: heaps
  std::vector<std::int32_t> mentor_of_;
};

// What each side has: how dear the request's own mentor is, how dear the mentor's least dear one is.
struct Standing {
  static constexpr std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::vector<std::int64_t> of_request;  // least: nobody
  std::vector<std::int64_t> worst_held;  // of those that are not forced; -least: there is none
  std::vector<std::int64_t> load;
  std::vector<bool> forced;  // by request
};

// Those held by force go for nobody: the others of each mentor are looked at again.
void leave_out_forced(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of, Standing& now) {
  for (const auto& edge : problem.edges)
    if (edge.forced) now.forced[edge.request] = true;
  std::fill(now.worst_held.begin(), now.worst_held.end(), -Standing::least);
  for (const auto& edge : problem.edges)
    if (mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor) && !now.forced[edge.request])
      now.worst_held[edge.mentor] = std::max(now.worst_held[edge.mentor], mentors_view(problem, edge));
}

Standing standing(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of) {
  Standing now{std::vector<std::int64_t>(problem.requests.size(), Standing::least),
               std::vector<std::int64_t>(problem.mentors.size(), -Standing::least),
               std::vector<std::int64_t>(problem.mentors.size(), 0), std::vector<bool>(problem.requests.size(), false)};
  bool some_forced = false;
  for (const auto& edge : problem.edges) {
    some_forced = some_forced || edge.forced;
    if (mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    now.of_request[edge.request] = mentees_view(problem, edge);
    ++now.load[edge.mentor];
    now.worst_held[edge.mentor] = std::max(now.worst_held[edge.mentor], mentors_view(problem, edge));
  }
  if (some_forced) leave_out_forced(problem, mentor_of, now);
  return now;
}

}  // namespace

std::vector<std::uint32_t> blocking_pairs(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of) {
  const auto now = standing(problem, mentor_of);
  std::vector<std::uint32_t> blocking;
  for (std::uint32_t at = 0; at < problem.edges.size(); ++at) {
    const auto& edge = problem.edges[at];
    if (now.forced[edge.request] || mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor)) continue;
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
