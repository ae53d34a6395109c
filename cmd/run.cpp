#include "cmd/run.h"

#include <fmt/core.h>

#include <exception>
#include <ostream>

#include "cmd/complete.h"
#include "cmd/help.h"
#include "cmd/session.h"

namespace mentor {

namespace {

int run_parsed(const Parsed& parsed, const GlobalOptions& globals,
               const std::vector<std::unique_ptr<Command>>& commands, Session& session) {
  if (globals.version) return show_version(session);
  if (parsed.command && globals.help) return show_help(*parsed.command, parsed.path, session);
  if (!parsed.command) return show_overview(commands, session);
  return parsed.command->run(session);
}

// --lang must already speak in messages about the other arguments.
Language language_before_parsing(const std::vector<std::string>& arguments, Env& env) {
  GlobalOptions globals;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang=ru" ||
        (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "ru"))
      globals.language = "ru";
    if (arguments[i] == "--lang=en" ||
        (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en"))
      globals.language = "en";
  }
  return Session(env, globals).language();
}

int guarded(const std::vector<std::string>& arguments, Env& env, Language& language) {
  auto commands = all_commands();
  std::vector<std::unique_ptr<Command>> below;
  GlobalOptions globals;
  const Parsed parsed = parse_arguments(arguments, globals, commands, below);
  Session session(env, globals);
  try {
    return run_parsed(parsed, globals, commands, session);
  } catch (const CommandError&) {
    language = session.language();
    throw;
  }
}

}  // namespace

int run(const std::vector<std::string>& arguments, Env& env) {
  // Before any parsing: the words after it are a line that is not yet right.
  if (!arguments.empty() && arguments.front() == "complete")
    return run_complete({arguments.begin() + 1, arguments.end()}, env);
  Language language = language_before_parsing(arguments, env);
  try {
    return guarded(arguments, env, language);
  } catch (const CommandError& error) {
    show_error(env, language, error);
    return error.exit_code;
  } catch (const std::exception& error) {
    env.err << Text{"mentor: internal error, please report it: ", "mentor: внутренняя ошибка, сообщите о ней: "}.in(
                   language)
            << error.what() << '\n';
    return 3;
  }
}

}  // namespace mentor
