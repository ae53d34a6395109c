// A criterion: how well one side of a pair suits the other, as a whole number of hundredths and in words. One criterion
// is one file here and one line in criteria.def.
#pragma once

#include <optional>
#include <span>

#include "match/report.h"
#include "match/score/sides.h"

namespace mentor {

// The two sides that a criterion compares.
struct PairFacts {
  const MatchRules& rules;
  const MentorSide& mentor;
  const RequestSide& mentee;
};

// What a criterion found: from 0 (does not suit at all) to 100 (could not be better), or one of the two below.
using Degree = std::int32_t;
// The files say too little to tell. It counts as half, which neither helps nor harms, and says so.
inline constexpr Degree cannot_tell = -1;
// Nobody asked for it: neither points nor a reason.
inline constexpr Degree not_asked = -2;
// What cannot be told counts as.
inline constexpr Degree half_degree = 50;

struct Criterion {
  std::string_view name;  // kebab-case, a key of `match: weights`
  Text title;             // a word or two for people
  Text doc;
  long default_weight = 1;  // 0 … 10
  // Looks at numbers only and is called for every admissible pair: no text, no memory. O(what the two sides list).
  Degree (*judge)(const PairFacts& facts);
  // Why it is so, for people; called for pairs that are shown, with what judge() found. Where that is cannot_tell: what
  // is missing.
  Message (*explain)(const PairFacts& facts, Degree found);
};

// All of them, in the order of criteria.def.
std::span<const Criterion> criteria();

// The criterion of that name; nullptr where there is none.
const Criterion* find_criterion(std::string_view name);

// The weight of a criterion in a programme: its `match: weights`, else the default.
long weight_of(const Programme& programme, const Criterion& criterion);

// The score of a pair: the sum of weight × hundredths over the criteria; from 0 to 1000 × their number.
std::int64_t score_of(const PairFacts& facts);

// The first criterion (in the order of criteria.def) of which `match: must` asks more than the pair has; nullptr where
// there is none. What cannot be told, or nobody asked for, is not fulfilled.
const Criterion* missed_must(const PairFacts& facts);

// Whether `match: must` asks more of this criterion than the pair has.
bool misses(const PairFacts& facts, const Criterion& criterion);

// Each criterion's part in score_of(), in words. Criteria with weight 0 and those that nobody asked for are left out;
// the value of one that cannot tell is empty.
std::vector<MatchReason> reasons_of(const PairFacts& facts);

// A part of a whole as hundredths, rounded down; `whole` is more than 0.
constexpr Degree hundredths(std::int64_t part, std::int64_t whole) { return static_cast<Degree>(100 * part / whole); }

}  // namespace mentor
