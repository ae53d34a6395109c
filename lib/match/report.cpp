#include "match/report.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "match/explain_unmatched.h"
#include "match/residual.h"
#include "match/slot_worth.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

NamedCase named(const MatchProblem& problem, const Prices& prices) {
  NamedCase one;
  for (std::size_t at = 0; at < problem.requests.size(); ++at) {
    const auto price = prices.request(at);
    one.requests.emplace(problem.requests[at].id(), Worth(price.begin(), price.end()));
  }
  for (std::size_t at = 0; at < problem.mentors.size(); ++at) {
    const auto price = prices.mentor(at);
    one.mentors.emplace(problem.mentors[at].id, Worth(price.begin(), price.end()));
  }
  return one;
}

NamedCertificate named(const MatchProblem& problem, const MatchSolution& solution) {
  NamedCertificate certificate;
  certificate.gap = solution.gap;
  certificate.complete = solution.certificate.complete;
  for (const auto& one : solution.certificate.cases) {
    certificate.cases.push_back(named(problem, one.prices));
    certificate.cases.back().at_least = one.at_least;
    for (const auto& decision : one.decisions)
      certificate.cases.back().decisions.push_back({problem.mentors[decision.mentor].id, decision.open});
  }
  if (solution.certificate.minimum_conflict)
    certificate.minimum_conflict = named(problem, *solution.certificate.minimum_conflict);
  return certificate;
}

MatchSummary summary_of(const MatchProblem& problem, const MatchSolution& solution) {
  MatchSummary summary;
  summary.requests = static_cast<std::int64_t>(problem.requests.size());
  summary.matched = solution.served;
  summary.unmatched = summary.requests - solution.served;
  summary.mentors = static_cast<std::int64_t>(problem.mentors.size());
  summary.capacity = problem.slots();
  summary.score = solution.score;
  summary.worst = solution.worst;
  summary.optimal = solution.optimal;
  if (!solution.gap.empty()) {
    summary.gap = solution.gap.back();
    summary.gap_served = std::accumulate(solution.gap.begin(), solution.gap.end() - 1, std::int64_t{0});
  }
  summary.blocking_pairs = solution.blocking_pairs;
  return summary;
}

void add_pairs(const MatchProblem& problem, const MatchSolution& solution, std::size_t top, const Changes* changes,
               MatchReport& report) {
  const auto others =
      changes != nullptr ? alternatives(problem, solution, top) : stable_alternatives(problem, solution, top);
  const auto always = changes != nullptr ? changes->residual.in_every_optimum() : std::nullopt;
  for (const auto& edge : problem.edges) {
    if (solution.mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor)) continue;
    const auto& request = problem.requests[edge.request];
    report.pairs.push_back({problem.mentors[edge.mentor].id, request.mentee, request.request, "", edge.score,
                            edge.forced, edge.request, edge.mentor, others[edge.request],
                            always ? std::optional<bool>((*always)[edge.request]) : std::nullopt});
  }
}

struct Load {
  std::int64_t taken = 0;
  bool admissible = false, forced = false;
};

std::vector<Load> loads(const MatchProblem& problem, const MatchSolution& solution) {
  std::vector<Load> loads(problem.mentors.size());
  for (const auto& edge : problem.edges) {
    auto& load = loads[edge.mentor];
    load.admissible = true;
    load.forced = load.forced || edge.forced;
    if (solution.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor)) ++load.taken;
  }
  return loads;
}

MatchBelowMinimum below_minimum(const MatchProblem& problem, const MatchSolution& solution, std::uint32_t mentor,
                                std::int64_t taken) {
  MatchBelowMinimum one{problem.mentors[mentor].id, problem.mentors[mentor].minimum, taken, "dropped", {}, 0, 0};
  for (const auto& conflict : solution.conflicts) {
    if (!std::binary_search(conflict.mentors.begin(), conflict.mentors.end(), mentor)) continue;
    one.cause = "too-few-requests";
    for (const auto other : conflict.mentors) one.mentors.push_back(problem.mentors[other].id);
    one.needed = conflict.needed;
    one.requests = static_cast<std::int64_t>(conflict.requests.size());
  }
  return one;
}

void add_mentors(const MatchProblem& problem, const MatchSolution& solution, MatchReport& report) {
  const auto all = loads(problem, solution);
  for (std::uint32_t at = 0; at < all.size(); ++at) {
    const auto& mentor = problem.mentors[at];
    const bool group = mentor.kind == Minimum::group_or_none && !all[at].forced;
    const bool not_formed = group && all[at].taken == 0 && mentor.minimum > 1 && all[at].admissible;
    if (all[at].taken < mentor.minimum && (not_formed || !group || all[at].taken > 0)) {
      report.below_minimum.push_back(below_minimum(problem, solution, at, all[at].taken));
      auto& cause = report.below_minimum.back().cause;
      if (report.objective == "stable") cause = "not-considered";
      if (not_formed) cause = "group-not-formed";
    }
    const auto free = mentor.capacity - all[at].taken;
    const char* why = !all[at].admissible ? "no-admissible-request" : not_formed ? "group-not-formed" : "not-needed";
    if (free > 0) report.unused.push_back({mentor.id, free, why});
  }
}

}  // namespace

std::vector<Message> set_aside_words(const MatchProblem& problem) {
  std::vector<Message> words;
  for (std::size_t at = 0; at < problem.set_aside.size();) {
    const MatchMentor& mentor = problem.mentors[problem.set_aside[at].mentor];
    std::vector<std::string> requests;
    for (; at < problem.set_aside.size() && problem.mentors[problem.set_aside[at].mentor].id == mentor.id; ++at)
      requests.push_back(problem.requests[problem.set_aside[at].request].id());
    words.push_back({{"“{0}” has more forced pairs than free slots ({1}); set aside, so that these take part like any "
                      "other: {2}",
                      "у «{0}» закреплённых пар больше, чем свободных мест ({1}); не закреплены и участвуют наравне с "
                      "другими: {2}"},
                     {mentor.id, mentor.capacity, listed(requests)}});
  }
  return words;
}

MatchReport make_report(const MatchProblem& problem, const MatchSolution& solution, const Solver& solver,
                        const ExplainOptions& options) {
  MatchReport report;
  report.objective = solver.name;
  report.summary = summary_of(problem, solution);
  const auto changes = solution.final_case.prices.levels > 0
                           ? std::make_unique<const Changes>(problem, solution, options.slot_bonus)
                           : nullptr;
  add_pairs(problem, solution, options.alternatives, changes.get(), report);
  SlotWorth slots(problem, solution, solver, options, changes.get());
  auto unmatched = explain_unmatched(problem, solution, options, changes.get(), slots);
  report.unmatched = std::move(unmatched.requests);
  report.shortages = std::move(unmatched.shortages);
  if (changes) report.slot_values = slot_values(problem, slots.all());
  if (!slots.all_tried())
    report.notes.push_back(
        {{"what would help, and what a slot is worth, was tried for some only: for all it would take too long; "
          "“--what-if MENTOR=+1” answers for any mentor",
          "что поможет и сколько даёт место, проверено не для всех: для всех это слишком долго; о любом "
          "наставнике ответит «--what-if НАСТАВНИК=+1»"},
         {}});
  add_mentors(problem, solution, report);
  if (solution.final_case.prices.levels > 0) report.certificate = named(problem, solution);
  return report;
}

}  // namespace mentor
