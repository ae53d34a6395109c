// `mentor report rollup FILE…`: summaries that other repositories made, read and brought together.
#pragma once

#include <string>
#include <vector>

#include "cmd/session.h"
#include "rollup/rollup.h"

namespace mentor {

// Whether these arguments are files of summaries (JSON, or standard input) and not parts of this repository. Throws
// CommandError (usage) where they are mixed.
bool are_summaries(const Session& session, const std::vector<std::string>& arguments);

// The summaries, merged. Throws CommandError: one that cannot be read as a summary is named with what is wrong.
Rollup read_summaries(const Session& session, const std::vector<std::string>& files);

// Units with two different statements of one day.
std::size_t contradictions(const Rollup& rollup);

}  // namespace mentor
