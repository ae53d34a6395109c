// `mentor report rollup` of the tree of programmes: read part by part, so that memory grows with the number of units
// and not with that of people.
#pragma once

#include "cmd/session.h"
#include "report/report.h"

namespace mentor {

struct TreeRollup {
  Rollup rollup;
  std::size_t errors = 0;           // findings of severity error in all parts
  bool any_public = false;          // `privacy.public` is set somewhere
  std::unique_ptr<Repository> top;  // the programmes at the top: names and thresholds for the report
};

// Every programme in or below the paths (none: of the whole repository) makes its statement as `input` says; its
// repository and scope are set here. Throws CommandError, also where a mentor.yaml cannot be read.
TreeRollup roll_up_tree(Session& session, const std::vector<std::string>& paths, const ReportInput& input);

}  // namespace mentor
