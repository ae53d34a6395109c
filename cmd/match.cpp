#include <algorithm>

#include "cmd/match_text.h"
#include "cmd/session.h"
#include "exchange/score_file.h"
#include "exchange/solution_json.h"
#include "match/programme_match.h"
#include "match/verify.h"
#include "render/findings.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Where a problem comes from: score files or the repository. `match` and `match verify` build it the same way, so that
// a solution is judged by what it was made from.
struct ProblemOptions {
  std::vector<std::string> paths;
  std::optional<std::string> form, keep, scores, capacity;

  std::vector<Option> options() {
    return {{"--form", "FORM", {"only requests of this form", "только запросы этой формы"}, &form},
            {"--keep",
             "PAIRS",
             {"which pairs stay: active (and confirmed; default), all (proposed too), none",
              "какие пары остаются: active (и confirmed; по умолчанию), all (и proposed), none"},
             &keep,
             {"active", "all", "none"}},
            {"--scores",
             "FILE",
             {"a table mentee,mentor,score[,fixed] instead of the repository",
              "таблица mentee,mentor,score[,fixed] вместо репозитория"},
             &scores},
            {"--capacity",
             "FILE",
             {"a table mentor,max[,min] to go with it", "таблица mentor,max[,min] к ней"},
             &capacity}};
  }

  void check() const {
    if (capacity && !scores)
      throw CommandError{2, {{"--capacity goes with --scores", "--capacity нужен вместе с --scores"}, {}}};
    if (scores && (form || keep || !paths.empty()))
      throw CommandError{2,
                         {{"--scores takes the whole problem from the tables: no PATH, --form or --keep with it",
                           "с --scores всё берётся из таблиц: без ПУТЕЙ, --form и --keep"},
                          {}}};
  }

  CandidateOptions candidate_options(Date today, const std::vector<std::string>& folders) const {
    const std::string kept = keep.value_or("active");
    return {today, form, kept == "all" ? Keep::all : kept == "none" ? Keep::none : Keep::active, folders};
  }

  ScoreFiles read_scores(Session& session) const {
    std::optional<ScoreInput> second;
    if (capacity) second = ScoreInput{*capacity, session.read_file(*capacity)};
    ScoreFiles files = read_score_files({*scores, session.read_file(*scores)}, std::move(second));
    const RenderOptions look = session.render_options();
    FindingsOptions options{
        .language = look.language, .machine_language = look.machine_language, .files = 2, .width = look.width};
    session.env.err << *render_findings(files.diagnostics, "text", options);
    return files;
  }
};

// A form that neither the profile nor any request knows is a typing error.
void require_form(const Repository& repository, const std::optional<std::string>& form) {
  if (!form) return;
  std::vector<std::string> known;
  for (const Programme& programme : repository.programmes) {
    for (const ProfileForm& each : programme.effective.profile->forms) known.push_back(*each.id);
    for (const Person& person : programme.people)
      for (const Request& request : person.requests) known.push_back(*request.form);
  }
  if (std::ranges::find(known, *form) != known.end()) return;
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  Message near = did_you_mean(*form, known);
  if (near.empty()) near = {{"forms are: {0}", "есть формы: {0}"}, {listed(known, known.size())}};
  throw CommandError{2, {{"--form: there is no form “{0}”", "--form: формы «{0}» нет"}, {*form}}, std::move(near)};
}

class VerifyCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo made{
        "verify",
        {"check a match independently: possible, adds up, cannot be better",
         "проверить подбор независимо: возможен, сходится, лучше быть не может"},
        {"Checks a solution in JSON against the repository or the tables it was made from, by code that shares nothing "
         "with the solver. "
         "Ends with 1 where it is impossible, contradicts itself or is not the best.",
         "Проверяет решение в JSON по репозиторию или таблицам, из которых оно получено, кодом, не связанным с "
         "подбором. "
         "Завершается с кодом 1, если решение невозможно, противоречиво или не лучшее."},
        {{"mentor match verify solution.json",
          {"against the repository around the current folder", "по репозиторию текущей папки"}}},
        {{"SOLUTION", "", {"the JSON that “mentor match” wrote", "JSON, который записал «mentor match»"}, &solution_},
         {"--certificate",
          "FILE",
          {"the certificate, where it is a file of its own", "сертификат, если он в отдельном файле"},
          &certificate_}}};
    for (Option& option : problem_.options()) made.options.push_back(std::move(option));
    return made;
  }

  int run(Session& session) override {
    if (!solution_)
      throw CommandError{
          2,
          {{"which solution?", "какое решение проверить?"}, {}},
          {{"name the JSON file that “mentor match” wrote", "укажите файл JSON, который записал «mentor match»"}, {}}};
    problem_.check();
    auto report = match_from_json(session.read_file(*solution_));
    if (!report) return refuse(session, report.error());
    if (certificate_) {
      auto certificate = certificate_from_json(session.read_file(*certificate_));
      if (!certificate) return refuse(session, certificate.error());
      report->certificate = std::move(*certificate);
    }
    const auto problems = verify(problem(session), *report);
    for (const VerifyProblem& each : problems)
      session.env.out << to_string(each.flaw) << ": " << each.message.in(session.language()) << '\n';
    if (problems.empty() && !session.quiet)
      session.say({{"verified: {0} pairs, objective “{1}”", "проверено: пар — {0}, цель «{1}»"},
                   {report->pairs.size(), report->objective}});
    return problems.empty() ? 0 : 1;
  }

 private:
  int refuse(Session& session, const Message& why) const {
    session.env.out << to_string(Flaw::inconsistent) << ": " << why.in(session.language()) << '\n';
    return 1;
  }

  MatchProblem problem(Session& session) const {
    if (problem_.scores) return problem_.read_scores(session).problem;
    const Session::Loaded loaded = session.load({});
    return find_candidates(*loaded.repository, problem_.candidate_options(session.today, {})).problem;
  }

  std::optional<std::string> solution_, certificate_;
  ProblemOptions problem_;
};

class MatchCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo made{
        "match",
        {"the best possible pairs of mentors and requests", "лучшие возможные пары наставников и запросов"},
        {"Finds the pairs that serve most requests (by priority) with the highest total score, proves that no better "
         "match exists, and "
         "says for everyone left without a mentor why, and what would help.",
         "Находит пары, при которых выполнено больше всего запросов (по приоритету) с наибольшей суммой баллов, "
         "доказывает, что лучше "
         "нельзя, и объясняет, почему кто-то остался без наставника и что поможет."},
        {{"mentor match", {"pairs with their reasons", "пары с объяснениями"}},
         {"mentor match --format json -o solution.json",
          {"for another program, with the proof", "для другой программы, с доказательством"}},
         {"mentor match --scores scores.csv --capacity capacity.csv",
          {"your own scores, no YAML needed", "свои баллы, без YAML"}}},
        {{"PATH…", "", {"programmes to match", "программы, для которых нужен подбор"}, &problem_.paths},
         {"--objective",
          "GOAL",
          {"best (default), stable or balanced", "best (по умолчанию), stable или balanced"},
          &objective_,
          {"best", "stable", "balanced"}},
         {"--top",
          "N",
          {"other mentors to show for each pair (default 0)",
           "сколько других наставников показать для каждой пары (по умолчанию 0)"},
          &top_},
         {"--format", "FORMAT", {"text or json", "text или json"}, &format_, {"text", "json"}},
         {"-o,--output",
          "FILE",
          {"write there instead of standard output", "записать в файл вместо вывода на экран"},
          &output_},
         {"--certificate",
          "FILE",
          {"write the proof into a file of its own", "записать доказательство в отдельный файл"},
          &certificate_},
         {"--require-all",
          "",
          {"exit code 1 where a request is left without a mentor",
           "код 1, если какой-то запрос остался без наставника"},
          &require_all_}}};
    for (Option& option : problem_.options()) made.options.push_back(std::move(option));
    return made;
  }

  std::vector<std::unique_ptr<Command>> subcommands() override {
    std::vector<std::unique_ptr<Command>> below;
    below.push_back(std::make_unique<VerifyCommand>());
    return below;
  }

  int run(Session& session) override {
    problem_.check();
    if (top_ && (*top_ < 0 || *top_ > 1000))
      throw CommandError{2, {{"--top takes a number from 0 to 1000", "--top — число от 0 до 1000"}, {}}};
    return problem_.scores ? from_scores(session) : from_repository(session);
  }

 private:
  const Solver& solver() const { return *find_solver(objective_.value_or("best")); }
  ExplainOptions explain() const { return {.alternatives = static_cast<std::size_t>(top_.value_or(0))}; }

  int from_scores(Session& session) const {
    const ScoreFiles files = problem_.read_scores(session);
    if (!files.has_scores && !files.problem.ranked && files.has_errors()) return 1;
    const MatchReport report = make_report(files.problem, solver().solve(files.problem, {}), solver(), explain());
    prove(files.problem, report);
    const int code = finish(session, report, {});
    return files.has_errors() || !report.below_minimum.empty() ? 1 : code;
  }

  int from_repository(Session& session) const {
    const Session::Loaded loaded = session.load(problem_.paths);
    Session::require_settings(loaded);
    require_form(*loaded.repository, problem_.form);
    const Candidates candidates =
        find_candidates(*loaded.repository, problem_.candidate_options(session.today, loaded.paths));
    const MatchReport report = match_people(candidates, solver(), explain());
    prove(candidates.problem, report);
    std::vector<Message> notes = candidates.notes;
    const std::size_t errors = session.count_errors(*loaded.repository, {});
    if (errors > 0)
      notes.push_back({{"made from data with errors ({0}): “mentor validate” shows them",
                        "данные с ошибками ({0}): их покажет «mentor validate»"},
                       {errors}});
    const int code = finish(session, report, notes);
    return errors > 0 ? 1 : code;
  }

  // Nothing is shown that the independent checker does not accept.
  static void prove(const MatchProblem& problem, const MatchReport& report) {
    const auto problems = verify(problem, report);
    if (!problems.empty())
      throw std::logic_error("the match does not pass its own check: " + problems.front().message.in(Language::en));
  }

  int finish(Session& session, const MatchReport& report, const std::vector<Message>& notes) const {
    if (certificate_ && report.certificate)
      session.write_output(certificate_, certificate_to_json(*report.certificate));
    const bool json = format_.value_or("text") == "json";
    const RenderOptions look = session.render_options();
    session.write_output(output_,
                         json ? match_to_json(report, {.language = look.machine_language, .certificate = !certificate_})
                              : match_to_text(report, look));
    if (!session.quiet)
      for (const Message& note : notes) session.say(note);
    return require_all_ && !report.unmatched.empty() ? 1 : 0;
  }

  ProblemOptions problem_;
  std::optional<std::string> objective_, format_, output_, certificate_;
  std::optional<long> top_;
  bool require_all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_match_command() { return std::make_unique<MatchCommand>(); }

}  // namespace mentor
