// When files were last changed, as git knows it: what reports ask to tell what nobody has touched for long.
#pragma once

#include <string>
#include <vector>

#include "cmd/env.h"
#include "report/report.h"

namespace mentor {

// The day on which each line of these files (relative to the folder) was last changed; lines that are not committed yet
// count as changed on `today`. Files that git does not know, or a clone that holds only the last commits, give nothing.
LineDates line_dates(const Env& env, const std::string& folder, const std::vector<std::string>& paths, Date today);

// The last commit that changed anything below the folder, by the first twelve digits of its name; nothing where git
// cannot tell.
std::optional<Revised> last_revision(const Env& env, const std::string& folder);

}  // namespace mentor
