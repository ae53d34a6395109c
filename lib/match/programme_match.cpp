#include "match/programme_match.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

#include "match/people_advice.h"
#include "match/pricing.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

class Words {
 public:
  explicit Words(const Candidates& candidates) : candidates_(candidates) {}

  void add_to(MatchReport& report) const {
    for (MatchPair& pair : report.pairs) pair.form = *candidates_.open[pair.request_at].request->form;
    report.reasons = [space = candidates_.space](const MatchPair& pair) {
      return space->reasons(pair.request_at, pair.mentor_at);
    };
    for (MatchUnmatched& unmatched : report.unmatched) {
      const OpenRequest& open = candidates_.open[index_of(unmatched.mentee, unmatched.request)];
      unmatched.form = *open.request->form;
      unmatched.blockers =
          candidates_.blockers(static_cast<std::uint32_t>(index_of(unmatched.mentee, unmatched.request))).near;
    }
    for (MatchShortage& shortage : report.shortages) add_to(shortage);
  }

 private:
  std::size_t index_of(const std::string& mentee, const std::string& request) const {
    const auto name = [](const MatchRequest& each) { return std::tie(each.mentee, each.request); };
    const auto& requests = candidates_.problem.requests;
    const auto found = std::ranges::lower_bound(requests, std::tie(mentee, request), {}, name);
    return static_cast<std::size_t>(found - requests.begin());
  }

  // What the requests of a shortage have in common: a topic that all ask for, one form, one organisation.
  void add_to(MatchShortage& shortage) const {
    std::optional<std::map<std::string, std::string>> common;
    std::set<std::string> forms, places;
    for (const RequestName& name : shortage.requests) {
      const OpenRequest& open = candidates_.open[index_of(name.mentee, name.request)];
      std::map<std::string, std::string> topics;
      for (const auto& topic : open.request->topics.entries)
        if (!common || common->contains(fold(*topic.topic))) topics.emplace(fold(*topic.topic), *topic.topic);
      common = std::move(topics);
      forms.insert(*open.request->form);
      places.insert(*open.mentee->organisation);
    }
    if (common && !common->empty()) shortage.topic = common->begin()->second;
    if (forms.size() == 1) shortage.form = *forms.begin();
    if (places.size() == 1) shortage.place = *places.begin();
  }

  const Candidates& candidates_;
};

// A shortage is a proof only with all pairs of its requests at hand.
void leave_out_shortages(MatchReport& report) {
  report.shortages.clear();
  for (MatchUnmatched& each : report.unmatched) each.shortage.reset();
}

}  // namespace

MatchReport report_people(const Candidates& candidates, const MatchSolution& solution, const Solver& solver,
                          const ExplainOptions& options) {
  ExplainOptions with_slots = options;
  with_slots.slot_bonus = [space = candidates.space](std::uint32_t mentor, std::int64_t by) {
    return space->slot_bonus(mentor, by);
  };
  with_slots.slots_change_more = [space = candidates.space](std::uint32_t mentor) {
    return space->slots_change_more(mentor);
  };
  MatchReport report = make_report(candidates.problem, solution, solver, with_slots);
  Words(candidates).add_to(report);
  report.recruiting = recruiting_list(candidates, solution);
  return report;
}

MatchedPeople match_people(Candidates& candidates, const Solver& solver, const ExplainOptions& options) {
  PricedSolution priced = solve_within(candidates, solver);
  if (priced.solution.optimal && !priced.holds_for_all)
    throw std::logic_error("an answer that is not proved for all pairs");
  MatchedPeople made{std::move(priced.solution), {}};
  made.report = report_people(candidates, made.solution, solver, options);
  if (!priced.explainable) leave_out_shortages(made.report);
  return made;
}

}  // namespace mentor
