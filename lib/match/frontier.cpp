#include "match/frontier.h"

#include <algorithm>
#include <bit>
#include <set>

#include "match/solve/solve.h"
#include "match/weighted.h"

namespace mentor {

namespace {

// What is decided of a running pair in a branch.
enum class Fate : unsigned char { open, stays, changes };

// A match with its worth as one number and how many running pairs it changes.
struct Found {
  Wide worth = 0;
  std::int64_t changes = 0;
  std::vector<std::int32_t> mentor_of;
};

// What a stay is worth on top, as a fraction: every other weight counts `unit` times.
struct Bonus {
  Wide unit = 1, stay = 0;
};

int bits_of(std::uint64_t number) { return static_cast<int>(std::bit_width(number)); }

// One number for each pair, so that sums compare like tiers and then the score; and how many bits a sum may need.
class Weights {
 public:
  Weights(const MatchProblem& problem, std::int64_t running) {
    std::int64_t largest = 1;
    for (const auto& edge : problem.edges) largest = std::max(largest, edge.score < 0 ? -edge.score : edge.score);
    const auto n = static_cast<std::int64_t>(problem.requests.size()) + 1;
    std::set<std::uint32_t, std::greater<>> tiers;
    for (const auto& request : problem.requests) tiers.insert(request.tier);
    bits_ = bits_of(static_cast<std::uint64_t>(largest)) + 3 + 2 * bits_of(static_cast<std::uint64_t>(running) + 1) +
            bits_of(static_cast<std::uint64_t>(n)) * (1 + static_cast<int>(tiers.size()));
    if (!fit()) return;
    Wide weight = 2 * Wide{n} * largest + 1;
    for (const auto tier : tiers) {
      if (of_tier_.size() <= tier) of_tier_.resize(tier + 1, 0);
      of_tier_[tier] = weight;
      weight = weight * n + weight;
    }
  }
  bool fit() const { return bits_ < 120; }
  Wide of(const MatchProblem& problem, const MatchEdge& edge) const {
    return of_tier_[problem.requests[edge.request].tier] + edge.score;
  }

 private:
  int bits_ = 0;
  std::vector<Wide> of_tier_;
};

class FrontierSearch {
 public:
  FrontierSearch(const MatchProblem& problem, const std::vector<std::int32_t>& running, std::size_t most)
      : problem_(problem),
        running_(running),
        left_(most),
        fates_(problem.requests.size(), Fate::open),
        forced_(problem.requests.size(), false) {
    for (std::uint32_t request = 0; request < running.size(); ++request)
      if (running[request] != nobody) runs_.push_back(request);
    for (const auto& edge : problem.edges)
      if (edge.forced) forced_[edge.request] = true;
    if (left_ == 0) left_ = std::clamp<std::size_t>(60'000'000 / (problem.edges.size() + 1), 60, 3000);
  }

  std::optional<Frontier> run() {
    const Weights weights(problem_, static_cast<std::int64_t>(runs_.size()));
    if (!weights.fit()) return std::nullopt;
    instance_.first = edge_offsets(problem_);
    for (const auto& mentor : problem_.mentors) instance_.capacity.push_back(mentor.capacity);
    for (const auto& edge : problem_.edges) weights_.push_back(weights.of(problem_, edge));
    const Found still = all_stay(), best = solved(lightest());
    hull(still, best);
    for (std::int64_t k = 1; k < best.changes; ++k) close_gap(k);
    return staircase(best.changes);
  }

 private:
  bool is_stay(std::size_t edge) const {
    const auto& e = problem_.edges[edge];
    return running_[e.request] == static_cast<std::int32_t>(e.mentor);
  }

  // Of equally good matches the one that changes least.
  Bonus lightest() const { return {static_cast<Wide>(runs_.size()) + 1, 1}; }

  void prepare(const Bonus& bonus, bool bind_open) {
    instance_.arcs.resize(problem_.edges.size());
    instance_.bound.assign(problem_.requests.size(), false);
    for (std::size_t at = 0; at < problem_.edges.size(); ++at) {
      const auto& edge = problem_.edges[at];
      const bool stay = is_stay(at), running = running_[edge.request] != nobody;
      const Fate fate = fates_[edge.request];
      const bool must_stay = running && (fate == Fate::stays || (bind_open && fate == Fate::open));
      instance_.arcs[at] = {edge.mentor, weights_[at] * bonus.unit + (stay ? bonus.stay : 0)};
      if (must_stay ? !stay : stay && fate == Fate::changes) instance_.arcs[at].weight = closed;
      if (must_stay || forced_[edge.request]) instance_.bound[edge.request] = true;
      if (forced_[edge.request] && !edge.forced) instance_.arcs[at].weight = closed;
    }
  }

  Found measured(std::vector<std::int32_t> mentor_of) {
    left_ -= left_ > 0 ? 1 : 0;
    Found found{0, 0, std::move(mentor_of)};
    for (std::size_t at = 0; at < problem_.edges.size(); ++at)
      if (found.mentor_of[problem_.edges[at].request] == static_cast<std::int32_t>(problem_.edges[at].mentor))
        found.worth += weights_[at];
    for (const auto request : runs_) found.changes += found.mentor_of[request] != running_[request] ? 1 : 0;
    keep(found);
    return found;
  }

  Found solved(const Bonus& bonus) {
    prepare(bonus, false);
    return measured(assign_weighted(instance_));
  }

