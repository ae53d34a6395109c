// A matching problem as plain numbers: requests, mentors with slots, and the pairs that are allowed. Whoever makes one
// (candidates from YAML files, a score file) knows people; everything behind this header knows only this.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mentor {

// One request needs one mentor. `request` is empty where a mentee has just one that has no name (score files).
struct MatchRequest {
  std::string mentee;
  std::string request;
  // Priority: 0 is served first, then 1, …; at most max_tiers - 1.
  std::uint32_t tier = 0;

  // `mentee/request`, or just the mentee.
  std::string id() const { return request.empty() ? mentee : mentee + "/" + request; }
};

// What the minimum of a mentor means.
enum class Minimum : unsigned char {
  required,       // the mentor must get at least so many
  group_or_none,  // at least so many or none at all
};

struct MatchMentor {
  std::string id;
  std::int64_t capacity = 1;  // slots, 0 or more
  std::int64_t minimum = 0;   // 0: none; never more than the capacity
  Minimum kind = Minimum::required;
};

// A pair that is allowed; what is not listed is not. `score` is within ±max_score.
struct MatchEdge {
  std::uint32_t request = 0;  // index into requests
  std::uint32_t mentor = 0;   // index into mentors
  std::int64_t score = 0;
  // The request goes to this mentor whatever else would be better (a kept pair). At most one for each request.
  bool forced = false;
  // 1 = first choice, ties allowed; used by `stable` where the problem is ranked.
  std::int32_t mentee_rank = 0;
  std::int32_t mentor_rank = 0;
  // The maker's own key (its reasons for the score); carried along untouched.
  std::uint32_t tag = 0;
};

inline constexpr std::int64_t max_score = 1'000'000'000;
inline constexpr std::uint32_t max_tiers = 64;

// A forced pair that does not stand, as its mentor has fewer slots than forced pairs.
struct SetAside {
  std::uint32_t request = 0, mentor = 0;
};

struct MatchProblem {
  std::vector<MatchRequest> requests;
  std::vector<MatchMentor> mentors;
  std::vector<MatchEdge> edges;
  // Whether the ranks of the edges are what `stable` goes by (else the scores, for both sides).
  bool ranked = false;
  // Forced pairs without a slot, by mentor, then in the order in which they would get one; their edges are pairs
  // like any other. settle_forced() fills it.
  std::vector<SetAside> set_aside;

  // How many priority tiers there are: the highest one + 1, at least 1. O(requests).
  std::uint32_t tiers() const;
  // The sum of all slots. O(mentors).
  std::int64_t slots() const;
};

// The same problem in the order that every solver works on, so that an answer never depends on the order of the input:
// requests by mentee and request, mentors by id, edges by request and mentor (the indices follow). What no solver could
// make sense of is put right: minimum and capacity below 0 become 0, a minimum above the capacity becomes the capacity,
// of two edges for one pair the forced one (then the higher score) stays, of several forced edges of one request the
// one with the highest score (then the first mentor), and settle_forced() is done. Whoever reads files reports these
// before. O(n log n).
// Throws std::invalid_argument where an index or a tier is out of range, or an id comes twice: a bug of the caller.
MatchProblem canonical(MatchProblem problem);

// Lets no more forced pairs stand than their mentor has slots: the tier, then the score, then the order of requests
// decide; the others are set aside and take part as usual. To be asked again where slots of a canonical problem
// changed. O(edges), and O(forced × log) where there are any.
void settle_forced(MatchProblem& problem);

// How either side of a stable match looks at an edge: the lower the dearer. Only this decides whether somebody prefers;
// the order of equals is nobody's wish.
inline std::int64_t mentees_view(const MatchProblem& problem, const MatchEdge& edge) {
  return problem.ranked ? edge.mentee_rank : -edge.score;
}
inline std::int64_t mentors_view(const MatchProblem& problem, const MatchEdge& edge) {
  return problem.ranked ? edge.mentor_rank : -edge.score;
}

// Where the edges of each request begin in a canonical problem: requests + 1 offsets. O(edges).
std::vector<std::uint32_t> edge_offsets(const MatchProblem& problem);

}  // namespace mentor
