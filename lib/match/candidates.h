// From a repository to a matching problem: which pairs are allowed, what each is worth and why, and what removed the
// rest.
#pragma once

#include "match/problem.h"
#include "match/report.h"
#include "model/repository.h"

namespace mentor {

// Which pairs stay as they are: active and confirmed ones, proposed ones too, or none.
enum class Keep : unsigned char { active, all, none };

struct CandidateOptions {
  Date today;
  std::optional<std::string> form;  // only requests of this form
  Keep keep = Keep::active;
  std::vector<std::string> folders;  // only programmes in these folders (relative to the root); empty: all
};

// A request that takes part, with the people behind it.
struct OpenRequest {
  const Programme* programme = nullptr;
  const Person* mentee = nullptr;
  const Request* request = nullptr;
  std::vector<MatchBlocker>
      blockers;  // mentors of its form that are not allowed, each with the first constraint that says so
};

// `problem` is canonical; `open[i]` belongs to problem.requests[i], `mentors[j]` to problem.mentors[j], and an edge's
// tag is its place in `reasons`.
struct Candidates {
  MatchProblem problem;
  std::vector<OpenRequest> open;
  std::vector<const Person*> mentors;
  std::vector<std::vector<MatchReason>> reasons;
  std::vector<Message> notes;  // who was left out and why, in counts
};

// Builds the problem: open requests (not served by a kept pair) against mentors with free slots. Names are ids; where
// several programmes take part, `programme/id`. The hard constraints, in the order in which one is named as a blocker:
// self, mentor-left, mentor-period, form, mentee-left, mentee-consent, mentee-age, mentee-experience, mentor-consent,
// mentor-age, mentor-experience, mentor-not-trained, organisation, mentor-declines, mentee-declines, topics,
// availability, must-<criterion>, no-free-slot. Scores are sums of points (criteria.def). O(requests × mentors of the
// form × topics).
Candidates find_candidates(const Repository& repository, const CandidateOptions& options);

}  // namespace mentor
