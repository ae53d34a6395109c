#include "match/people_advice.h"

#include <algorithm>
#include <array>
#include <map>

#include "match/constraints.h"
#include "match/difference.h"
#include "match/pricing.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 3> can_be_settled = {"mentee-consent", "mentor-consent", "mentor-not-trained"};

// Who has to settle it.
const std::string& person_of(const MatchUnmatched& request, const MatchBlocker& blocker) {
  return blocker.constraint.starts_with("mentee") ? request.mentee : blocker.mentor;
}

class Advisor {
 public:
  Advisor(const Candidates& candidates, const CandidateOptions& options, const Again& again,
          const MatchSolution& solution, const Solver& solver, std::size_t most)
      : candidates_(candidates), options_(options), again_(again), solution_(solution), solver_(solver), left_(most) {
    const std::size_t size = candidates.problem.requests.size() * (candidates.problem.mentors.size() + 1);
    if (left_ == 0) left_ = std::min<std::size_t>(2'000'000 / (size + 1), 40);
  }

  void advise(MatchUnmatched& request) {
    for (const MatchBlocker& blocker : request.blockers) {
      const auto one = advice(request, blocker);
      const auto same = [&](const MatchAdvice& other) {
        return other.mentor == one->mentor && other.constraint == one->constraint;
      };
      if (one && std::ranges::none_of(request.advice, same)) request.advice.push_back(*one);
      if (request.advice.size() == most_for_one) return;
    }
  }

 private:
  static constexpr std::size_t most_for_one = 3;

  std::optional<MatchAdvice> advice(const MatchUnmatched& request, const MatchBlocker& blocker) {
    if (blocker.constraint == "no-free-slot") return tried("add-capacity", blocker.mentor, "");
    if (std::ranges::find(can_be_settled, blocker.constraint) == can_be_settled.end()) return std::nullopt;
    if (!is_alone(request, blocker)) return std::nullopt;
    return tried("settle", person_of(request, blocker), blocker.constraint);
  }

  // Whether nothing else stands between the two: settling it must help this request.
  bool is_alone(const MatchUnmatched& request, const MatchBlocker& blocker) const {
    const auto name = [](const MatchRequest& each) { return RequestName{each.mentee, each.request}; };
    const auto& requests = candidates_.problem.requests;
    const auto at = std::ranges::lower_bound(requests, RequestName{request.mentee, request.request}, {}, name);
    const auto mentor = find_mentor(candidates_.problem, blocker.mentor);
    if (!mentor || at == requests.end()) return false;
    const auto facts = facts_of(candidates_, static_cast<std::uint32_t>(at - requests.begin()), *mentor);
    return facts && all_blockers(*facts).size() == 1;
  }

  // The same advice is given to several requests; it is tried once.
  std::optional<MatchAdvice> tried(const char* action, const std::string& who, const std::string& constraint) {
    const auto known = known_.find({who, constraint});
    if (known != known_.end()) return known->second;
    if (left_ == 0) return std::nullopt;
    --left_;
    CandidateOptions changed = options_;
    const bool slot = constraint.empty();
    if (slot)
      ++changed.more_slots[who];
    else
      changed.settled.emplace(who, constraint);
    Candidates then = again_(changed);
    const MatchSolution better = solve_within(then, solver_).solution;
    auto& answer = known_[{who, constraint}];
    const auto served = better.served - solution_.served;
    if (served > 0) answer = MatchAdvice{action, who, slot ? 1 : 0, served, better.score - solution_.score, constraint};
    return answer;
  }

  const Candidates& candidates_;
  const CandidateOptions& options_;
  const Again& again_;
  const MatchSolution& solution_;
  const Solver& solver_;
  std::size_t left_;
  std::map<std::pair<std::string, std::string>, std::optional<MatchAdvice>> known_;
};

}  // namespace

void add_people_advice(const Candidates& candidates, const CandidateOptions& options, const Again& again,
                       const MatchSolution& solution, const Solver& solver, MatchReport& report, std::size_t most) {
  Advisor advisor(candidates, options, again, solution, solver, most);
  for (MatchUnmatched& request : report.unmatched)
    if (request.cause == "no-admissible-mentor") advisor.advise(request);
}

std::vector<std::string> all_blockers(const PairFacts& facts) {
  std::vector<std::string> found;
  while (const auto next = first_blocker(facts, found)) found.emplace_back(*next);
  if (found.empty())
    if (const Criterion* missed = missed_must(facts)) found.push_back("must-" + std::string(missed->name));
  return found;
}

}  // namespace mentor
