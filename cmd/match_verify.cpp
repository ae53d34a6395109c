#include <limits>

#include "cmd/match_input.h"
#include "exchange/solution_json.h"
#include "match/verify.h"
#include "render/escape.h"

namespace mentor {

namespace {

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
    for (Option& option : input_.options()) made.options.push_back(std::move(option));
    return made;
  }

  int run(Session& session) override {
    if (!solution_)
      throw CommandError{
          2,
          {{"which solution?", "какое решение проверить?"}, {}},
          {{"name the JSON file that “mentor match” wrote", "укажите файл JSON, который записал «mentor match»"}, {}}};
    input_.check();
    auto report = match_from_json(session.read_file(*solution_));
    if (!report) return refuse(session, report.error());
    if (certificate_) {
      auto certificate = certificate_from_json(session.read_file(*certificate_));
      if (!certificate) return refuse(session, certificate.error());
      report->certificate = std::move(*certificate);
    }
    const auto problems = verify(problem(session), *report);
    for (const VerifyProblem& each : problems) tell(session, each.flaw, each.message);
    if (problems.empty() && !session.quiet)
      session.say({{"verified: {0} pairs, objective “{1}”", "проверено: пар — {0}, цель «{1}»"},
                   {report->pairs.size(), report->objective}});
    if (!problems.empty() && !session.quiet) hint(session);
    return problems.empty() ? 0 : 1;
  }

 private:
  static int refuse(Session& session, const Message& why) {
    tell(session, Flaw::inconsistent, why);
    return 1;
  }

  // The solution may come from anywhere: its ids are no orders to a terminal.
  static void tell(Session& session, Flaw flaw, const Message& message) {
    session.env.out << to_string(flaw) << ": " << one_line(message.in(session.language())) << '\n';
  }

  // What the match was made with is not in the solution; another day or another choice of pairs is another problem.
  void hint(Session& session) const {
    if (input_.scores)
      session.say({{"help: it must be checked with the tables that it was made from",
                    "подсказка: проверять нужно по тем же таблицам, из которых сделан подбор"},
                   {}});
    else
      session.say({{"help: it must be checked with the files, --form, --keep and --today that it was made with",
                    "подсказка: проверять нужно по тем же файлам и с теми же --form, --keep и --today, с которыми "
                    "сделан подбор"},
                   {}});
  }

  MatchProblem problem(Session& session) const {
    if (input_.scores) return input_.read_scores(session).problem;
    const Session::Loaded loaded = session.load({});
    // Whoever checks looks at every pair.
    CandidateOptions options = input_.candidate_options(session.today, {});
    options.memory = std::numeric_limits<std::size_t>::max();
    return find_candidates(*loaded.repository, options).problem;
  }

  std::optional<std::string> solution_, certificate_;
  MatchInput input_;
};

}  // namespace

std::unique_ptr<Command> make_match_verify_command() { return std::make_unique<VerifyCommand>(); }

}  // namespace mentor
