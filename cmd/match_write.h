// `match --write`: what was found goes into a file of pairs, as proposals.
#pragma once

#include "cmd/match_run.h"

namespace mentor {

struct WriteFlags {
  std::optional<std::string> file;  // as the user gave it
  bool dry_run = false;             // says what would be added
  bool diff = false;                // shows the change instead of the match
};

// Adds the pairs of the match that are not proposed yet and says how many; a request that already has another proposal
// is left alone, and that is said. The file is replaced as a whole or not at all. With `dry_run` or `diff` nothing is
// written. Returns what to show instead of the match (the difference), nothing otherwise. Throws CommandError.
std::optional<std::string> write_proposals(Session& session, MatchRun& run, const WriteFlags& flags);

}  // namespace mentor
