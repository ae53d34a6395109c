#include "cmd/manual.h"

#include <fmt/core.h>

#include <algorithm>

#include "cmd/arguments.h"
#include "cmd/help.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t line_width = 78;

// One page as it grows.
class Writer {
 public:
  Writer(Language language, Date day, const std::string& name) : language_(language) {
    std::string title = name;
    std::ranges::transform(title, title.begin(), [](unsigned char each) { return std::toupper(each); });
    page_ = fmt::format(".TH \"{}\" 1 \"{}\" \"mentor {}\" \"{}\"\n", roff(title), to_iso(day), MENTOR_VERSION,
                        say({"Manual of mentor", "Руководство mentor"}));
  }

  std::string_view say(Text text) const { return text.in(language_); }
  void section(Text title) { page_ += fmt::format(".SH {}\n", say(title)); }

  void paragraph(std::string_view text) {
    for (const std::string& line : wrap(text, line_width)) page_ += roff(line) + "\n";
  }
  void raw(const std::string& line) { page_ += line + "\n"; }
  void entry(const std::string& term, std::string_view text) {
    page_ += ".TP\n" + term + "\n";
    paragraph(text);
  }

  // "-o,--output" FILE: names in bold, the value in italics.
  void options(const std::vector<Option>& options) {
    for (const Option& option : options) {
      if (!option.name.starts_with('-')) {
        entry("\\fI" + roff(option.name) + "\\fR", say(option.doc));
        continue;
      }
      std::string term = "\\fB" + roff(option.name) + "\\fR";
      if (const std::size_t comma = term.find(','); comma != std::string::npos) term.replace(comma, 1, "\\fR, \\fB");
      if (!option.value.empty()) term += " \\fI" + roff(option.value) + "\\fR";
      entry(term, say(option.doc));
    }
  }

  void examples(const std::vector<Example>& examples) {
    if (examples.empty()) return;
    section({"EXAMPLES", "ПРИМЕРЫ"});
    for (const Example& example : examples) entry("\\fB" + roff(example.command) + "\\fR", say(example.doc));
  }

  // What holds for every command.
  void rest() {
    section({"OPTIONS OF EVERY COMMAND", "ПАРАМЕТРЫ ВСЕХ КОМАНД"});
    GlobalOptions globals;
    options(globals.options());
    section({"EXIT STATUS", "КОД ЗАВЕРШЕНИЯ"});
    entry("0", say({"all is well", "всё в порядке"}));
    entry("1", say({"something in the files is wrong, or not everything could be done",
                    "в файлах что-то не так или удалось не всё"}));
    entry("2", say({"the command was wrong, or a PATH does not exist", "ошибка в команде или ПУТИ не существует"}));
    entry("3", say({"the world (a full disk), or a bug of mentor",
                    "внешняя причина (нет места на диске) или ошибка самой mentor"}));
  }

  // Names of pages, as references.
  void see_also(std::vector<std::string> names) {
    section({"SEE ALSO", "СМ. ТАКЖЕ"});
    for (std::size_t i = 0; i < names.size(); ++i)
      raw(fmt::format(".BR {} (1){}", roff(names[i]), i + 1 < names.size() ? "," : ""));
  }

  std::string take() { return std::move(page_); }

 private:
  Language language_;
  std::string page_;
};

std::string page_name(const std::string& path) {
  std::string name = "mentor-" + path;
  std::ranges::replace(name, ' ', '-');
  return name;
}

ManualPage overview(const std::vector<std::unique_ptr<Command>>& commands, Language language, Date day) {
  Writer page(language, day, "mentor");
  page.section({"NAME", "ИМЯ"});
  page.raw("mentor \\- " + roff(page.say(program_summary())));
  page.section({"SYNOPSIS", "СИНТАКСИС"});
  page.raw(fmt::format("\\fBmentor\\fR \\fI{0}\\fR [\\fI{1}\\fR]", page.say({"COMMAND", "КОМАНДА"}),
                       page.say({"OPTIONS", "ПАРАМЕТРЫ"})));
  page.section({"COMMANDS", "КОМАНДЫ"});
  std::vector<std::string> others;
  for (const auto& command : commands) {
    const CommandInfo info = command->info();
    others.push_back(page_name(std::string(info.name)));
    page.entry("\\fB" + roff(info.name) + "\\fR", page.say(info.summary));
  }
  page.examples(overview_examples());
  page.rest();
  page.section({"ENVIRONMENT", "ПЕРЕМЕННЫЕ СРЕДЫ"});
  page.entry("\\fBMENTOR_LANG\\fR",
             page.say({"language of messages, ru or en, where --lang is not given; then that of the repository, then "
                       "LC_ALL, LC_MESSAGES, LANG",
                       "язык сообщений, ru или en, если нет --lang; затем язык репозитория, затем LC_ALL, LC_MESSAGES, "
                       "LANG"}));
  page.entry("\\fBNO_COLOR\\fR", page.say({"where it is not empty, no colour", "если не пусто — без цвета"}));
  page.see_also(std::move(others));
  return {"mentor", page.take()};
}

ManualPage page_of(Command& command, const std::string& path, Language language, Date day) {
  const CommandInfo info = command.info();
  Writer page(language, day, page_name(path));
  page.section({"NAME", "ИМЯ"});
  page.raw(roff(page_name(path)) + " \\- " + roff(page.say(info.summary)));
  page.section({"SYNOPSIS", "СИНТАКСИС"});
  page.raw("\\fB" + roff("mentor " + path) + "\\fR" + roff(usage_line(info, "").substr(std::string("mentor ").size())));
  page.section({"DESCRIPTION", "ОПИСАНИЕ"});
  page.paragraph(page.say(info.description.empty() ? info.summary : info.description));
  std::vector<std::string> others = {"mentor"};
  for (const auto& below : command.subcommands())
    others.push_back(page_name(path + " " + std::string(below->info().name)));
  if (!info.options.empty()) page.section({"OPTIONS", "ПАРАМЕТРЫ"});
  page.options(info.options);
  page.examples(info.examples);
  page.rest();
  page.see_also(std::move(others));
  return {page_name(path), page.take()};
}

void add_pages(std::vector<ManualPage>& pages, const std::vector<std::unique_ptr<Command>>& commands,
               const std::string& above, Language language, Date day) {
  for (const auto& command : commands) {
    const std::string path = above + std::string(command->info().name);
    pages.push_back(page_of(*command, path, language, day));
    add_pages(pages, command->subcommands(), path + " ", language, day);
  }
}

}  // namespace

std::string roff(std::string_view text) {
  std::string safe;
  // A request begins with one of these.
  if (text.starts_with('.') || text.starts_with('\'')) safe = "\\&";
  for (const char each : text) {
    if (each == '\\')
      safe += "\\e";
    else if (each == '-')
      safe += "\\-";
    else
      safe += each;
  }
  return safe;
}

std::vector<ManualPage> manual_pages(Language language, Date day) {
  const auto commands = all_commands();
  std::vector<ManualPage> pages = {overview(commands, language, day)};
  add_pages(pages, commands, "", language, day);
  return pages;
}

}  // namespace mentor