  Found all_stay() {
    prepare({}, true);
    return measured(assign_weighted(instance_));
  }

  // The best match seen for each number of changes.
  void keep(const Found& found) {
    const auto place = std::ranges::lower_bound(seen_, found.changes, {}, &Found::changes);
    if (place == seen_.end() || place->changes != found.changes)
      seen_.insert(place, found);
    else if (place->worth < found.worth)
      *place = found;
  }

  // The price of a change at which both matches are worth the same; nothing better at that price: the hull has no
  // corner between them.
  static Bonus between(const Found& few, const Found& many) {
    return {many.changes - few.changes, many.worth - few.worth};
  }
  static Wide valued(const Found& found, const Bonus& bonus) {
    return found.worth * bonus.unit - found.changes * bonus.stay;
  }

  // All corners between two of them; the matches on the hull are proved.
  void hull(const Found& few, const Found& many) {
    proved_.insert({few.changes, many.changes});
    if (many.changes <= few.changes + 1 || many.worth <= few.worth) return;
    const Bonus bonus = between(few, many);
    const Found middle = solved(bonus);
    if (valued(middle, bonus) <= valued(few, bonus)) {
      edges_.push_back({few, many});
      return;
    }
    hull(few, middle);
    hull(middle, many);
  }

  Wide best_within(std::int64_t changes) const {
    Wide best = seen_.front().worth;
    for (const Found& found : seen_)
      if (found.changes <= changes) best = std::max(best, found.worth);
    return best;
  }

  // The most that any match of this branch within k changes can be worth, and two matches around that bound, one
  // within the limit and one beyond it; no second one where the first is the best of the branch.
  struct Bound {
    Wide worth = 0;
    Found few;
    std::optional<Found> many;
  };

  static Wide on_line(const Found& few, const Found& many, std::int64_t k) {
    const Wide rise = many.worth - few.worth, run = many.changes - few.changes;
    return few.worth + rise * (k - few.changes) / run;  // rise >= 0
  }

  std::optional<Bound> bound(std::int64_t k) {
    Found few = all_stay();
    if (few.changes > k) return std::nullopt;
    Found many = solved(lightest());
    if (many.changes <= k) return Bound{many.worth, std::move(many), {}};
    while (left_ > 0) {
      const Bonus bonus = between(few, many);
      Found middle = solved(bonus);
      if (valued(middle, bonus) <= valued(few, bonus)) break;
      (middle.changes <= k ? few : many) = std::move(middle);
    }
    const Wide worth = on_line(few, many, k);
    return Bound{worth, std::move(few), std::move(many)};
  }

  // Depth first. False: given up.
  bool branch(std::int64_t k) {
    const auto here = bound(k);
    if (!here || !here->many || here->worth <= best_within(k)) return true;
    if (left_ == 0) return false;
    for (const auto request : runs_) {
      const bool stays = here->few.mentor_of[request] == running_[request];
      if (fates_[request] != Fate::open || !stays || here->many->mentor_of[request] == running_[request]) continue;
      bool done = true;
      for (const Fate fate : {Fate::stays, Fate::changes}) {
        fates_[request] = fate;
        done = branch(k) && done;
      }
      fates_[request] = Fate::open;
      return done;
    }
    return false;
  }

  // What lies between two corners: on the line nothing is left to prove; below it, branch by branch.
  void close_gap(std::int64_t k) {
    if (proved_.contains(k)) return;
    const auto edge = std::ranges::find_if(
        edges_, [&](const auto& each) { return each.first.changes < k && k < each.second.changes; });
    if (edge == edges_.end()) {
      proved_.insert(k);
      return;
    }
    if (on_line(edge->first, edge->second, k) <= best_within(k) || (left_ > 0 && branch(k))) proved_.insert(k);
  }

  Frontier staircase(std::int64_t most) const {
    Frontier frontier;
    Wide last = 0;
    for (const Found& found : seen_) {
      if (found.changes > most || (!frontier.points.empty() && found.worth <= last)) continue;
      last = found.worth;
      MatchSolution sums;
      sums.mentor_of = found.mentor_of;
      add_up(problem_, sums);
      frontier.points.push_back(
          {found.changes, sums.served, sums.score, proved_.contains(found.changes), found.mentor_of});
    }
    for (std::int64_t k = 0; k <= most; ++k) frontier.complete = frontier.complete && proved_.contains(k);
    return frontier;
  }

  const MatchProblem& problem_;
  const std::vector<std::int32_t>& running_;
  std::size_t left_;
  std::vector<Fate> fates_;
  std::vector<bool> forced_;  // requests that go where they are sent
  std::vector<std::uint32_t> runs_;
  std::vector<Wide> weights_;
  WeightedInstance instance_;
  std::vector<Found> seen_;  // by changes
  std::vector<std::pair<Found, Found>> edges_;
  std::set<std::int64_t> proved_;  // numbers of changes for which the best seen is the best there is
};

}  // namespace

std::optional<Frontier> find_frontier(const MatchProblem& problem, const std::vector<std::int32_t>& running,
                                      std::size_t most_solves) {
  return FrontierSearch(problem, running, most_solves).run();
}

const FrontierPoint& within(const Frontier& frontier, std::int64_t changes) {
  const FrontierPoint* last = &frontier.points.front();
  for (const FrontierPoint& point : frontier.points)
    if (point.changes <= changes) last = &point;
  return *last;
}

}  // namespace mentor
