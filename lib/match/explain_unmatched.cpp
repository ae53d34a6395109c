#include "match/explain_unmatched.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "match/hall.h"
#include "match/slot_worth.h"

namespace mentor {

namespace {

constexpr std::size_t most_work = 30'000'000;

RequestName name_of(const MatchProblem& problem, std::uint32_t request) {
  return {problem.requests[request].mentee, problem.requests[request].request};
}

class Explainer {
 public:
  Explainer(const MatchProblem& problem, const MatchSolution& solution, const ExplainOptions& options,
            const Changes* changes, SlotWorth& slots)
      : problem_(problem),
        solution_(solution),
        options_(options),
        changes_(changes),
        slots_(slots),
        alternating_(problem, solution.mentor_of) {}

  Unmatched run() {
    for (std::uint32_t request = 0; request < problem_.requests.size(); ++request) {
      if (solution_.mentor_of[request] != nobody) continue;
      const auto& [mentee, name, tier] = problem_.requests[request];
      answer_.requests.push_back({mentee, name, "", "", {}, {}, {}, {}});
      unmatched_.push_back(request);
    }
    find_causes();
    add_displacements();
    add_advice();
    return std::move(answer_);
  }

 private:
  void find_causes();
  void find_reach(std::size_t at);
  void put_in_shortage(std::size_t at, const std::vector<std::uint32_t>& mentors);
  void share_shortage(const std::vector<std::size_t>& late);
  void add_displacements();
  void add_advice();
  std::vector<std::uint32_t> helpful(const std::vector<std::uint32_t>& mentors) const;
  std::optional<MatchAdvice> confirmed(std::uint32_t mentor, std::int64_t by);

  const MatchProblem& problem_;
  const MatchSolution& solution_;
  const ExplainOptions& options_;
  const Changes* changes_;
  SlotWorth& slots_;
  Alternating alternating_;
  std::vector<std::uint32_t> unmatched_;
  std::map<std::vector<std::uint32_t>, std::size_t> shortage_of_;  // by the mentors
  Unmatched answer_;
};

void Explainer::put_in_shortage(std::size_t at, const std::vector<std::uint32_t>& mentors) {
  const auto [place, is_new] = shortage_of_.try_emplace(mentors, answer_.shortages.size());
  if (is_new) {
    MatchShortage shortage;
    shortage.id = "shortage-" + std::to_string(answer_.shortages.size() + 1);
    for (const auto mentor : mentors) {
      shortage.mentors.push_back(problem_.mentors[mentor].id);
      shortage.available += problem_.mentors[mentor].capacity;
      for (const auto request : alternating_.requests_of(mentor))
        shortage.requests.push_back(name_of(problem_, request));
    }
    answer_.shortages.push_back(std::move(shortage));
  }
  auto& shortage = answer_.shortages[place->second];
  shortage.requests.push_back(name_of(problem_, unmatched_[at]));
  shortage.needed = static_cast<std::int64_t>(shortage.requests.size());
  answer_.requests[at].shortage = shortage.id;
  answer_.requests[at].cause = "shortage";
}

void Explainer::find_reach(std::size_t at) {
  const auto reach = alternating_.from({unmatched_[at]});
  if (!reach.free_slot) return put_in_shortage(at, reach.mentors);
  answer_.requests[at].cause = reach.only_groups_free ? "group-minimum" : "displacement";
}

// Too many for a proof each: one proof for all of them together, where that is one.
void Explainer::share_shortage(const std::vector<std::size_t>& late) {
  std::vector<std::uint32_t> requests;
  for (const auto at : late) requests.push_back(unmatched_[at]);
  const auto reach = alternating_.from(requests);
  for (const auto at : late) {
    if (reach.free_slot)
      find_reach(at);
    else
      put_in_shortage(at, reach.mentors);
  }
}

void Explainer::find_causes() {
  std::vector<std::size_t> late;
  for (std::size_t at = 0; at < unmatched_.size(); ++at) {
    if (!alternating_.has_edge(unmatched_[at]))
      answer_.requests[at].cause = "no-admissible-mentor";
    else if (alternating_.work() > most_work)
      late.push_back(at);
    else
      find_reach(at);
  }
  if (!late.empty()) share_shortage(late);
  for (auto& shortage : answer_.shortages) std::sort(shortage.requests.begin(), shortage.requests.end());
}

void Explainer::add_displacements() {
  if (changes_ == nullptr || unmatched_.empty()) return;
  const auto ways = changes_->residual.ways_to_serve();
  for (std::size_t at = 0; at < unmatched_.size(); ++at) {
    const auto& detour = ways[unmatched_[at]];
    if (!detour) continue;
    MatchDisplacement displacement;
    displacement.served = -std::accumulate(detour->loss.begin(), detour->loss.end() - 1, std::int64_t{0});
    displacement.score = -detour->loss.back();
    for (const auto& step : detour->steps)
      if (step.to != nobody) displacement.chain.push_back(problem_.mentors[static_cast<std::size_t>(step.to)].id);
    if (detour->steps.back().to == nobody) {
      const auto name = name_of(problem_, detour->steps.back().request);
      displacement.displaced_mentee = name.mentee;
      displacement.displaced_request = name.request;
    }
    answer_.requests[at].displacement = std::move(displacement);
  }
}

// The mentors of a shortage, those first whose next slot is worth most.
std::vector<std::uint32_t> Explainer::helpful(const std::vector<std::uint32_t>& mentors) const {
  if (changes_ == nullptr) return mentors;
  const auto& gains = changes_->slot_gains;
  auto order = mentors;
  std::stable_sort(order.begin(), order.end(), [&](auto left, auto right) { return gains[left] > gains[right]; });
  return order;
}

std::optional<MatchAdvice> Explainer::confirmed(std::uint32_t mentor, std::int64_t by) {
  const auto gain = slots_.gain(mentor, by);
  if (!gain) return std::nullopt;
  const auto served = std::accumulate(gain->begin(), gain->end() - 1, std::int64_t{0});
  if (served <= 0) return std::nullopt;
  return MatchAdvice{"add-capacity", problem_.mentors[mentor].id, by, served, gain->back()};
}

void Explainer::add_advice() {
  for (const auto& [mentors, place] : shortage_of_) {
    const auto& shortage = answer_.shortages[place];
    std::vector<MatchAdvice> advice;
    const auto order = helpful(mentors);
    for (std::size_t at = 0; at < order.size() && advice.size() < options_.advice; ++at) {
      if (at >= 2 * options_.advice) break;
      if (auto one = confirmed(order[at], 1)) advice.push_back(*one);
    }
    const auto lacks = shortage.needed - shortage.available;
    if (lacks > 1 && !order.empty())
      if (auto one = confirmed(order[0], lacks)) advice.push_back(*one);
    for (auto& request : answer_.requests)
      if (request.shortage == shortage.id) request.advice = advice;
  }
}

}  // namespace

Unmatched explain_unmatched(const MatchProblem& problem, const MatchSolution& solution, const ExplainOptions& options,
                            const Changes* changes, SlotWorth& slots) {
  return Explainer(problem, solution, options, changes, slots).run();
}

}  // namespace mentor
