// Help pages, made from the descriptions of the commands.
#pragma once

#include <string>
#include <vector>

#include "cmd/command.h"

namespace mentor {

// What the program is, in a line; and the examples with which every introduction of it begins.
Text program_summary();
std::vector<Example> overview_examples();
// How a command is called: `mentor validate [PATH…] [OPTIONS]`.
std::string usage_line(const CommandInfo& info, const std::string& name);

// `mentor` and `mentor --help`: three examples, then every command in a line. Returns the exit code.
int show_overview(const std::vector<std::unique_ptr<Command>>& commands, Session& session);
// `mentor COMMAND --help`. `path` is how the command is called.
int show_help(Command& command, const std::vector<std::string>& path, Session& session);
// `mentor --version`: version, compiler, libraries.
int show_version(Session& session);

}  // namespace mentor
