// Adding pairs to a file of pairs (`kind: pairs`) without touching any other byte of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace mentor {

// A pair or group that is proposed; the fields of data-model.md. `requests` as `mentee/request`.
struct ProposedPair {
  std::string id, form, mentor;
  std::vector<std::string> mentees, requests;
  std::int64_t score = 0;
  std::vector<std::string> reasons;
};

// The bytes of the file with the pairs at the end of its list; `before` are its bytes now, nothing where it is new.
// Failure (usage): the file is no YAML, or not one document of `kind: pairs`.
Result<std::string> with_pairs(const std::string& path, const std::optional<std::string>& before,
                               const std::vector<ProposedPair>& pairs);

// Ids for new pairs that continue those there are: the prefix and the digits of the last id that ends with a number
// ("pair-09" → "pair-10"), else "pair-1", "pair-2", …; never one of `taken`.
std::vector<std::string> next_pair_ids(const std::vector<std::string>& taken, std::size_t count);

}  // namespace mentor
