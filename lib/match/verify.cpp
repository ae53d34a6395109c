#include "match/verify.h"

#include <algorithm>
#include <iterator>

#include "match/verify_causes.h"
#include "match/verify_prices.h"

namespace mentor {

namespace {

class Referee {
 public:
  Referee(const MatchProblem& problem, const MatchReport& report) : report_(report), facts_(problem) {}

  std::vector<VerifyProblem> run() {
    check_pairs();
    check_everyone_named();
    check_capacity();
    check_forced();
    check_summary();
    check_shortages();
    check_unused();
    check_minimums();
    take(check_causes(facts_, report_));
    if (problems_.empty()) check_objective();
    return std::move(problems_);
  }

 private:
  void add(Flaw flaw, Text pattern, Arguments arguments = {}) {
    problems_.push_back({flaw, {pattern, std::move(arguments)}});
  }
  void take(std::vector<VerifyProblem> found) {
    problems_.insert(problems_.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  // What the pairs add up to.
  void expect_equal(std::string_view field, std::int64_t said, std::int64_t found) {
    if (said != found)
      add(Flaw::inconsistent,
          {"the summary says {0}: {1}, but the pairs make {2}", "в сводке {0}: {1}, а по парам выходит {2}"},
          {field, said, found});
  }
  // What there is whatever the pairs are.
  void expect_there(std::string_view field, std::int64_t said, std::int64_t found) {
    if (said != found)
      add(Flaw::inconsistent,
          {"the summary says {0}: {1}, but there are {2}", "в сводке {0}: {1}, а на самом деле — {2}"},
          {field, said, found});
  }
  void check_pairs();
  void check_pair(const MatchPair& pair);
  void check_everyone_named();
  void check_capacity();
  void check_forced();
  void check_summary();
  void check_shortages();
  void check_shortage(const MatchShortage& shortage);
  void check_unused();
  void check_minimums();
  void check_objective();
  void check_stable();

  const MatchReport& report_;
  MatchFacts facts_;
  std::vector<VerifyProblem> problems_;
};

void Referee::check_pair(const MatchPair& pair) {
  const auto request = facts_.request_at(pair.mentee, pair.request);
  const auto mentor = facts_.mentor_at(pair.mentor);
  const std::string id = MatchRequest{pair.mentee, pair.request, 0}.id();
  if (request < 0) return add(Flaw::infeasible, {"there is no request “{0}”", "нет запроса «{0}»"}, {id});
  if (mentor < 0) return add(Flaw::infeasible, {"there is no mentor “{0}”", "нет наставника «{0}»"}, {pair.mentor});
  if (facts_.mentor_of[static_cast<std::size_t>(request)] != nobody)
    return add(Flaw::infeasible, {"“{0}” has two mentors", "у «{0}» два наставника"}, {id});
  const MatchEdge* edge = facts_.edge(request, mentor);
  if (edge == nullptr)
    return add(Flaw::infeasible, {"“{0}” with “{1}” is not an allowed pair", "«{0}» с «{1}» — недопустимая пара"},
               {id, pair.mentor});
  facts_.assign(*edge);
  if (edge->score != pair.score)
    add(Flaw::inconsistent, {"the score of “{0}” with “{1}” is {2}, not {3}", "балл «{0}» с «{1}» — {2}, а не {3}"},
        {id, pair.mentor, edge->score, pair.score});
}

void Referee::check_pairs() {
  for (const auto& pair : report_.pairs) check_pair(pair);
}

void Referee::check_everyone_named() {
  std::vector<int> named(facts_.problem.requests.size(), 0);
  for (std::size_t at = 0; at < named.size(); ++at) named[at] = facts_.mentor_of[at] == nobody ? 0 : 1;
  for (const auto& one : report_.unmatched) {
    const auto request = facts_.request_at(one.mentee, one.request);
    if (request >= 0) ++named[static_cast<std::size_t>(request)];
    if (request < 0)
      add(Flaw::inconsistent, {"there is no request “{0}”", "нет запроса «{0}»"},
          {MatchRequest{one.mentee, one.request, 0}.id()});
  }
  for (std::size_t at = 0; at < named.size(); ++at)
    if (named[at] != 1)
      add(Flaw::inconsistent,
          {"“{0}” should stand once, among the pairs or the unmatched; it stands {1} times",
           "«{0}» должен стоять один раз, среди пар или оставшихся без пары; стоит {1} раз(а)"},
          {facts_.problem.requests[at].id(), named[at]});
}

void Referee::check_capacity() {
  for (std::size_t at = 0; at < facts_.load.size(); ++at)
    if (facts_.load[at] > facts_.problem.mentors[at].capacity)
      add(Flaw::infeasible, {"“{0}” has {1} requests, but only {2} slots", "у «{0}» запросов {1}, а мест только {2}"},
          {facts_.problem.mentors[at].id, facts_.load[at], facts_.problem.mentors[at].capacity});
}

void Referee::check_forced() {
  for (const auto& edge : facts_.problem.edges) {
    const auto& request = facts_.problem.requests[edge.request];
    const bool together = facts_.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor);
    if (edge.forced && !together)
      add(Flaw::infeasible, {"“{0}” must be with “{1}”", "«{0}» должен быть с «{1}»"},
          {request.id(), facts_.problem.mentors[edge.mentor].id});
    if (together && !facts_.allowed(edge))
      add(Flaw::infeasible,
          {"“{0}” takes a slot of “{1}” that a fixed pair needs", "«{0}» занимает у «{1}» место закреплённой пары"},
          {request.id(), facts_.problem.mentors[edge.mentor].id});
  }
}

void Referee::check_summary() {
  const auto& summary = report_.summary;
  const auto matched = static_cast<std::int64_t>(report_.pairs.size());
  const auto requests = static_cast<std::int64_t>(facts_.problem.requests.size());
  expect_there("requests", summary.requests, requests);
  expect_equal("matched", summary.matched, matched);
  expect_equal("unmatched", summary.unmatched, std::ranges::count(facts_.mentor_of, nobody));
  expect_there("mentors", summary.mentors, static_cast<std::int64_t>(facts_.problem.mentors.size()));
  expect_there("capacity", summary.capacity, facts_.slots());
  expect_equal("score", summary.score, facts_.worth.back());
  if (summary.worst.has_value() != facts_.worst.has_value())
    add(Flaw::inconsistent, {"the summary's worst is wrong", "в сводке неверно указана слабейшая пара (worst)"});
  else if (summary.worst)
    expect_equal("worst", *summary.worst, *facts_.worst);
  expect_equal("blocking-pairs", summary.blocking_pairs, facts_.count_blocking());
  if (summary.optimal && (summary.gap != 0 || summary.gap_served != 0))
    add(Flaw::inconsistent, {"optimal, but with a gap", "названо наилучшим, но с отставанием (gap)"});
}

void Referee::check_shortage(const MatchShortage& shortage) {
  std::vector<bool> has_mentor(facts_.problem.mentors.size(), false),
      has_request(facts_.problem.requests.size(), false);
  std::int64_t available = 0, needed = 0;
  bool closed = true;
  for (const auto& id : shortage.mentors) {
    const auto at = facts_.mentor_at(id);
    if (at < 0 || has_mentor[static_cast<std::size_t>(at)]) continue;
    has_mentor[static_cast<std::size_t>(at)] = true;
    available += facts_.problem.mentors[static_cast<std::size_t>(at)].capacity;
  }
  for (const auto& name : shortage.requests) {
    const auto at = facts_.request_at(name.mentee, name.request);
    if (at < 0 || has_request[static_cast<std::size_t>(at)]) continue;
    has_request[static_cast<std::size_t>(at)] = true;
    ++needed;
    for (const MatchEdge& edge : facts_.edges_of(static_cast<std::size_t>(at)))
      closed = closed && (has_mentor[edge.mentor] || !facts_.allowed(edge));
  }
  if (needed != shortage.needed || available != shortage.available || needed <= available || !closed)
    add(Flaw::inconsistent, {"{0} proves no shortage", "{0} не доказывает нехватку"}, {shortage.id});
}

void Referee::check_shortages() {
  for (const auto& shortage : report_.shortages) check_shortage(shortage);
  for (const auto& one : report_.unmatched) {
    if (!one.shortage) continue;
    const auto found = std::find_if(report_.shortages.begin(), report_.shortages.end(),
                                    [&](const MatchShortage& shortage) { return shortage.id == *one.shortage; });
    const RequestName name{one.mentee, one.request};
    if (found == report_.shortages.end() ||
        std::find(found->requests.begin(), found->requests.end(), name) == found->requests.end())
      add(Flaw::inconsistent, {"“{0}” is not in the shortage it is said to be in", "«{0}» нет в указанной нехватке"},
          {MatchRequest{one.mentee, one.request, 0}.id()});
  }
}

void Referee::check_unused() {
  for (const auto& one : report_.unused) {
    const auto at = facts_.mentor_at(one.mentor);
    const auto place = static_cast<std::size_t>(at);
    if (at < 0 || facts_.problem.mentors[place].capacity - facts_.load[place] != one.free)
      add(Flaw::inconsistent, {"“{0}” does not have {1} free slots", "у «{0}» не {1} свободных мест"},
          {one.mentor, one.free});
  }
}

void Referee::check_minimums() {
  if (report_.objective == "stable") return;
  const bool excused = report_.certificate && report_.certificate->minimum_conflict &&
                       proves_conflict(facts_, *report_.certificate->minimum_conflict);
  for (std::size_t at = 0; at < facts_.load.size(); ++at) {
    const auto& mentor = facts_.problem.mentors[at];
    if (facts_.load[at] >= mentor.minimum) continue;
    if (facts_.required(at) ? excused : facts_.load[at] == 0) continue;
    add(Flaw::infeasible,
        {"“{0}” needs at least {1} requests and has {2}", "«{0}» нужно не меньше {1} запросов, есть {2}"},
        {mentor.id, mentor.minimum, facts_.load[at]});
  }
  facts_.required_dropped = excused;
}

void Referee::check_stable() {
  if (facts_.count_blocking() > 0)
    add(Flaw::not_optimal, {"{0} pairs would both rather have each other", "пар, которые предпочли бы друг друга: {0}"},
        {facts_.count_blocking()});
}

void Referee::check_objective() {
  if (report_.objective == "stable") return check_stable();
  if (report_.objective != "best" && report_.objective != "balanced")
    return add(Flaw::inconsistent, {"there is no objective “{0}”", "нет цели «{0}»"}, {report_.objective});
  take(check_prices(facts_, report_));
}

}  // namespace

std::string_view to_string(Flaw flaw) {
  switch (flaw) {
    case Flaw::infeasible:
      return "infeasible";
    case Flaw::inconsistent:
      return "inconsistent";
    case Flaw::not_optimal:
      return "not-optimal";
  }
  return "";
}

std::vector<VerifyProblem> verify(const MatchProblem& problem, const MatchReport& report) {
  return Referee(problem, report).run();
}

}  // namespace mentor
