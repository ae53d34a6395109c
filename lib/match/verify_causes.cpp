#include "match/verify_causes.h"

#include <algorithm>
#include <map>
#include <set>

namespace mentor {

namespace {

class CauseCheck {
 public:
  CauseCheck(const MatchFacts& facts, const MatchReport& report)
      : facts_(facts), report_(report), short_(facts.problem.requests.size(), false) {
    for (const auto& shortage : report.shortages)
      for (const auto& name : shortage.requests)
        if (const auto at = facts.request_at(name.mentee, name.request); at >= 0)
          short_[static_cast<std::size_t>(at)] = true;
    for (std::size_t at = 0; at < facts.load.size(); ++at) {
      if (facts.load[at] >= facts.problem.mentors[at].capacity) continue;
      (waits_for_a_group(at) ? group_free_ : simply_free_) = true;
    }
  }

  std::vector<VerifyProblem> run() {
    for (const auto& one : report_.unmatched) check_unmatched(one);
    check_minimums();
    return std::move(problems_);
  }

 private:
  void add(Text pattern, Arguments arguments) {
    problems_.push_back({Flaw::inconsistent, {pattern, std::move(arguments)}});
  }

  // A group of which nobody is there yet: its slots are free only to several at once.
  bool waits_for_a_group(std::size_t at) const {
    const auto& mentor = facts_.problem.mentors[at];
    return mentor.kind == Minimum::group_or_none && facts_.load[at] == 0 && mentor.minimum > 1;
  }

  bool is_true(const MatchUnmatched& one, std::size_t request) const {
    const auto edges = facts_.edges_of(request);
    if (edges.empty()) return one.cause == "no-admissible-mentor";
    // Whether the shortage is one, and names the request, is looked at with the shortages.
    if (short_[request] || one.shortage) return one.cause == "shortage" && one.shortage;
    return (one.cause == "displacement" && simply_free_) || (one.cause == "group-minimum" && group_free_);
  }

  void check_unmatched(const MatchUnmatched& one) {
    const auto at = facts_.request_at(one.mentee, one.request);
    if (at < 0 || one.cause.empty() || is_true(one, static_cast<std::size_t>(at))) return;
    add({"“{0}” is not without a mentor for the cause “{1}”", "«{0}» без наставника не по причине «{1}»"},
        {MatchRequest{one.mentee, one.request, 0}.id(), one.cause});
  }

  bool not_formed(std::size_t at) const { return waits_for_a_group(at) && !facts_.required(at) && admissible_[at]; }

  bool is_below(std::size_t at) const {
    const auto load = facts_.load[at];
    if (load >= facts_.problem.mentors[at].minimum) return false;
    return facts_.required(at) || load > 0 || not_formed(at);
  }

  // How many requests these mentors need together, and how many may go to any of them.
  struct Lack {
    std::set<std::int32_t> mentors;
    std::int64_t needed = 0, possible = 0;
  };

  const Lack& lack_of(const std::vector<std::string>& ids) {
    const auto [found, is_new] = lacks_.try_emplace(ids);
    Lack& lack = found->second;
    if (!is_new) return lack;
    if (requests_of_.empty()) list_requests();
    std::set<std::uint32_t> requests;
    for (const auto& id : ids) {
      const auto at = facts_.mentor_at(id);
      if (at < 0 || !lack.mentors.insert(at).second) continue;
      const auto& here = requests_of_[static_cast<std::size_t>(at)];
      requests.insert(here.begin(), here.end());
      lack.needed += facts_.problem.mentors[static_cast<std::size_t>(at)].minimum;
    }
    lack.possible = static_cast<std::int64_t>(requests.size());
    return lack;
  }

  void list_requests() {
    requests_of_.resize(facts_.load.size());
    for (const auto& edge : facts_.problem.edges)
      if (facts_.allowed(edge)) requests_of_[edge.mentor].push_back(edge.request);
  }

  bool too_few(const MatchBelowMinimum& one) {
    const Lack& lack = lack_of(one.mentors);
    return lack.mentors.contains(facts_.mentor_at(one.mentor)) && lack.needed == one.needed &&
           lack.possible == one.requests && lack.possible < lack.needed;
  }

  bool is_true(const MatchBelowMinimum& one, std::size_t mentor) {
    if (not_formed(mentor)) return one.cause == "group-not-formed";
    if (report_.objective == "stable") return one.cause == "not-considered";
    return one.cause == "dropped" || (one.cause == "too-few-requests" && too_few(one));
  }

  void check_minimum(const MatchBelowMinimum& one) {
    const auto found = facts_.mentor_at(one.mentor);
    const auto at = static_cast<std::size_t>(found);
    if (found < 0 || told_[at] || !is_below(at) || facts_.problem.mentors[at].minimum != one.min ||
        facts_.load[at] != one.taken)
      return add({"“{0}” is not below its minimum with {1} of {2}", "у «{0}» не {1} при минимуме {2}"},
                 {one.mentor, one.taken, one.min});
    told_[at] = true;
    if (!one.cause.empty() && !is_true(one, at))
      add({"“{0}” is not below its minimum for the cause “{1}”", "«{0}» не набирает минимум не по причине «{1}»"},
          {one.mentor, one.cause});
  }

  void check_minimums() {
    admissible_.assign(facts_.load.size(), false);
    told_.assign(facts_.load.size(), false);
    for (const auto& edge : facts_.problem.edges) admissible_[edge.mentor] = true;
    for (const auto& one : report_.below_minimum) check_minimum(one);
    for (std::size_t at = 0; at < told_.size(); ++at)
      if (!told_[at] && is_below(at))
        add({"“{0}” is below its minimum, which is not said", "«{0}» не набирает минимум, а об этом не сказано"},
            {facts_.problem.mentors[at].id});
  }

  const MatchFacts& facts_;
  const MatchReport& report_;
  std::vector<bool> short_;  // by request: a shortage names it
  bool simply_free_ = false, group_free_ = false;
  std::vector<bool> admissible_, told_;                  // by mentor: a request may go there; the report has told of it
  std::vector<std::vector<std::uint32_t>> requests_of_;  // by mentor; made when the first proof needs it
  std::map<std::vector<std::string>, Lack> lacks_;       // each proof is looked at once, however many mentors name it
  std::vector<VerifyProblem> problems_;
};

}  // namespace

std::vector<VerifyProblem> check_causes(const MatchFacts& facts, const MatchReport& report) {
  return CauseCheck(facts, report).run();
}

}  // namespace mentor
