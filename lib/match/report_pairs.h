// The pairs of a finished match: what their scores are made of and which other mentors there would be.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/text.h"
#include "match/solution.h"

namespace mentor {

// One criterion of a pair's score. `points` = what it adds; `value` is what was found (nothing, a number, words).
struct MatchReason {
  std::string criterion;
  std::variant<std::monostate, std::int64_t, std::string> value;
  std::int64_t weight = 0;
  std::int64_t points = 0;
  Message note;
};

struct RequestName {
  std::string mentee, request;
  friend auto operator<=>(const RequestName&, const RequestName&) = default;
};

// Two who would both rather have each other than what they have.
struct MatchBlocking {
  RequestName name;
  std::string mentor;
};

// Another mentor for the same request, and what the whole match would lose by that (0 or more; both may be 0). In a
// stable match: if the request went there, a full mentor gave up the least dear one, and nobody else reacted.
struct MatchAlternative {
  std::string mentor;
  std::int64_t score = 0;
  std::int64_t loses_served = 0;
  std::int64_t loses_score = 0;  // less than 0 where fewer are served, but their scores are higher
  // Stable matches only: the pairs that would then rather have each other, and how many ranks further down the mentor
  // stands in the mentee's list (less than 0: higher up; nothing without ranks).
  std::optional<std::vector<MatchBlocking>> blocking = {};
  std::optional<std::int64_t> loses_rank = {};
};

struct MatchPair {
  std::string mentor, mentee, request, form;
  std::int64_t score = 0;
  bool fixed = false;                           // forced: a kept pair
  std::uint32_t request_at = 0, mentor_at = 0;  // where they stand in the problem
  std::vector<MatchAlternative> alternatives;
  // Whether the pair stands in every match that is as good (else it is one of several equally good choices); nothing
  // where that was not worked out.
  std::optional<bool> in_every_best = {};
};

}  // namespace mentor
