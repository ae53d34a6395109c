#include "cmd/match_run.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "cmd/required_programme.h"
#include "match/programme_match.h"
#include "match/verify.h"

namespace mentor {

namespace {

// Nothing is shown that the independent checker does not accept.
void prove(const MatchProblem& problem, const MatchReport& report) {
  const auto problems = verify(problem, report);
  if (!problems.empty())
    throw std::logic_error("the match does not pass its own check: " + problems.front().message.in(Language::en));
}

// Ranks without scores say who prefers whom, not how good a pair is: every score would be zero.
void require_scores(const ScoreFiles& files, const Solver& solver) {
  if (files.has_scores || !files.problem.ranked || solver.name == "stable") return;
  throw CommandError{
      2,
      {{"the table has ranks and no scores: they say who prefers whom, which only “stable” looks at",
        "в таблице есть места, но нет баллов: они говорят, кто кого предпочитает, и нужны только цели "
        "«stable»"},
       {}},
      {{"add --objective stable, or a column “score”", "добавьте --objective stable или столбец «score»"}, {}}};
}

}  // namespace

MatchRun::MatchRun(Session& session, const MatchInput& input, const Solver& solver, ExplainOptions explain)
    : session_(session), input_(input), solver_(solver), explain_(explain) {}

MatchView MatchRun::view(const Solved& solved) const {
  return {solved.problem(),
          solved.solution,
          solved.report,
          solver_,
          solved.people ? &*solved.people : nullptr,
          session_.today,
          !solved.files || solved.files->has_scores,
          larger(solved)};
}

SolveLarger MatchRun::larger(const Solved& solved) const {
  if (!solved.people) return {};
  return solve_larger(*solved.people, options_, again(), solver_);
}

Again MatchRun::again() const {
  return [this](const CandidateOptions& changed) { return find_candidates(*loaded_->repository, changed); };
}

bool MatchRun::read(bool to_change) {
  if (input_.scores) {
    files_ = input_.read_scores(session_);
    has_errors_ = files_->has_errors();
    if (has_errors_)
      notes_.push_back({{"made from tables with errors: what could not be used of them was left out",
                         "таблицы с ошибками: то, что нельзя использовать, пропущено"},
                        {}});
    if (!files_->has_scores && !files_->problem.ranked && has_errors_) return false;
    require_scores(*files_, solver_);
    return true;
  }
  loaded_ = session_.load(input_.paths, to_change);
  Session::require_settings(*loaded_);
  require_programme(*loaded_->repository);
  require_form(*loaded_->repository, input_.form);
  options_ = input_.candidate_options(session_.today, loaded_->paths);
  const std::size_t errors = session_.count_errors(*loaded_->repository, {});
  has_errors_ = errors > 0;
  if (has_errors_)
    notes_.push_back({{"made from data with errors ({0}): “mentor validate” shows them",
                       "данные с ошибками ({0}): их покажет «mentor validate»"},
                      {errors}});
  return true;
}

const Solved& MatchRun::now() {
  if (now_) return *now_;
  if (files_) {
    std::ranges::move(set_aside_words(files_->problem), std::back_inserter(notes_));
    now_ = solve(std::move(*files_));
  } else {
    Candidates candidates = find_candidates(*loaded_->repository, options_);
    notes_.insert(notes_.begin(), candidates.notes.begin(), candidates.notes.end());
    if (!candidates.complete)
      notes_.push_back(
          {{"not all possible pairs fit into --memory: the proof holds for all of them, but other choices, "
            "and who shares a shortage, may be shown in part",
            "не все возможные пары поместились в --memory: доказательство верно для всех, но другие "
            "варианты и общая нехватка могут быть показаны не полностью"},
           {}});
    now_ = solve(std::move(candidates), options_);
  }
  std::ranges::move(now_->report.notes, std::back_inserter(notes_));
  now_->report.faulty = has_errors_;
  now_->report.notes = notes_;
  has_errors_ = has_errors_ || (now_->files && !now_->report.below_minimum.empty());
  return *now_;
}

Solved MatchRun::solve(Candidates candidates, const CandidateOptions& options) const {
  Solved solved;
  solved.people = std::move(candidates);
  ExplainOptions explain = explain_;
  explain.larger = solve_larger(*solved.people, options, again(), solver_);
  MatchedPeople matched = match_people(*solved.people, solver_, explain);
  solved.solution = std::move(matched.solution);
  solved.report = std::move(matched.report);
  add_people_advice(*solved.people, options, again(), solved.solution, solver_, solved.report);
  prove(solved.people->problem, solved.report);
  return solved;
}

Solved MatchRun::solve(ScoreFiles files) const {
  Solved solved;
  solved.files = std::move(files);
  solved.solution = solver_.solve(solved.files->problem, {});
  solved.report = make_report(solved.files->problem, solved.solution, solver_, explain_);
  prove(solved.files->problem, solved.report);
  return solved;
}

}  // namespace mentor
