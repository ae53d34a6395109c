// Where a matching problem comes from: tables of scores or the repository. `match` and `match verify` read it the same
// way, so that a solution is judged by what it was made from.
#pragma once

#include "cmd/command.h"
#include "cmd/session.h"
#include "exchange/score_file.h"
#include "match/candidates.h"

namespace mentor {

struct MatchInput {
  std::vector<std::string> paths;
  std::optional<std::string> form, keep, scores, capacity, memory;

  // Their description. Targets point into this object.
  std::vector<Option> options();
  // Throws CommandError (usage) for options that do not go together.
  void check() const;
  // What `find_candidates` is to be told; folders are relative to the root.
  CandidateOptions candidate_options(Date today, const std::vector<std::string>& folders) const;
  // Reads the tables and says on standard error what is wrong with them. Throws CommandError.
  ScoreFiles read_scores(Session& session) const;
};

// Throws CommandError (usage) with the nearest one where neither a profile nor a request knows the form.
void require_form(const Repository& repository, const std::optional<std::string>& form);

// `match verify`.
std::unique_ptr<Command> make_match_verify_command();

}  // namespace mentor
