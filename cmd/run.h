// The program as a function: arguments and a world in, an exit code out.
#pragma once

#include <string>
#include <vector>

#include "cmd/env.h"

namespace mentor {

// Runs `mentor` with the arguments after the program's name. Returns the exit code: 0 clean; 1 findings; 2 usage; 3 the
// world failed or a bug of ours. Never throws.
int run(const std::vector<std::string>& arguments, Env& env);

}  // namespace mentor
