#include "match/people_advice.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "match/difference.h"
#include "match/pricing.h"
#include "match/residual.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 3> can_be_settled = {"mentee-consent", "mentor-consent", "mentor-not-trained"};

// What alone keeps one of the mentors near it from a request.
std::vector<MatchBlocker> alone(const std::vector<MatchBlocker>& blockers) {
  std::vector<MatchBlocker> found;
  for (std::size_t at = 0; at < blockers.size(); ++at) {
    const auto same = [&](std::size_t other) {
      return other < blockers.size() && blockers[other].mentor == blockers[at].mentor;
    };
    if (!same(at - 1) && !same(at + 1)) found.push_back(blockers[at]);
  }
  return found;
}

class Advisor {
 public:
  Advisor(const Candidates& candidates, const CandidateOptions& options, const Again& again,
          const MatchSolution& solution, const Solver& solver, std::size_t most)
      : options_(options), again_(again), solution_(solution), solver_(solver), left_(most) {
    const std::size_t size = candidates.problem.requests.size() * (candidates.problem.mentors.size() + 1);
    if (left_ == 0) left_ = std::min<std::size_t>(2'000'000 / (size + 1), 40);
  }

  void advise(MatchUnmatched& request) { advise_shortage({&request}); }

  // What helps a shortage is the same for all who are short.
  void advise_shortage(const std::vector<MatchUnmatched*>& requests) {
    const auto found = advice_for(requests);
    for (MatchUnmatched* request : requests)
      for (const MatchAdvice& one : found)
        if (std::ranges::none_of(request->advice, [&](const MatchAdvice& other) { return is_same(one, other); }))
          request->advice.push_back(one);
  }

  // Whether some advice was not tried.
  bool gave_up() const { return gave_up_; }
  // What was found to help, of mentors.
  std::set<std::pair<std::string, std::string>> mentors_to_settle() const {
    std::set<std::pair<std::string, std::string>> found;
    for (const auto& [key, one] : known_)
      if (one && one->advice.action == "settle" && !one->advice.mentor.empty()) found.insert(key);
    return found;
  }

 private:
  static constexpr std::size_t most_for_one = 3;

  // An advice that was tried and helps, and the requests that it then may serve.
  struct Tried {
    MatchAdvice advice;
    std::set<std::pair<std::string, std::string>> serves = {};
  };

  static bool is_same(const MatchAdvice& left, const MatchAdvice& right) {
    return std::tie(left.mentor, left.by, left.mentee, left.constraint) ==
           std::tie(right.mentor, right.by, right.mentee, right.constraint);
  }

  std::vector<MatchAdvice> advice_for(const std::vector<MatchUnmatched*>& requests) {
    std::vector<MatchAdvice> found;
    for (const MatchUnmatched* request : requests)
      for (const MatchBlocker& blocker : alone(request->blockers)) {
        if (found.size() == most_for_one) return found;
        const auto* one = advice(*request, blocker);
        if (one == nullptr || std::ranges::none_of(requests, [&](const MatchUnmatched* each) {
              return one->serves.contains({each->mentee, each->request});
            }))
          continue;
        if (std::ranges::none_of(found, [&](const MatchAdvice& other) { return is_same(one->advice, other); }))
          found.push_back(one->advice);
      }
    return found;
  }

  const Tried* advice(const MatchUnmatched& request, const MatchBlocker& blocker) {
    if (blocker.constraint == "no-free-slot") return tried({"add-capacity", blocker.mentor, 1, 0, 0, ""});
    if (std::ranges::find(can_be_settled, blocker.constraint) == can_be_settled.end()) return nullptr;
    const bool mentee = blocker.constraint.starts_with("mentee");
    return tried({"settle", mentee ? "" : blocker.mentor, 0, 0, 0, blocker.constraint, mentee ? request.mentee : ""});
  }

  // The same advice is given to several requests; it is tried once.
  const Tried* tried(MatchAdvice advice) {
    const std::string who = advice.mentor.empty() ? advice.mentee : advice.mentor;
    const auto known = known_.find({who, advice.constraint});
    if (known != known_.end()) return known->second ? &*known->second : nullptr;
    if (left_ == 0) {
      gave_up_ = true;
      return nullptr;
    }
    --left_;
    CandidateOptions changed = options_;
    if (advice.constraint.empty())
      ++changed.more_slots[who];
    else
      changed.settled.emplace(who, advice.constraint);
    Candidates then = again_(changed);
    const MatchSolution better = solve_within(then, solver_).solution;
    advice.served = better.served - solution_.served;
    advice.score = better.score - solution_.score;
    auto& answer = known_[{who, advice.constraint}];
    if (advice.served > 0) answer = Tried{std::move(advice), served_by(then.problem, better)};
    return answer ? &*answer : nullptr;
  }

