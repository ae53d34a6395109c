#include "match/rematch.h"

#include <algorithm>
#include <limits>

#include "match/difference.h"
#include "model/slots.h"

namespace mentor {

namespace {

using PersonKey = std::pair<const Programme*, std::string>;

// The places of requests and mentors in the problem.
struct Index {
  std::map<PersonKey, std::uint32_t> requests, mentors;

  explicit Index(const Candidates& candidates) {
    for (std::uint32_t at = 0; at < candidates.open.size(); ++at)
      requests.emplace(PersonKey(candidates.open[at].programme,
                                 *candidates.open[at].mentee->id + "/" + *candidates.open[at].request->id),
                       at);
    for (std::uint32_t at = 0; at < candidates.mentors.size(); ++at)
      mentors.emplace(PersonKey(candidates.mentor_programmes[at], *candidates.mentors[at]->id), at);
  }
};

class Finder {
 public:
  Finder(const Repository& repository, CandidateOptions options)
      : repository_(repository),
        runs_(options.keep == Keep::all ? Keep::all : Keep::active),
        options_(std::move(options)) {
    options_.keep = Keep::none;
    // Running pairs, good or not, must be there.
    options_.memory = std::numeric_limits<std::size_t>::max();
  }

  Rematch run() {
    for (bool settled = false; !settled;) {
      made_.candidates = find_candidates(repository_, options_);
      made_.running.assign(made_.candidates.open.size(), nobody);
      load_.assign(made_.candidates.mentors.size(), 0);
      settled = place_all();
    }
    made_.held = options_.held.size();
    settle_beside_running();
    close_groups();
    return std::move(made_);
  }

 private:
  // False where another pair had to be held, which changes the problem.
  bool place_all() {
    const Index index(made_.candidates);
    bool all = true;
    for (const Programme& programme : repository_.programmes)
      for (const Pair& pair : programme.pairs) {
        if (!is_kept(pair, runs_) || std::ranges::find(options_.held, &pair) != options_.held.end()) continue;
        if (concerns(index, programme, pair) && !place(index, programme, pair)) {
          options_.held.push_back(&pair);
          all = false;
        }
      }
    return all;
  }

  // Whether the pair's mentor or one of its requests takes part.
  static bool concerns(const Index& index, const Programme& programme, const Pair& pair) {
    if (index.mentors.contains({&programme, *pair.mentor})) return true;
    const auto requests = served_requests(programme, pair);
    return std::ranges::any_of(requests,
                               [&](const auto& request) { return index.requests.contains({&programme, request}); });
  }

  bool place(const Index& index, const Programme& programme, const Pair& pair) {
    const auto mentor = index.mentors.find({&programme, *pair.mentor});
    if (mentor == index.mentors.end()) return false;
    const MatchMentor& there = made_.candidates.problem.mentors[mentor->second];
    const Person& person = *made_.candidates.mentors[mentor->second];
    if (person.mentor->group.min && *person.mentor->group.min > 1) return false;
    std::vector<std::uint32_t> places;
    for (const std::string& request : served_requests(programme, pair)) {
      const auto found = index.requests.find({&programme, request});
      if (found == index.requests.end() || made_.running[found->second] != nobody ||
          find_edge(made_.candidates.problem, found->second, mentor->second) == nullptr)
        return false;
      places.push_back(found->second);
    }
    const auto slots = slots_held(pair);
    if (static_cast<std::int64_t>(places.size()) != slots || load_[mentor->second] + slots > there.capacity)
      return false;
    load_[mentor->second] += slots;
    for (const auto request : places) made_.running[request] = static_cast<std::int32_t>(mentor->second);
    return true;
  }

  // Running pairs go before forced ones: those stand that fit beside them, as they would in a match that keeps all.
  void settle_beside_running() {
    MatchProblem& problem = made_.candidates.problem;
    for (std::uint32_t mentor = 0; mentor < load_.size(); ++mentor) problem.mentors[mentor].capacity -= load_[mentor];
    for (MatchEdge& edge : problem.edges) edge.forced = edge.forced && made_.running[edge.request] == nobody;
    std::erase_if(problem.set_aside, [&](const SetAside& pair) { return made_.running[pair.request] != nobody; });
    settle_forced(problem);
    for (std::uint32_t mentor = 0; mentor < load_.size(); ++mentor) problem.mentors[mentor].capacity += load_[mentor];
  }

  void close_groups() {
    auto& problem = made_.candidates.problem;
    const auto waits = [&](std::uint32_t mentor) { return problem.mentors[mentor].minimum > 1; };
    for (std::uint32_t mentor = 0; mentor < problem.mentors.size(); ++mentor)
      made_.closed_groups += waits(mentor) ? 1 : 0;
    std::erase_if(problem.edges, [&](const MatchEdge& edge) { return waits(edge.mentor); });
  }

  const Repository& repository_;
  Keep runs_;
  CandidateOptions options_;
  Rematch made_;
  std::vector<std::int64_t> load_;
};

}  // namespace

Rematch find_rematch(const Repository& repository, CandidateOptions options) {
  return Finder(repository, std::move(options)).run();
}

Candidates fixed_to(const Rematch& rematch, const FrontierPoint& point) {
  Candidates fixed = rematch.candidates;
  const auto is_now = [&](const MatchEdge& edge) {
    return rematch.running[edge.request] == static_cast<std::int32_t>(edge.mentor);
  };
  std::erase_if(fixed.problem.edges, [&](const MatchEdge& edge) {
    return is_now(edge) && point.mentor_of[edge.request] != static_cast<std::int32_t>(edge.mentor);
  });
  for (MatchEdge& edge : fixed.problem.edges) edge.forced = edge.forced || is_now(edge);
  return fixed;
}

}  // namespace mentor
