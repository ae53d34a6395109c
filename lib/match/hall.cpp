#include "match/hall.h"

#include <algorithm>

namespace mentor {

Alternating::Alternating(const MatchProblem& problem, const std::vector<std::int32_t>& mentor_of)
    : problem_(problem),
      first_(edge_offsets(problem)),
      forced_(problem.requests.size(), false),
      requests_of_(problem.mentors.size()),
      seen_(problem.mentors.size(), false) {
  for (const auto& edge : problem.edges) forced_[edge.request] = forced_[edge.request] || edge.forced;
  for (std::uint32_t request = 0; request < mentor_of.size(); ++request)
    if (mentor_of[request] != nobody) requests_of_[static_cast<std::size_t>(mentor_of[request])].push_back(request);
}

Alternating::Reach Alternating::from(const std::vector<std::uint32_t>& requests) {
  Reach reach;
  std::vector<std::uint32_t> waiting = requests;
  while (!waiting.empty() && (!reach.free_slot || reach.only_groups_free)) {
    const auto request = waiting.back();
    waiting.pop_back();
    for (auto at = first_[request]; at < first_[request + 1]; ++at, ++work_) {
      const auto& edge = problem_.edges[at];
      const auto& mentor = problem_.mentors[edge.mentor];
      if (seen_[edge.mentor] || (forced_[request] && !edge.forced)) continue;
      seen_[edge.mentor] = true;
      reach.mentors.push_back(edge.mentor);
      const auto& here = requests_of_[edge.mentor];
      waiting.insert(waiting.end(), here.begin(), here.end());
      if (static_cast<std::int64_t>(here.size()) >= mentor.capacity) continue;
      reach.free_slot = true;
      if (mentor.kind == Minimum::required || !here.empty() || mentor.minimum < 2) reach.only_groups_free = false;
    }
  }
  for (const auto mentor : reach.mentors) seen_[mentor] = false;
  std::sort(reach.mentors.begin(), reach.mentors.end());
  return reach;
}

}  // namespace mentor
