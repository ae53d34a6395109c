// Bring your own scores: a matching problem from two tables instead of YAML files.
//   scores:   mentee,mentor,score[,fixed] — `fixed` is forced, forbidden or empty; for `stable` the columns mentee-rank
//             and mentor-rank (1 = first choice, ties allowed) stand in for score
//   capacity: mentor,max[,min] — a mentor without a line has one slot
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "match/problem.h"

namespace mentor {

// A file as it was read: its path for messages, its bytes (gzip or not).
struct ScoreInput {
  std::string path;
  std::string bytes;
};

struct ScoreFiles {
  MatchProblem problem;     // canonical; one request without a name for each mentee
  bool has_scores = false;  // the column score is there (else every score is 0 and only `stable` makes sense)
  // What is wrong with the files (faults.h), in order of place. Where one is an error, its line was left out.
  std::vector<Diagnostic> diagnostics;
  std::vector<std::unique_ptr<Source>> sources;  // what the diagnostics point into

  bool has_errors() const;
};

// Reads both tables. Everything that is wrong is reported with its place; at most 100 of a kind, then how many more
// there are. A pair that is not listed is not allowed; a mentee whose lines are all forbidden is still a request.
// O(size log size).
ScoreFiles read_score_files(ScoreInput scores, std::optional<ScoreInput> capacity);

}  // namespace mentor
