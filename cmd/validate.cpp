#include <algorithm>
#include <ranges>

#include "check/check.h"
#include "cmd/fixing.h"
#include "cmd/history.h"
#include "cmd/session.h"
#include "render/findings.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

std::vector<std::string> split_list(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const std::string& value : values)
    for (const auto part : std::views::split(value, ',')) {
      std::string_view text(part.begin(), part.end());
      while (text.starts_with(' ')) text.remove_prefix(1);
      while (text.ends_with(' ')) text.remove_suffix(1);
      if (!text.empty()) parts.emplace_back(text);
    }
  return parts;
}

// A rule's code, its name or the letter of a family.
void require_rules(std::string_view option, const std::vector<std::string>& wanted) {
  std::vector<std::string> known;
  for (const RuleInfo* rule : all_rules()) {
    known.emplace_back(rule->code);
    known.emplace_back(rule->name);
  }
  for (const std::string& each : wanted) {
    const bool family =
        each.size() == 1 && std::ranges::any_of(known, [&](const auto& code) { return code[0] == each[0]; });
    if (family || find_rule(each)) continue;
    Message near = did_you_mean(each, known);
    if (near.empty()) near = {{"“mentor rules” lists the rules", "список правил: «mentor rules»"}, {}};
    throw CommandError{2, {{"{0}: there is no rule “{1}”", "{0}: правила «{1}» нет"}, {option, each}}, std::move(near)};
  }
}

class ValidateCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo made{
        "validate",
        {"check files: deadlines, responsibilities, people, pairs",
         "проверить файлы: сроки, ответственных, людей, пары"},
        {"Reads the whole repository and reports what is wrong, each at its line, with what to do about it. PATHs "
         "narrow what is "
         "reported; references are followed through the whole repository. Ends with 1 where there is an error, for use "
         "in CI.",
         "Читает весь репозиторий и показывает, что не так, — с указанием строки и того, как исправить. ПУТИ сужают "
         "вывод; ссылки "
         "проверяются по всему репозиторию. Завершается с кодом 1, если есть ошибки, — удобно для CI."},
        {{"mentor validate", {"check everything below the current folder", "проверить всё в текущей папке"}},
         {"mentor validate roadmaps/ --format json",
          {"findings for another program", "замечания для другой программы"}},
         {"mentor validate --select D,R", {"only deadlines and responsibilities", "только сроки и ответственные"}},
         {"mentor validate --fix --diff",
          {"what can be mended by itself, before it is", "что исправится само — до исправления"}},
         {"mentor validate --new-since main...",
          {"only what this branch brought", "только то, что появилось в этой ветке"}}},
        {{"PATH…", "", {"files or folders to report on", "файлы или папки, о которых сообщать"}, &paths_},
         {"--format",
          "FORMAT",
          {"text; json, jsonl; for CI: github, gitlab, sarif, junit, checkstyle",
           "text; json, jsonl; для CI: github, gitlab, sarif, junit, checkstyle"},
          &format_,
          findings_formats()},
         {"-o,--output",
          "FILE",
          {"write there instead of standard output", "записать в файл вместо вывода на экран"},
          &output_},
         {"--select",
          "RULES",
          {"only these rules: codes, names or family letters, with commas",
           "только эти правила: коды, имена или буквы семейств через запятую"},
          &select_},
         {"--ignore", "RULES", {"all but these rules", "все, кроме этих правил"}, &ignore_},
         {"--fix",
          "",
          {"mend in the files what can be mended without asking",
           "исправить в файлах то, что можно исправить не спрашивая"},
          &fix_.fix},
         {"--unsafe-fixes",
          "",
          {"mend also what may not be as you would want it", "исправить и то, что стоит потом просмотреть"},
          &fix_.unsafe},
         {"--diff",
          "",
          {"show the changes, change nothing; ends with 1 where there are some",
           "показать изменения, ничего не меняя; код 1, если они есть"},
          &fix_.diff},
         {"--fail-on",
          "SEVERITY",
          {"exit code 1 from this severity on (default: error)", "код 1 начиная с этой важности (по умолчанию error)"},
          &fail_on_,
          {"error", "warning", "note"}},
         {"--statistics",
          "",
          {"only how many findings there are of each rule, as text or json",
           "только число замечаний по каждому правилу, text или json"},
          &statistics_},
         {"--stdin-filename",
          "NAME",
          {"for editors: PATH “-” is standard input, checked as if it stood in this file",
           "для редакторов: ПУТЬ «-» — стандартный ввод, который проверяется, как если бы он был этим файлом"},
          &stdin_name_}}};
    for (Option& each : history_options(history_)) made.options.push_back(std::move(each));
    return made;
  }

  int run(Session& session) override {
    CheckOptions options{.today = session.today,
                         .select = split_list(select_),
                         .ignore = split_list(ignore_),
                         .paths = {},
                         .threads = session.env.threads};
    if (!select_.empty() && options.select.empty())
      throw CommandError{2,
                         {{"--select names no rule", "в --select не названо ни одного правила"}, {}},
                         {{"name some, or leave it out to check everything",
                           "назовите правила или уберите --select, чтобы проверить всё"},
                          {}}};
    require_rules("--select", options.select);
    require_rules("--ignore", options.ignore);
    require_files(session);
    Session::Loaded loaded = load(session);
    options.paths = loaded.paths;
    // git is started only where there is something to ask.
    if (const auto overlays = identity_paths(*loaded.repository); !overlays.empty() && session.env.tracked) {
      const auto tracked = session.env.tracked(loaded.root, overlays);
      options.tracked = {tracked.begin(), tracked.end()};
    }
    History history(session, history_);
    history.prepare(loaded, options);
    if (fix_.diff) {
      const std::string diff = diff_of_fixes(session, loaded, options, fix_);
      session.write_output(output_, diff);
      return diff.empty() ? 0 : 1;
    }
    std::vector<Diagnostic> findings;
    if (fix_.any()) findings = apply_fixes(session, loaded, options, fix_);
    // Attempts to mend were checked too: what the history says must be about the texts as they are in the end.
    if (!fix_.any() || history_.any()) findings = check(*loaded.repository, options);
    findings = history.save(std::move(findings), options);
    write(session, loaded, findings);
    history.say_use();
    return std::ranges::any_of(findings, [&](const Diagnostic& each) { return each.severity >= limit(); }) ? 1 : 0;
  }

 private:
  // The repository, with standard input in the place of a file where PATH is `-`.
  Session::Loaded load(Session& session) const {
    const bool from_input = std::ranges::find(paths_, "-") != paths_.end();
    if (!from_input && !stdin_name_) return session.load(paths_, fix_.writes());
    if (paths_ != std::vector<std::string>{"-"})
      throw CommandError{
          2, {{"--stdin-filename goes with one PATH, “-”", "--stdin-filename нужен с одним ПУТЁМ «-»"}, {}}};
    if (!stdin_name_)
      throw CommandError{2,
                         {{"standard input has no name", "у стандартного ввода нет имени"}, {}},
                         {{"say which file it is: --stdin-filename roadmaps/plan.yaml",
                           "укажите, какой это файл: --stdin-filename roadmaps/plan.yaml"},
                          {}}};
    return session.load_with_input(*stdin_name_);
  }

  Result<std::string> rendered(const std::vector<Diagnostic>& findings, const FindingsOptions& options) const {
    const std::string format = format_.value_or("text");
    return statistics_ ? render_statistics(findings, format, options) : render_findings(findings, format, options);
  }

  Severity limit() const { return severity_from(fail_on_.value_or("error")).value(); }

  // Standard input cannot be written back, and a diff is no list of findings.
  void require_files(const Session& session) const {
    session.require_apart({output_, history_.write_baseline});
    if (fix_.any() && std::ranges::find(paths_, "-") != paths_.end())
      throw CommandError{2,
                         {{"standard input cannot be mended", "стандартный ввод исправить нельзя"}, {}},
                         {{"name a file", "укажите файл"}, {}}};
    if (fix_.diff && history_.write_baseline)
      throw CommandError{2,
                         {{"--diff writes nothing, so it does not go with --write-baseline",
                           "--diff ничего не записывает, поэтому с --write-baseline не применяется"},
                          {}}};
    if (fix_.diff && format_)
      throw CommandError{2,
                         {{"--diff shows changes, not findings; leave out --format",
                           "--diff показывает изменения, а не замечания; уберите --format"},
                          {}}};
  }

  void write(Session& session, const Session::Loaded& loaded, const std::vector<Diagnostic>& findings) {
    FindingsOptions options = session.findings_options(loaded);
    options.colour = options.colour && !output_;
    options.fail_on = limit();
    const auto bytes = rendered(findings, options);
    if (!bytes) throw CommandError{2, bytes.error().message};
    session.write_output(output_, *bytes);
    if (format_ == "github" && !statistics_)
      session.append_to_variable("GITHUB_STEP_SUMMARY", findings_github_summary(findings, options));
    if (session.quiet) return;
    const FindingCounts counts = count(findings);
    session.env.err << findings_summary(counts.errors, counts.warnings, counts.notes, options.files, options.language)
                    << '\n';
    if (!fix_.any()) say_fixable(session, findings);
    if (options.files == 0)
      session.say({{"nothing to check: no file here has a “kind:” line, and there is no mentor.yaml",
                    "проверять нечего: здесь нет ни mentor.yaml, ни файлов со строкой «kind:»"},
                   {}});
    std::vector<std::string> foreign;
    for (const std::string& path : loaded.repository->foreign) foreign.push_back(visible(loaded.shown(path)));
    constexpr std::size_t most_named = 4;
    if (!foreign.empty())
      session.say({{"not read, for want of a “kind:” line: {0}", "не прочитаны, так как нет строки «kind:»: {0}"},
                   {listed(foreign, most_named)}});
  }

  std::vector<std::string> paths_, select_, ignore_;
  std::optional<std::string> format_, output_, fail_on_, stdin_name_;
  bool statistics_ = false;
  FixFlags fix_;
  HistoryFlags history_;
};

}  // namespace

std::unique_ptr<Command> make_validate_command() { return std::make_unique<ValidateCommand>(); }

}  // namespace mentor