  // The requests that have a mentor in the better match, or could have one in a match that serves as many.
  static std::set<std::pair<std::string, std::string>> served_by(const MatchProblem& problem,
                                                                 const MatchSolution& better) {
    std::set<std::pair<std::string, std::string>> found;
    std::vector<std::optional<Detour>> ways(problem.requests.size());
    if (better.final_case.prices.levels > 0) ways = Residual(problem, better).ways_to_serve();
    for (std::size_t at = 0; at < problem.requests.size(); ++at) {
      const bool as_well = ways[at] && std::all_of(ways[at]->loss.begin(), ways[at]->loss.end() - 1,
                                                   [](auto part) { return part == 0; });
      if (better.mentor_of[at] != nobody || as_well)
        found.emplace(problem.requests[at].mentee, problem.requests[at].request);
    }
    return found;
  }

  const CandidateOptions& options_;
  const Again& again_;
  const MatchSolution& solution_;
  const Solver& solver_;
  std::size_t left_;
  bool gave_up_ = false;
  std::map<std::pair<std::string, std::string>, std::optional<Tried>> known_;
};

// Nobody is to be looked for whom a mentor at hand will serve. Once all that helps is settled, those served now still
// are: where they come first among equals, they lose nothing by what others gain.
void leave_settled_out(const Candidates& candidates, const CandidateOptions& options, const Again& again,
                       const Solver& solver, const std::set<std::pair<std::string, std::string>>& settled,
                       const MatchSolution& solution, MatchReport& report) {
  if (settled.empty()) return;
  CandidateOptions changed = options;
  changed.settled.insert(settled.begin(), settled.end());
  Candidates then = again(changed);
  const std::uint32_t tiers = then.problem.tiers();
  for (std::size_t at = 0; at < then.problem.requests.size() && 2 * tiers <= max_tiers; ++at) {
    std::uint32_t& tier = then.problem.requests[at].tier;
    tier = 2 * tier + (solution.mentor_of[at] == nobody ? 1 : 0);
  }
  MatchSolution left = solve_within(then, solver).solution;
  for (std::size_t at = 0; at < left.mentor_of.size(); ++at)
    left.mentor_of[at] = std::max(left.mentor_of[at], solution.mentor_of[at]);
  report.recruiting = recruiting_list(candidates, left);
}

}  // namespace

SolveLarger solve_larger(const Candidates& candidates, const CandidateOptions& options, Again again,
                         const Solver& solver) {
  return [&candidates, &solver, options, again = std::move(again)](std::uint32_t mentor, std::int64_t by) {
    CandidateOptions changed = options;
    changed.more_slots[candidates.problem.mentors[mentor].id] += by;
    Candidates then = again(changed);
    MatchSolution solution = solve_within(then, solver).solution;
    return LargerMatch{std::move(then.problem), std::move(solution)};
  };
}

void add_people_advice(const Candidates& candidates, const CandidateOptions& options, const Again& again,
                       const MatchSolution& solution, const Solver& solver, MatchReport& report, std::size_t most) {
  Advisor advisor(candidates, options, again, solution, solver, most);
  std::map<std::string, std::vector<MatchUnmatched*>> short_of;
  for (MatchUnmatched& request : report.unmatched) {
    if (request.shortage)
      short_of[*request.shortage].push_back(&request);
    else
      advisor.advise(request);
  }
  for (const MatchShortage& shortage : report.shortages) advisor.advise_shortage(short_of[shortage.id]);
  if (advisor.gave_up())
    report.notes.push_back({{"whether a slot, a consent or a training would help was not tried for all who are left "
                             "over: it would take too long",
                             "помогут ли место, согласие или обучение, проверено не для всех оставшихся: это слишком "
                             "долго"},
                            {}});
  leave_settled_out(candidates, options, again, solver, advisor.mentors_to_settle(), solution, report);
}

}  // namespace mentor
