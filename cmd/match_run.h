// One run of `match`: a problem read, solved, checked and explained, as often as a question needs it.
#pragma once

#include "cmd/match_input.h"
#include "match/explain_unmatched.h"
#include "match/people_advice.h"
#include "report/match_view.h"

namespace mentor {

// A problem solved and explained. Exactly one of `people` and `files` holds the problem.
struct Solved {
  std::optional<Candidates> people;
  std::optional<ScoreFiles> files;
  MatchSolution solution;
  MatchReport report;

  const MatchProblem& problem() const { return people ? people->problem : files->problem; }
};

// What was asked beside the match itself.
struct MatchQuestions {
  std::optional<std::string> explain;
  std::vector<std::string> what_if, without;
  std::optional<long> max_changes;
  bool stats = false;

  // Their description. Targets point into this object.
  std::vector<Option> options();
  // Whether there is a question; then the answer is a document and not the match.
  bool any() const;
  // Throws CommandError (usage) for questions that do not go together.
  void check() const;
};

class MatchRun {
 public:
  // All must outlive it.
  MatchRun(Session& session, const MatchInput& input, const Solver& solver, ExplainOptions explain);

  // Reads the tables or the repository, which the answer is written into where it is `to_change`. Throws CommandError;
  // false where the tables hold nothing to solve.
  bool read(bool to_change);
  // The match as the files are; solved once.
  const Solved& now();
  // Throws CommandError (usage) where ids or rules are unknown.
  Document answer(const MatchQuestions& questions);
  // What a document about the solved problem needs.
  MatchView view(const Solved& solved) const;

  // Notes for the reader: who was left out, errors in the data.
  const std::vector<Message>& notes() const { return notes_; }
  // Whether the data have errors: the exit code says so.
  bool has_errors() const { return has_errors_; }
  const Session::Loaded& loaded() const { return *loaded_; }

 private:
  Solved solve(Candidates candidates, const CandidateOptions& options) const;
  Solved solve(ScoreFiles files) const;
  SolveLarger larger(const Solved& solved) const;
  // The candidates of the files that are loaded, under other options.
  Again again() const;
  Document what_if(const MatchQuestions& questions);
  Document max_changes(long most);
  CandidateOptions changed(const MatchQuestions& questions);

  Session& session_;
  const MatchInput& input_;
  const Solver& solver_;
  ExplainOptions explain_;
  std::optional<Session::Loaded> loaded_;
  std::optional<ScoreFiles> files_;
  CandidateOptions options_;
  std::optional<Solved> now_;
  std::vector<Message> notes_;
  bool has_errors_ = false;
};

}  // namespace mentor
