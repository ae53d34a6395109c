#include "cmd/help.h"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>

#include "cmd/manual.h"
#include "cmd/session.h"
#include "unicode/fold.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t page_width = 96;
constexpr std::size_t most_term = 30;

struct Line {
  std::string term;
  std::string doc;
};

// Terms on the left, what they mean on the right, wrapped.
void print_list(std::ostream& out, const std::vector<Line>& lines) {
  std::size_t width = 0;
  for (const Line& line : lines)
    if (display_width(line.term) <= most_term) width = std::max(width, display_width(line.term));
  const std::string indent(width + 4, ' ');
  for (const Line& line : lines) {
    const auto wrapped = wrap(line.doc, page_width - indent.size());
    const bool fits = display_width(line.term) <= width;
    if (!fits) out << "  " << line.term << '\n';
    for (std::size_t i = 0; i < wrapped.size(); ++i)
      out << (i == 0 && fits ? "  " + pad_right(line.term, width) + "  " : indent) << wrapped[i] << '\n';
  }
}

void print_options(std::ostream& out, const std::vector<Option>& options, Language language) {
  std::vector<Line> lines;
  for (const Option& option : options) {
    std::string term(option.name);
    if (const auto comma = term.find(','); comma != std::string::npos) term.insert(comma + 1, " ");
    if (!option.value.empty()) term += " " + std::string(option.value);
    lines.push_back({term, std::string(option.doc.in(language))});
  }
  print_list(out, lines);
}

void print_examples(std::ostream& out, const std::vector<Example>& examples, Language language) {
  for (const Example& example : examples)
    out << "  " << example.command << "\n      " << example.doc.in(language) << '\n';
}

std::string joined(const std::vector<std::string>& path) {
  std::string name;
  for (const std::string& word : path) name += (name.empty() ? "" : " ") + word;
  return name;
}

class HelpCommand final : public Command {
 public:
  CommandInfo info() override {
    return {"help",
            {"explain a command", "справка по команде"},
            {},
            {{"mentor help validate", {"the same as “mentor validate --help”", "то же, что «mentor validate --help»"}},
             {"mentor help --man match verify | man -l -", {"its manual page", "её страница руководства"}}},
            {{"COMMAND…", "", {"name of a command", "имя команды"}, &topic_},
             {"--man", "", {"as a manual page (roff)", "в виде страницы руководства (roff)"}, &manual_},
             {"--man-pages",
              "DIR",
              {"write all manual pages into DIR/man1 and DIR/ru/man1, which must exist",
               "записать все страницы руководства в DIR/man1 и DIR/ru/man1; эти папки должны быть"},
              &folder_}}};
  }

  int run(Session& session) override {
    if (folder_) return write_pages(session);
    auto commands = all_commands();
    std::vector<std::vector<std::unique_ptr<Command>>> above;
    Command* command = nullptr;
    for (const std::string& word : topic_) {
      command = find(commands, word);
      above.push_back(std::move(commands));
      commands = command->subcommands();
    }
    if (manual_) return show_page(session);
    return command ? show_help(*command, topic_, session) : show_overview(commands, session);
  }

 private:
  static Command* find(const std::vector<std::unique_ptr<Command>>& commands, const std::string& word) {
    std::vector<std::string> names;
    for (const auto& command : commands) {
      if (command->info().name == word) return command.get();
      names.emplace_back(command->info().name);
    }
    throw CommandError{2, {{"there is no command “{0}”", "команды «{0}» нет"}, {word}}, did_you_mean(word, names)};
  }

  int show_page(Session& session) const {
    std::string name = "mentor";
    for (const std::string& word : topic_) name += "-" + word;
    for (const ManualPage& page : manual_pages(session.language(), session.today))
      if (page.name == name) session.write_output(std::nullopt, page.text);
    return 0;
  }

  int write_pages(Session& session) const {
    for (const ManualPage& page : manual_pages(Language::en, session.today))
      session.write_output(*folder_ + "/man1/" + page.name + ".1", page.text);
    for (const ManualPage& page : manual_pages(Language::ru, session.today))
      session.write_output(*folder_ + "/ru/man1/" + page.name + ".1", page.text);
    return 0;
  }

