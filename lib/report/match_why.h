// The parts of an explanation: a request, a mentor, or what stands between the two.
#pragma once

#include "match/difference.h"
#include "report/match_explain.h"

namespace mentor {

class Why {
 public:
  // Both must outlive it.
  Why(const MatchView& view, const WhyOptions& options);

  // Each adds its sections to a document; requests and mentors are indices of the problem.
  void add_request(std::uint32_t request, Document& into) const;
  void add_mentor(std::uint32_t mentor, Document& into) const;
  void add_pair(std::uint32_t request, std::uint32_t mentor, Document& into) const;

 private:
  std::string name_of(std::uint32_t request) const { return view_.problem.requests[request].id(); }
  const std::string& id_of(std::uint32_t mentor) const { return view_.problem.mentors[mentor].id; }
  const MatchPair* pair_of(std::uint32_t request) const;
  const MatchUnmatched* unmatched(std::uint32_t request) const;
  std::vector<const MatchEdge*> wishes(std::uint32_t request) const;

  Section outcome(std::uint32_t request) const;
  Section reasons(std::uint32_t request, std::uint32_t mentor) const;
  Section others(std::uint32_t request) const;
  Section barred_mentors(std::uint32_t request) const;
  Section here(std::uint32_t mentor) const;
  Section could_come(std::uint32_t mentor) const;
  Section one_more_slot(std::uint32_t mentor) const;
  Section barred_requests(std::uint32_t mentor) const;
  Section verdict(std::uint32_t request, std::uint32_t mentor) const;
  void add_cost(std::uint32_t request, std::uint32_t mentor, Document& into) const;

  const MatchView& view_;
  const WhyOptions& options_;
};

}  // namespace mentor
