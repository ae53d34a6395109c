// From a repository to a matching problem: which pairs are allowed, what each is worth and why, and what removed the
// rest.
#pragma once

#include <map>
#include <memory>
#include <set>

#include "match/candidate_space.h"
#include "match/problem.h"
#include "match/report.h"
#include "model/repository.h"

namespace mentor {

// Which pairs stay as they are: active and confirmed ones, proposed ones too, or none.
enum class Keep : unsigned char { active, all, none };

// What `--memory` is where nothing is said.
inline constexpr std::size_t default_match_memory = std::size_t{1} << 30U;

struct CandidateOptions {
  Date today;
  std::optional<std::string> form;  // only requests of this form
  Keep keep = Keep::active;
  std::vector<std::string> folders = {};      // only programmes in these folders (relative to the root); empty: all
  std::size_t memory = default_match_memory;  // bytes that the pairs may take, about
  // What if: constraints and criteria that do not count (ignorable()), slots that a mentor would have more (or less; by
  // id as in the problem).
  std::vector<std::string> without = {};
  std::map<std::string, std::int64_t> more_slots = {};
  // What is taken as settled: a mentor or mentee (by id as in the problem) and the constraint that no longer holds
  // them.
  std::set<std::pair<std::string, std::string>> settled = {};
  // Pairs that stay although `keep` would let them go.
  std::vector<const Pair*> held = {};
  // Requests made after this day take no part; nothing: all do.
  std::optional<Date> made_by = {};
};

// Whether `keep` lets the pair stay as it is.
bool is_kept(const Pair& pair, Keep keep);

// The words that `without` takes: every constraint that people could waive, and every criterion.
std::vector<std::string> ignorable();

// A request that takes part, with the people behind it.
struct OpenRequest {
  const Programme* programme = nullptr;
  const Person* mentee = nullptr;
  const Request* request = nullptr;
};

// `problem` is canonical; `open[i]` belongs to problem.requests[i], `mentors[j]` to problem.mentors[j].
struct Candidates {
  MatchProblem problem;
  std::vector<OpenRequest> open;
  std::vector<const Person*> mentors;
  std::vector<const Programme*> mentor_programmes;  // of each mentor
  Date today;
  std::vector<std::string> kept;  // requests that kept pairs serve, as the problem would name them; sorted
  std::vector<Message> notes;     // who was left out and why, in counts; what of `match:` could not be followed
  // False: there are more admissible pairs than memory allows, and `problem` has only the best ones of each request.
  // solve_within() of pricing.h finds out which others matter.
  bool complete = true;
  std::shared_ptr<const CandidateSpace> space;

  // Each criterion's part in the score of a pair, in words. Made when asked for: millions of pairs are never shown.
  std::vector<MatchReason> reasons(std::uint32_t request, std::uint32_t mentor) const;
  // What forbids a pair; nothing where it is allowed. `other-programme` where they are of different ones.
  std::optional<std::string> blocker(std::uint32_t request, std::uint32_t mentor) const;
  // Why other mentors of its form are not open to a request: near ones, at most CandidateSpace::most_looked_at.
  Blockers blockers(std::uint32_t request) const;
};

// How many pairs fit into so many bytes, with what the solver needs for each; at least 1000.
std::size_t pairs_within(std::size_t memory);

// Builds the problem: open requests (not served by a kept pair) against mentors with free slots. Names are ids; where
// several programmes take part, `programme/id`. Constraints are those of constraints.h, scores sums of points
// (criteria.def), tiers those of priority.h. `match: forced` becomes forced pairs, unless a veto of constraints.h
// stands against them, which a note tells. Work and memory are linear in the people and in the pairs that share a
// topic.
Candidates find_candidates(const Repository& repository, const CandidateOptions& options);

// The two sides of a pair that may or may not be allowed. Nothing where they are of different programmes. Valid as long
// as `candidates.space`.
std::optional<PairFacts> facts_of(const Candidates& candidates, std::uint32_t request, std::uint32_t mentor);

}  // namespace mentor