  std::vector<std::string> topic_;
  bool manual_ = false;
  std::optional<std::string> folder_;
};

}  // namespace

std::unique_ptr<Command> make_help_command() { return std::make_unique<HelpCommand>(); }

std::string usage_line(const CommandInfo& info, const std::string& name) {
  std::string line = "mentor " + name;
  for (const Option& option : info.options)
    if (!option.name.starts_with('-')) line += " [" + std::string(option.name) + "]";
  return line + " [OPTIONS]";
}

Text program_summary() {
  return {"mentoring programmes kept as plain-text YAML: checked, matched, reported",
          "программы наставничества в текстовых файлах YAML — проверка, подбор пар, отчёты"};
}

std::vector<Example> overview_examples() {
  return {{"mentor validate", {"check every file below the current folder", "проверить все файлы в текущей папке"}},
          {"mentor match",
           {"the best possible pairs, each with its reasons", "лучшие возможные пары, с объяснением каждой"}},
          {"mentor report status --as-of 2026-12-01",
           {"what is done, due and overdue on a day", "что сделано, чему подходит срок и что просрочено на дату"}}};
}

int show_overview(const std::vector<std::unique_ptr<Command>>& commands, Session& session) {
  const Language language = session.language();
  std::ostream& out = session.env.out;
  out << "mentor: " << program_summary().in(language) << ".\n\n" << Text{"Examples:\n", "Примеры:\n"}.in(language);
  print_examples(out, overview_examples(), language);
  out << Text{"\nCommands:\n", "\nКоманды:\n"}.in(language);
  std::vector<Line> lines;
  for (const auto& command : commands) {
    const CommandInfo info = command->info();
    lines.push_back({std::string(info.name), std::string(info.summary.in(language))});
  }
  print_list(out, lines);
  out << Text{"\nOptions of every command:\n", "\nПараметры всех команд:\n"}.in(language);
  GlobalOptions globals;
  print_options(out, globals.options(), language);
  out << Text{"\n“mentor COMMAND --help” explains a command.\n", "\n«mentor КОМАНДА --help» объясняет команду.\n"}.in(
      language);
  return 0;
}

int show_help(Command& command, const std::vector<std::string>& path, Session& session) {
  const Language language = session.language();
  std::ostream& out = session.env.out;
  const CommandInfo info = command.info();
  out << info.summary.in(language) << "\n\n  " << usage_line(info, joined(path)) << '\n';
  if (!info.description.empty()) {
    out << '\n';
    for (const std::string& line : wrap(info.description.in(language), page_width)) out << line << '\n';
  }
  if (!info.examples.empty()) out << Text{"\nExamples:\n", "\nПримеры:\n"}.in(language);
  print_examples(out, info.examples, language);
  std::vector<Line> below;
  for (const auto& each : command.subcommands())
    below.push_back(
        {joined(path) + " " + std::string(each->info().name), std::string(each->info().summary.in(language))});
  if (!below.empty()) out << Text{"\nCommands below it:\n", "\nВложенные команды:\n"}.in(language);
  print_list(out, below);
  if (!info.options.empty()) out << Text{"\nOptions:\n", "\nПараметры:\n"}.in(language);
  print_options(out, info.options, language);
  out << Text{"\nOptions of every command:\n", "\nПараметры всех команд:\n"}.in(language);
  GlobalOptions globals;
  print_options(out, globals.options(), language);
  return 0;
}

int show_version(Session& session) {
#if defined(__clang__)
  constexpr std::string_view compiler = "clang " __clang_version__;
#else
  constexpr std::string_view compiler = "g++ " __VERSION__;
#endif
  constexpr std::string_view commit = MENTOR_COMMIT;
  session.env.out << fmt::format("mentor {}{}\n{}: {}\n", MENTOR_VERSION,
                                 commit.empty() ? "" : " (" + std::string(commit) + ")",
                                 Text{"built with", "собран"}.in(session.language()), compiler);
  return 0;
}

}  // namespace mentor
