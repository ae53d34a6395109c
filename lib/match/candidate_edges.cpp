#include "match/candidate_edges.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace mentor {

namespace {

// The edges of the problem: all admissible pairs, or the best of each request where that would be too many.
class Edges {
 public:
  Edges(Candidates& candidates, std::size_t most) : made_(candidates), space_(*candidates.space), most_(most) {}

  void add() {
    find_forced();
    if (add_all()) return;
    made_.complete = false;
    add_best(std::clamp<std::size_t>(most_ / std::max<std::size_t>(1, space_.requests()), least_each, most_each));
  }

 private:
  static constexpr std::size_t least_each = 8, most_each = 64;

  bool add_all() {
    for (std::uint32_t at = 0; at < space_.requests(); ++at) {
      space_.admissible(at, found_);
      add_request(at);
      if (made_.problem.edges.size() > most_) return false;
    }
    return true;
  }

  void add_best(std::size_t each) {
    made_.problem.edges.clear();
    for (std::uint32_t at = 0; at < space_.requests(); ++at) {
      space_.admissible(at, found_);
      keep_best(at, each);
      add_request(at);
    }
  }

  // Requests that ask for the same must not all end up with the same few of many equal mentors.
  static std::uint32_t mixed(std::uint32_t request, std::uint32_t mentor) {
    std::uint64_t mix = ((std::uint64_t{request} << 32U) | mentor) * 0x9E3779B97F4A7C15U;
    mix ^= mix >> 29U;
    return static_cast<std::uint32_t>((mix * 0xBF58476D1CE4E5B9U) >> 32U);
  }

  void keep_best(std::uint32_t request, std::size_t most) {
    if (found_.size() <= most) return;
    const auto better = [&](const CandidateSpace::Scored& a, const CandidateSpace::Scored& b) {
      if (a.score != b.score) return a.score > b.score;
      return std::pair(mixed(request, a.mentor), a.mentor) < std::pair(mixed(request, b.mentor), b.mentor);
    };
    std::ranges::nth_element(found_, found_.begin() + static_cast<std::ptrdiff_t>(most), better);
    found_.resize(most);
    std::ranges::sort(found_, {}, &CandidateSpace::Scored::mentor);
  }

  void add_request(std::uint32_t request) {
    const auto forced = forced_.find(request);
    if (forced != forced_.end()) {
      const std::uint32_t mentor = forced->second;
      const auto at = std::ranges::lower_bound(found_, mentor, {}, &CandidateSpace::Scored::mentor);
      if (at == found_.end() || at->mentor != mentor) found_.insert(at, {mentor, space_.score(request, mentor)});
    }
    for (const auto& [mentor, score] : found_) {
      MatchEdge edge{.request = request, .mentor = mentor, .score = score};
      edge.forced = forced != forced_.end() && forced->second == mentor;
      made_.problem.edges.push_back(edge);
    }
  }

  void find_forced() {
    std::map<std::pair<const Person*, const Programme*>, std::vector<std::uint32_t>> requests_of;
    std::map<std::pair<const Person*, const Programme*>, std::uint32_t> mentors;
    std::set<const Programme*> programmes;
    for (const OpenRequest& each : made_.open)
      if (!each.programme->file.match.forced.empty()) programmes.insert(each.programme);
    if (programmes.empty()) return;
    for (std::uint32_t at = 0; at < made_.open.size(); ++at)
      requests_of[{made_.open[at].mentee, made_.open[at].programme}].push_back(at);
    for (std::uint32_t at = 0; at < made_.mentors.size(); ++at) place_of_.emplace(made_.mentors[at], at);
    // In the order of the programmes, not of their addresses.
    std::set<const Programme*> done;
    for (const OpenRequest& each : made_.open)
      if (programmes.contains(each.programme) && done.insert(each.programme).second)
        for (const NamedPair& pair : each.programme->file.match.forced)
          force(*each.programme, pair, requests_of[{each.programme->person(*pair.mentee), each.programme}]);
  }

  void force(const Programme& programme, const NamedPair& pair, const std::vector<std::uint32_t>& requests) {
    const auto mentor = place_of_.find(programme.person(*pair.mentor));
    if (mentor == place_of_.end()) return;
    for (const std::uint32_t request : requests) {
      if (pair.request && *pair.request != *made_.open[request].request->id) continue;
      const auto facts = space_.facts_of(request, mentor->second);
      const auto veto = facts ? first_veto(*facts) : std::nullopt;
      if (!veto)
        forced_.try_emplace(request, mentor->second);
      else if (*veto != "form" || pair.request)
        made_.notes.push_back(
            {{"the forced pair {0} with {1} cannot be: {2}", "закреплённая пара {0} и {1} невозможна: {2}"},
             {made_.problem.mentors[mentor->second].id, made_.problem.requests[request].id(),
              Argument(constraint_text(*veto))}});
    }
  }

  Candidates& made_;
  const CandidateSpace& space_;
  std::size_t most_;
  std::vector<CandidateSpace::Scored> found_;
  std::unordered_map<std::uint32_t, std::uint32_t> forced_;  // request → mentor
  std::unordered_map<const Person*, std::uint32_t> place_of_;
};

}  // namespace

void add_edges(Candidates& candidates, std::size_t most) { Edges(candidates, most).add(); }

}  // namespace mentor
