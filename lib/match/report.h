// A finished match as people and programs are shown it: names instead of indices, reasons, and what could not be done.
// The JSON of `mentor match` has the same fields under the same names in kebab-case.
#pragma once

#include <functional>
#include <map>

#include "match/problem.h"
#include "match/report_pairs.h"

namespace mentor {

// Why a mentor is not open to a request: one of the constraints (a kebab-case word) that forbid the pair. Those of one
// mentor stand one after the other.
struct MatchBlocker {
  std::string mentor, constraint;
};

// What would help: `served` more and a total changed by `score`, confirmed by solving again.
//   add-capacity  `by` more slots at `mentor`
//   settle        `constraint` no longer stands in the way of `mentor`, or of `mentee` (a consent given, a training
//                 finished today)
struct MatchAdvice {
  std::string action;
  std::string mentor;
  std::int64_t by = 0, served = 0, score = 0;
  std::string constraint = {};
  std::string mentee = {};  // whom it is about, where it is not a mentor
};

// What one more slot at a mentor would be worth to the whole match, exactly.
struct MatchSlotValue {
  std::string mentor;
  std::int64_t served = 0, score = 0;
};

// Whom to look for: a new mentor who offers this topic in this form, has time when the mentees have and meets the
// profile's demands. With `slots` slots exactly so many more requests are served.
struct MatchNeed {
  std::string form, topic;          // either may be empty
  std::vector<std::string> places;  // organisations of the mentees, sorted
  std::vector<std::string> times;   // half-days at which one of them is free, in the order of the week
  std::vector<RequestName> requests;
  std::int64_t slots = 0;
};

// What serving an unmatched request would cost. `displaced` loses its mentor then (empty: another of the same rank is
// not known); `served` and `score` are the changes of the match, by tiers first.
struct MatchDisplacement {
  std::string displaced_mentee, displaced_request;
  std::vector<std::string> chain;  // the mentors along the way, beginning with the one who would take the request
  std::int64_t served = 0, score = 0;
};

struct MatchUnmatched {
  std::string mentee, request, form;
  std::string cause;  // no-admissible-mentor, shortage, displacement, group-minimum
  std::vector<MatchBlocker> blockers;
  std::optional<std::string> shortage;  // the id of one of `shortages`
  std::optional<MatchDisplacement> displacement;
  std::vector<MatchAdvice> advice;
};

// A proof: every mentor admissible for one of `requests` is in `mentors`, and these have fewer slots than that.
struct MatchShortage {
  std::string id;
  std::vector<RequestName> requests;
  std::vector<std::string> mentors;
  std::int64_t needed = 0, available = 0;
  std::string topic, form, place;  // empty where they differ or are not known
};

struct MatchBelowMinimum {
  std::string mentor;
  std::int64_t min = 0, taken = 0;
  std::string cause;  // too-few-requests, dropped (others could not be met), group-not-formed, not-considered (stable)
  // too-few-requests: these mentors need `needed` together, but only `requests` may go to any of them.
  std::vector<std::string> mentors;
  std::int64_t needed = 0, requests = 0;
};

struct MatchUnused {
  std::string mentor;
  std::int64_t free = 0;
  std::string why;  // no-admissible-request, not-needed, group-not-formed
};

struct MatchSummary {
  std::int64_t requests = 0, matched = 0, unmatched = 0, mentors = 0, capacity = 0, score = 0;
  std::optional<std::int64_t> worst;
  bool optimal = true;
  std::int64_t gap = 0;         // the score of the best possible match exceeds this one by at most so much
  std::int64_t gap_served = 0;  // how many more it might serve; then `gap` says little
  std::int64_t blocking_pairs = 0;
};

// The certificate of solution.h by ids; request ids are those of MatchRequest::id().
struct NamedCase {
  struct Decision {
    std::string mentor;
    bool open = false;
  };
  std::vector<Decision> decisions;
  std::optional<std::int64_t> at_least;
  std::map<std::string, Worth> requests, mentors;
};
struct NamedCertificate {
  std::vector<NamedCase> cases;
  std::optional<NamedCase> minimum_conflict;
  Worth gap;  // what the bound exceeds the match by: tiers, then score
  bool complete = true;
};

struct MatchReport {
  std::string objective;
  MatchSummary summary;
  std::vector<MatchPair> pairs;  // by mentee and request
  std::vector<MatchUnmatched> unmatched;
  std::vector<MatchShortage> shortages;
  std::vector<MatchBelowMinimum> below_minimum;
  std::vector<MatchUnused> unused;
  std::vector<MatchSlotValue> slot_values;  // those above zero, the highest first
  std::vector<MatchNeed> recruiting;        // the most wanted first; each serves requests that the ones before do not
  std::optional<NamedCertificate> certificate;
  bool faulty = false;         // made from data with errors: the proof holds for what could be used of them
  std::vector<Message> notes;  // what the reader must know of the data: errors, who was left out, what was set aside
  // What the score of a pair is made of, in words. Made when asked for: a hundred thousand pairs have a million
  // reasons. Nothing where nobody knows it (tables of scores).
  std::function<std::vector<MatchReason>(const MatchPair&)> reasons;

  // The same; no reasons where nobody knows them.
  std::vector<MatchReason> reasons_of(const MatchPair& pair) const {
    return reasons ? reasons(pair) : std::vector<MatchReason>();
  }
};

// Which forced pairs were set aside (problem.h), by mentor, for people. O(set aside).
std::vector<Message> set_aside_words(const MatchProblem& problem);

}  // namespace mentor
