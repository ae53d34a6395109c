// The rules as commands list them: those of a repository and those of score files, which no repository has.
#pragma once

#include <vector>

#include "base/diagnostic.h"

namespace mentor {

// Every rule of both, by code. O(n log n).
std::vector<const RuleInfo*> every_rule();

}  // namespace mentor
