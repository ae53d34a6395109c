#include <algorithm>

#include "cmd/match_run.h"
#include "cmd/match_text.h"
#include "cmd/match_write.h"
#include "cmd/output_format.h"
#include "cmd/progress.h"
#include "exchange/solution_json.h"
#include "report/match_document.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

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
          {"your own scores, no YAML needed", "свои баллы, без YAML"}},
         {"mentor match --explain p-0155",
          {"why somebody has this mentor, or none", "почему такой наставник или никакого"}},
         {"mentor match --write pairs/2026.yaml",
          {"proposals into a file, to be looked through", "предложения — в файл, на рассмотрение"}}},
        {{"PATH…", "", {"programmes to match", "программы, для которых нужен подбор"}, &input_.paths},
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
         {"--format",
          "FORMAT",
          {"text, json, csv, md or html", "text, json, csv, md или html"},
          &format_,
          {"text", "json", "csv", "md", "html"}},
         {"-o,--output",
          "FILE",
          {"write there; the ending chooses the format", "записать в файл; формат — по расширению"},
          &output_},
         {"--certificate",
          "FILE",
          {"write the proof into a file of its own", "записать доказательство в отдельный файл"},
          &certificate_},
         {"--require-all",
          "",
          {"exit code 1 where a request is left without a mentor",
           "код 1, если какой-то запрос остался без наставника"},
          &require_all_},
         {"--write",
          "FILE",
          {"add the pairs to a file of pairs, as proposals; nothing else in it changes",
           "добавить пары в файл пар как предложенные; остальное в нём не меняется"},
          &write_.file},
         {"-n,--dry-run",
          "",
          {"with --write: only say what would be added", "с --write: только сказать, что будет добавлено"},
          &write_.dry_run},
         {"--diff",
          "",
          {"with --write: show the change and write nothing", "с --write: показать изменение, ничего не записывая"},
          &write_.diff}}};
    made.options.push_back(
        {"--memory",
         "SIZE",
         {"for possible pairs, e.g. 512M or 4G (default 1G); with less than they need the proof takes longer",
          "для возможных пар, например 512M или 4G (по умолчанию 1G); если их больше, доказательство дольше"},
         &input_.memory});
    for (Option& option : questions_.options()) made.options.push_back(std::move(option));
    for (Option& option : input_.options()) made.options.push_back(std::move(option));
    return made;
  }

  std::vector<std::unique_ptr<Command>> subcommands() override {
    std::vector<std::unique_ptr<Command>> below;
    below.push_back(make_match_verify_command());
    return below;
  }

  int run(Session& session) override {
    check(session);
    require_paths(session);
    MatchRun run(session, input_, solver(), {.alternatives = static_cast<std::size_t>(top_.value_or(0))});
    std::optional<Document> document;
    {
      const Progress progress(session.env.err, session.env.err_is_terminal && !session.quiet, working(session));
      if (!run.read(write_.file && !write_.dry_run && !write_.diff)) return 1;
      if (questions_.any())
        document = run.answer(questions_);
      else
        run.now();
    }
    // Where standard error and the answer are read together they are said once.
    if (document && format() != "text" && !only_tables())
      document->notes.insert(document->notes.begin(), run.notes().begin(), run.notes().end());
    const int code = document ? show(session, *document) : finish(session, run);
    if (!session.quiet)
      for (const Message& note : run.notes()) session.say(note);
    return run.has_errors() ? 1 : code;
  }

 private:
  const Solver& solver() const { return *find_solver(objective_.value_or("best")); }

  static std::string working(const Session& session) {
    return std::string(Text{"matching", "подбор"}.in(session.language()));
  }

  // What can be refused before anything is read.
  void check(const Session& session) const {
    input_.check();
    static_cast<void>(format());
    questions_.check();
    constexpr long most = 1000;
    if (top_ && (*top_ < 0 || *top_ > most))
      refuse({"--top takes a number from 0 to 1000", "--top — число от 0 до 1000"});
    if (certificate_ && solver().name == "stable")
      refuse({"--objective stable has no certificate: “mentor match verify” looks at the pairs themselves",
              "у --objective stable нет сертификата: «mentor match verify» проверяет сами пары"});
    if (questions_.any() && (certificate_ || write_.file))
      refuse({"--certificate and --write go with the match itself, not with a question about it",
              "--certificate и --write — для самого подбора, а не для вопроса о нём"});
    if (write_.file && input_.scores)
      refuse({"--write needs a repository: tables of scores know no pairs",
              "--write нужен репозиторий: в таблицах баллов пар нет"});
    if (write_.file && input_.keep == "none")
      refuse(
          {"--write does not go with --keep none: running pairs stay in the files, and the new ones would come on top",
           "--write нельзя вместе с --keep none: действующие пары остаются в файлах, и новые добавились бы к ним"},
          {"leave --keep out; --max-changes K shows which running pairs a new match would change",
           "уберите --keep; какие действующие пары изменил бы новый подбор, покажет --max-changes K"});
    if (questions_.max_changes && input_.keep == "none")
      refuse({"--max-changes does not go with --keep none: it asks which running pairs would change",
              "--max-changes нельзя вместе с --keep none: это вопрос о том, какие действующие пары изменятся"},
             {"leave --keep out; with --keep all proposed pairs count as running ones",
              "уберите --keep; с --keep all предложенные пары считаются действующими"});
    if ((write_.dry_run || write_.diff) && !write_.file)
      refuse({"--dry-run and --diff go with --write", "--dry-run и --diff нужны вместе с --write"});
    if (write_.file && write_.file->empty())
      refuse({"--write is empty: name a file of pairs", "--write: пустое значение; укажите файл пар"});
    session.require_apart({output_, certificate_, write_.file});
    if (write_.diff && output_)
      refuse({"--diff is shown, not written: no -o with it", "--diff показывается, а не записывается: без -o"});
  }

  [[noreturn]] static void refuse(Text text) { throw CommandError{2, {text, {}}}; }
  [[noreturn]] static void refuse(Text text, Text help) { throw CommandError{2, {text, {}}, {help, {}}}; }

  // A word that is no path may be a mistyped command.
  void require_paths(const Session& session) {
    for (const std::string& path : input_.paths) {
      if (session.env.files.type(session.opened(path))) continue;
      std::vector<std::string> names;
      for (const auto& each : subcommands()) names.emplace_back(each->info().name);
      throw CommandError{2, {{"“{0}” does not exist", "«{0}» не существует"}, {path}}, did_you_mean(path, names)};
    }
  }

  std::string format() const {
    if (format_) return *format_;
    return format_of_output(output_);
  }

  std::string bytes_of(Session& session, const Document& document) const {
    RenderOptions look = session.render_options();
    if (output_) look.colour = false;
    const auto bytes = render(document, format(), look);
    if (!bytes) throw CommandError{2, bytes.error().message};
    return *bytes;
  }

  // Whether the format holds tables and no sentences.
  bool only_tables() const { return format() == "csv" || format() == "tsv"; }

  int show(Session& session, const Document& document) const {
    const auto is_table = [](const Section& section) { return !section.columns.empty(); };
    if (only_tables() && std::ranges::none_of(document.sections, is_table))
      throw CommandError{
          2,
          {{"this answer is sentences, and CSV holds tables only", "этот ответ — предложения, а CSV — только таблицы"},
           {}},
          {{"take another format: text, md, html or json", "возьмите другой формат: text, md, html или json"}, {}}};
    session.write_output(output_, bytes_of(session, document));
    if (only_tables() && !session.quiet)
      for (const Message& note : document.notes) session.say(note);
    return 0;
  }

  MatchJsonOptions json_options(const Session& session) const {
    return {.language = session.render_options().machine_language, .certificate = !certificate_};
  }

  std::string match_as(Session& session, MatchRun& run) const {
    const MatchView view = run.view(run.now());
    const std::string wanted = format();
    if (wanted == "json") return match_to_json(view.report, json_options(session));
    if (wanted == "text") return match_to_text(view, session.render_options());
    return bytes_of(session, only_tables() ? match_table(view) : match_document(view, run.notes()));
  }

  int finish(Session& session, MatchRun& run) const {
    const MatchReport& report = run.now().report;
    if (certificate_ && report.certificate)
      session.write_output(certificate_, certificate_to_json(*report.certificate));
    std::optional<std::string> instead;
    if (write_.file) instead = write_proposals(session, run, write_);
    if (!instead && format() == "json" && output_.value_or("-") == "-")
      match_to_json(report, json_options(session),
                    [&](std::string_view piece) { session.write_output(std::nullopt, piece); });
    else
      session.write_output(output_, instead ? *instead : match_as(session, run));
    return require_all_ && !report.unmatched.empty() ? 1 : 0;
  }

  MatchInput input_;
  MatchQuestions questions_;
  WriteFlags write_;
  std::optional<std::string> objective_, format_, output_, certificate_;
  std::optional<long> top_;
  bool require_all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_match_command() { return std::make_unique<MatchCommand>(); }

}  // namespace mentor
