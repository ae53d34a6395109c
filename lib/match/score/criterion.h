// A criterion: how well one side of a pair suits the other, as a whole number of hundredths and in words. One criterion
// is one file here and one line in criteria.def.
#pragma once

#include <optional>
#include <span>

#include "match/report.h"
#include "model/repository.h"

namespace mentor {

// The two sides that a criterion compares.
struct PairFacts {
  const Programme& programme;
  const Person& mentor;
  const Person& mentee;
  const Request& request;
  Date today;
  std::int64_t free_slots = 1;  // of the mentor, after kept pairs
  std::int64_t all_slots = 1;   // with them; at least 1
};

// What a criterion found: `hundredths` from 0 (does not suit at all) to 100 (could not be better), and why.
struct Suitability {
  std::int64_t hundredths = 0;
  Message note;
};

struct Criterion {
  std::string_view name;  // kebab-case, a key of `match: weights`
  Text title;             // a word or two for people
  Text doc;
  long default_weight = 1;  // 0 … 10
  // Nothing where the files say too little to tell: then the criterion adds no points.
  std::optional<Suitability> (*judge)(const PairFacts& facts);
};

// All of them, in the order of criteria.def.
std::span<const Criterion> criteria();

// The weight of a criterion in a programme: its `match: weights`, else the default.
long weight_of(const Programme& programme, const Criterion& criterion);

// The score of a pair: the sum of weight × hundredths over the criteria, and each criterion's part in it.
struct PairScore {
  std::int64_t score = 0;
  std::vector<MatchReason> reasons;
};
PairScore score_pair(const PairFacts& facts);

}  // namespace mentor
