// How a file of YAML is read, shown for people, scripts and tests.
#include <algorithm>
#include <ostream>

#include "cmd/session.h"
#include "render/findings.h"
#include "render/table.h"
#include "yaml/events.h"
#include "yaml/json.h"
#include "yaml/read.h"
#include "yaml/spans.h"

namespace mentor {

namespace {

constexpr std::size_t longest_json = 1U << 30U;

class ReadCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "read",
        {"show how a YAML file is read", "показать, как прочитан файл YAML"},
        {"Reads any YAML file as strictly as the files of a repository and prints what it says: as JSON (one line for "
         "each document), as the events of the YAML test suite, or node by node with places. Of several files each "
         "result stands under a line “# NAME”. A file with a fault prints no result, only what is wrong, to standard "
         "error; then the command ends with 1.",
         "Читает любой файл YAML так же строго, как файлы репозитория, и печатает его содержание: в JSON (по строке на "
         "документ), событиями набора тестов YAML или узел за узлом с местами. Если файлов несколько, результат "
         "каждого "
         "стоит под строкой «# ИМЯ». Для файла с ошибкой результата нет: замечания идут в стандартный поток ошибок, а "
         "команда завершается с кодом 1."},
        {{"mentor read plan.yaml", {"as JSON, for another program", "в JSON, для другой программы"}},
         {"mentor read plan.yaml --format spans",
          {"where each value begins and ends", "где начинается и кончается каждое значение"}},
         {"mentor read - --format none", {"only check standard input", "только проверить стандартный ввод"}}},
        {{"FILE…", "", {"files to read; - is standard input", "файлы; - это стандартный ввод"}, &paths_},
         {"--format",
          "FORMAT",
          {"json, events, spans, or none to read and print nothing (default: json)",
           "json, events, spans или none — читать и ничего не печатать (по умолчанию json)"},
          &format_,
          {"json", "events", "spans", "none"}}}};
  }

  int run(Session& session) override {
    require_paths();
    // All are opened before anything is printed: a mistyped name is no half result.
    std::vector<std::unique_ptr<Source>> sources;
    for (const std::string& path : paths_)
      sources.push_back(
          std::make_unique<Source>(path == "-" ? "<stdin>" : path, session.read_file(path, yaml::Limits{}.file)));
    bool all_good = true;
    for (auto& source : sources) {
      all_good = show(session, *source) && all_good;
      source.reset();
    }
    return all_good ? 0 : 1;
  }

 private:
  void require_paths() const {
    if (paths_.empty())
      throw CommandError{2,
                         {{"which file is to be read?", "какой файл прочитать?"}, {}},
                         {{"mentor read FILE…; - is standard input", "mentor read ФАЙЛ…; - это стандартный ввод"}, {}}};
    if (std::ranges::count(paths_, "-") > 1)
      throw CommandError{
          2, {{"standard input (-) can be read once only", "стандартный ввод (-) можно прочитать только раз"}, {}}};
  }

  // Whether the file has no error.
  bool show(Session& session, const Source& source) const {
    const yaml::Reading reading = yaml::read(source);
    report(session, reading.faults);
    const auto is_error = [](const Diagnostic& fault) { return fault.severity == Severity::error; };
    if (std::ranges::any_of(reading.faults, is_error)) return false;
    const std::string format = format_.value_or("json");
    if (format == "none") return true;
    std::string page = paths_.size() > 1 ? "# " + visible_lines(source.path()) + "\n" : "";
    page += result(format, source, reading.tree);
    // Events hold characters of the file as they are; a terminal must not obey them.
    session.write_output(std::nullopt, session.env.width > 0 ? visible_lines(page) : page);
    return true;
  }

  static std::string result(std::string_view format, const Source& source, const yaml::Tree& tree) {
    if (format == "events") return yaml::to_events(tree);
    if (format == "spans") return yaml::to_spans(tree);
    if (auto json = yaml::to_json(tree, longest_json)) return std::move(*json);
    throw CommandError{1,
                       {{"{0}: its references (*name), written out, would fill more than {1} bytes",
                         "{0}: если выписать всё, на что есть ссылки (*имя), получится больше {1} байт"},
                        {source.path(), longest_json}},
                       {{"--format events and --format spans keep the references",
                         "в --format events и --format spans ссылки остаются ссылками"},
                        {}}};
  }

  static void report(Session& session, const std::vector<Diagnostic>& faults) {
    const RenderOptions look = session.render_options();
    const FindingsOptions options{.language = look.language,
                                  .machine_language = look.machine_language,
                                  .files = 1,
                                  .width = session.env.width > 0 ? look.width : 0,
                                  .colour = look.colour && session.env.err_is_terminal,
                                  .fixes = false};
    if (const auto text = render_findings(faults, "text", options)) session.env.err << *text;
  }

  std::vector<std::string> paths_;
  std::optional<std::string> format_;
};

}  // namespace

std::unique_ptr<Command> make_read_command() { return std::make_unique<ReadCommand>(); }

}  // namespace mentor
