// All pairs that a repository allows, without holding them: people are indexed by form, organisation and topic, and the
// pairs of one request are made when somebody asks for them. 1e5 people may have more pairs than fit into memory.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "match/constraints.h"
#include "match/problem.h"
#include "match/report.h"
#include "match/score/criterion.h"

namespace mentor {

// Mentors of a request's form who are not open to it, each with all constraints that say so, one after the other: those
// first who share a topic with it. `more` other mentors of the form were not looked at.
struct Blockers {
  std::vector<MatchBlocker> near;
  std::int64_t more = 0;
};

class CandidateSpace {
 public:
  // How many mentors blockers() looks at.
  static constexpr std::size_t most_looked_at = 200;

  // One programme that takes part.
  struct Part {
    MatchRules rules;
    std::shared_ptr<const SideMaker> maker;
    std::vector<std::uint32_t> mentors;  // ascending
  };
  struct Mentor {
    MentorSide side;
    std::uint32_t part = 0;
  };
  struct Request {
    RequestSide side;
    std::uint32_t part = 0;
  };
  // A pair and what it is worth.
  struct Scored {
    std::uint32_t mentor = 0;
    std::int64_t score = 0;
  };

  // Mentors and requests in the order of the problem. O(people × (topics + constraints)) for each form.
  CandidateSpace(std::vector<Part> parts, std::vector<Mentor> mentors, std::vector<Request> requests);

  // Fills `found` with the admissible mentors of a request and their scores, by mentor. O(mentors that share a topic
  // with it, or all of its form where no topics are asked for); several threads may ask at the same time.
  void admissible(std::uint32_t request, std::vector<Scored>& found) const;
  // The two sides of a pair, allowed or not; nothing where they are of different programmes.
  std::optional<PairFacts> facts_of(std::uint32_t request, std::uint32_t mentor) const;
  // A mentor who is not in the files, for the programme of the request, and such a pair.
  MentorSide stranger(std::uint32_t request, const Person& person) const;
  PairFacts facts_with(std::uint32_t request, const MentorSide& mentor) const {
    return {parts_[requests_[request].part].rules, mentor, requests_[request].side};
  }
  // How many points each pair of a mentor gains where it has so many more slots. O(1).
  std::int64_t slot_bonus(std::uint32_t mentor, std::int64_t by) const;
  // Whether more slots there change more than that: forced pairs of the mentor, its group, whom it may take. O(forced).
  bool slots_change_more(std::uint32_t mentor) const;
  std::int64_t score(std::uint32_t request, std::uint32_t mentor) const { return score_of(facts(request, mentor)); }
  // Why it has that score.
  std::vector<MatchReason> reasons(std::uint32_t request, std::uint32_t mentor) const;
  // `mentors`: those of the problem. O(most_looked_at × constraints), whatever the size.
  Blockers blockers(std::uint32_t request, const std::vector<MatchMentor>& mentors) const;

  std::size_t requests() const { return requests_.size(); }

  // Who takes no part because of a constraint that is theirs alone, whatever the other side: requests, and mentors who
  // are open to none of the forms asked for. The first constraint for each; nothing for those who take part.
  std::optional<std::string_view> request_out(std::uint32_t at) const { return out_[at]; }
  std::optional<std::string_view> mentor_out(std::uint32_t at) const {
    return is_open_[at] ? std::nullopt : mentor_out_[at];
  }

 private:
  // The mentors who are open to a form at all, by organisation and topic.
  struct Pool {
    bool bound = false;  // only pairs of one organisation
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> lists;
    std::unordered_map<WordId, std::vector<std::uint32_t>> everybody;  // of the form, open to it or not, by topic
    std::vector<ConstraintMask> out;                                   // mentor_blockers() of those of any topic
  };
  PairFacts facts(std::uint32_t request, std::uint32_t mentor) const {
    return {parts_[requests_[request].part].rules, mentors_[mentor].side, requests_[request].side};
  }
  void make_pool(std::uint32_t request);
  // `anything`: whatever the topics are.
  static void add_to(Pool& pool, WordId organisation, const MentorSide& mentor, std::uint32_t index, bool anything);
  // The mentors that blockers() looks at: near ones first, each part by mentor.
  std::vector<std::uint32_t> looked_at(std::uint32_t request) const;
  // The mentors of the request's lists, ascending, each once.
  void near_mentors(std::uint32_t request, std::vector<std::uint32_t>& found) const;

  const ConstraintMask topics_bit_ = mask_of({"topics"}), organisation_bit_ = mask_of({"organisation"});
  std::vector<Part> parts_;
  std::vector<Mentor> mentors_;
  std::vector<Request> requests_;
  std::vector<Pool> pools_;
  std::vector<std::uint32_t> pool_of_;  // of each request
  std::vector<std::optional<std::string_view>> out_, mentor_out_;
  std::vector<bool> is_open_;  // mentors, to some form
};

}  // namespace mentor
