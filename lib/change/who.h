// People by their names, for whoever types a name where an id is wanted.
#pragma once

#include <string_view>
#include <vector>

#include "base/text.h"
#include "model/repository.h"

namespace mentor {

// What to write instead of a name: each person who is called so (every word of it is one of theirs) with the id, or,
// `as_pairs`, with the pairs that they are in. A few of them; empty where nobody is called so. O(people × length).
Message who_is_called(std::string_view name, const std::vector<const Programme*>& programmes, bool as_pairs);

}  // namespace mentor
