#include "match/pricing.h"

#include <algorithm>
#include <tuple>

namespace mentor {

namespace {

bool edge_order(const MatchEdge& left, const MatchEdge& right) {
  return std::tie(left.request, left.mentor) < std::tie(right.request, right.mentor);
}

// Adds edges, each new, in any order; the problem stays canonical.
void add_edges_to(MatchProblem& problem, std::vector<MatchEdge>&& added) {
  std::ranges::sort(added, edge_order);
  const auto middle = static_cast<std::ptrdiff_t>(problem.edges.size());
  problem.edges.insert(problem.edges.end(), added.begin(), added.end());
  std::inplace_merge(problem.edges.begin(), problem.edges.begin() + middle, problem.edges.end(), edge_order);
}

bool has_edge(const MatchProblem& problem, const std::vector<std::uint32_t>& first, std::uint32_t request,
              std::uint32_t mentor) {
  const auto begin = problem.edges.begin() + first[request], end = problem.edges.begin() + first[request + 1];
  const auto found =
      std::lower_bound(begin, end, mentor, [](const MatchEdge& edge, std::uint32_t id) { return edge.mentor < id; });
  return found != end && found->mentor == mentor;
}

}  // namespace

PriceCheck::PriceCheck(const Candidates& candidates, const Solver& solver, const MatchSolution& solution)
    : candidates_(candidates),
      solution_(solution),
      stable_(solver.name == "stable"),
      best_(solver.name == "best"),
      tiers_(candidates.problem.tiers()),
      first_(edge_offsets(candidates.problem)),
      forced_(candidates.problem.requests.size()),
      own_(candidates.problem.requests.size()),
      lowest_(candidates.problem.mentors.size()),
      free_(candidates.problem.mentors.size()) {
  const MatchProblem& problem = candidates.problem;
  std::vector<std::int64_t> load(problem.mentors.size());
  for (const MatchEdge& edge : problem.edges) {
    if (edge.forced) forced_[edge.request] = true;
    if (solution.mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    ++load[edge.mentor];
    own_[edge.request] = edge.score;
    if (!edge.forced) lowest_[edge.mentor] = std::min(lowest_[edge.mentor].value_or(edge.score), edge.score);
  }
  for (std::size_t at = 0; at < load.size(); ++at) free_[at] = load[at] < problem.mentors[at].capacity;
  for (const PriceCase& each : solution.certificate.cases) {
    auto& closed = closed_.emplace_back(problem.mentors.size());
    for (const auto& decision : each.decisions) closed[decision.mentor] = !decision.open;
  }
}

bool PriceCheck::blocks(std::uint32_t request, const CandidateSpace::Scored& pair) const {
  if (own_[request] && pair.score <= *own_[request]) return false;
  return free_[pair.mentor] || (lowest_[pair.mentor] && pair.score > *lowest_[pair.mentor]);
}

// By how much the pair is worth more than its prices; nothing where it is not. The same comparison as the referee's
// (verify_prices.cpp), which sees only the pairs in memory.
std::optional<Worth> PriceCheck::gain(const PriceCase& given, std::uint32_t request,
                                      const CandidateSpace::Scored& pair) const {
  if (given.at_least && pair.score < *given.at_least) return std::nullopt;
  const bool by_score = best_ || (given.at_least && given.at_least == solution_.worst);
  const auto mine = given.prices.request(request), theirs = given.prices.mentor(pair.mentor);
  const std::size_t levels = given.prices.levels;
  const std::size_t served = levels - 1 - tiers_ + candidates_.problem.requests[request].tier;
  for (std::size_t level = 0; level < levels; ++level) {
    const auto worth = [&](std::size_t at) {
      return at == served ? 1 : at + 1 == levels && by_score ? pair.score : std::int64_t{0};
    };
    const std::int64_t more = worth(level) - mine[level] - theirs[level];
    if (more < 0) return std::nullopt;
    if (more == 0) continue;
    Worth gain(levels, 0);
    for (std::size_t at = level; at < levels; ++at) gain[at] = worth(at) - mine[at] - theirs[at];
    return gain;
  }
  return std::nullopt;
}

void PriceCheck::price(std::uint32_t request, const CandidateSpace::Scored& pair) {
  std::optional<Worth> most;
  if (stable_ && blocks(request, pair)) most = Worth{pair.score};
  for (std::size_t at = 0; at < closed_.size(); ++at) {
    if (closed_[at][pair.mentor]) continue;
    auto one = gain(solution_.certificate.cases[at], request, pair);
    if (one && (!most || *most < *one)) most = std::move(one);
  }
  if (most && !has_edge(candidates_.problem, first_, request, pair.mentor)) found_.push_back({std::move(*most), pair});
}

std::vector<CandidateSpace::Scored> PriceCheck::unpaid(std::uint32_t request, std::size_t most) {
  found_.clear();
  // A forced request goes where it is sent, whatever others are worth.
  if (forced_[request]) return {};
  candidates_.space->admissible(request, all_);
  for (const CandidateSpace::Scored& pair : all_) price(request, pair);
  std::ranges::sort(found_, [](const Found& left, const Found& right) {
    return left.gain != right.gain ? left.gain > right.gain : left.pair.mentor < right.pair.mentor;
  });
  std::vector<CandidateSpace::Scored> pairs;
  for (std::size_t at = 0; at < std::min(most, found_.size()); ++at) pairs.push_back(found_[at].pair);
  return pairs;
}

namespace {

class Pricing {
 public:
  Pricing(Candidates& candidates, const Solver& solver, const SolveOptions& options, std::size_t most)
      : candidates_(candidates), solver_(solver), options_(options), most_(most) {}

  PricedSolution run() {
    solve();
    if (candidates_.complete) return std::move(made_);
    while (add_unpaid()) solve();
    made_.holds_for_all = solver_.name == "stable" || made_.solution.certificate.complete;
    made_.explainable = complete_reach();
    return std::move(made_);
  }

 private:
  // Few at a time: the next prices rule out most of the others.
  static constexpr std::size_t most_of_one_request = 16;

  void solve() {
    made_.solution = solver_.solve(candidates_.problem, options_);
    ++made_.rounds;
  }

  bool add_unpaid() {
    PriceCheck check(candidates_, solver_, made_.solution);
    std::vector<MatchEdge> added;
    for (std::uint32_t request = 0; request < candidates_.open.size(); ++request)
      for (const auto& [mentor, score] : check.unpaid(request, most_of_one_request))
        added.push_back({.request = request, .mentor = mentor, .score = score});
    const bool any = !added.empty();
    if (any) add_edges_to(candidates_.problem, std::move(added));
    return any;
  }

  // All pairs of the unmatched requests, of those who have the mentors that they could have, and so on. None of them
  // changes the answer: each pays for itself.
  bool complete_reach() {
    const std::vector<std::int32_t>& mentor_of = made_.solution.mentor_of;
    std::vector<std::vector<std::uint32_t>> requests_of(candidates_.mentors.size());
    std::vector<std::uint32_t> waiting;
    for (std::uint32_t request = 0; request < mentor_of.size(); ++request) {
      if (mentor_of[request] == nobody)
        waiting.push_back(request);
      else
        requests_of[static_cast<std::size_t>(mentor_of[request])].push_back(request);
    }
    const std::vector<std::uint32_t> first = edge_offsets(candidates_.problem);
    std::vector<bool> seen(requests_of.size());
    std::vector<MatchEdge> added;
    std::vector<CandidateSpace::Scored> all;
    for (std::size_t next = 0; next < waiting.size(); ++next) {
      candidates_.space->admissible(waiting[next], all);
      for (const auto& [mentor, score] : all) {
        if (!has_edge(candidates_.problem, first, waiting[next], mentor))
          added.push_back({.request = waiting[next], .mentor = mentor, .score = score});
        if (seen[mentor]) continue;
        seen[mentor] = true;
        waiting.insert(waiting.end(), requests_of[mentor].begin(), requests_of[mentor].end());
      }
      if (candidates_.problem.edges.size() + added.size() > 2 * most_) return false;
    }
    add_edges_to(candidates_.problem, std::move(added));
    return true;
  }

  Candidates& candidates_;
  const Solver& solver_;
  const SolveOptions& options_;
  std::size_t most_;
  PricedSolution made_;
};

}  // namespace

PricedSolution solve_within(Candidates& candidates, const Solver& solver, const SolveOptions& options,
                            std::size_t most) {
  return Pricing(candidates, solver, options, most).run();
}

}  // namespace mentor
