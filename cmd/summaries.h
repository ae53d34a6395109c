// `mentor report rollup FILE…`: summaries that other repositories made, read and brought together.
#pragma once

#include <string>
#include <vector>

#include "cmd/session.h"
#include "report/report.h"
#include "rollup/rollup.h"

namespace mentor {

// Whether these arguments are files of summaries (JSON, or standard input) and not parts of this repository. Throws
// CommandError (usage) where they are mixed.
bool are_summaries(const Session& session, const std::vector<std::string>& arguments);

// The summaries, merged. Throws CommandError: one that cannot be read as a summary is named with what is wrong.
Rollup read_summaries(const Session& session, const std::vector<std::string>& files);

// The programme of the current folder (or of --root); nothing where that has no mentor.yaml.
struct OwnProgramme {
  std::unique_ptr<Repository> repository;
  const Programme* programme = nullptr;
};
OwnProgramme own_programme(Session& session);

// Adds what the programme says of itself and whom it expects to report, where any of the units belongs to it and none
// is it.
void add_own(Rollup& rollup, const Programme& programme, const ReportInput& input);

// Units with two different statements of one day.
std::size_t contradictions(const Rollup& rollup);

}  // namespace mentor
