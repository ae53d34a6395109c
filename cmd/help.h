// Help pages, made from the descriptions of the commands.
#pragma once

#include "cmd/command.h"

namespace mentor {

// `mentor` and `mentor --help`: three examples, then every command in a line. Returns the exit code.
int show_overview(const std::vector<std::unique_ptr<Command>>& commands, Session& session);
// `mentor COMMAND --help`. `path` is how the command is called.
int show_help(Command& command, const std::vector<std::string>& path, Session& session);
// `mentor --version`: version, compiler, libraries.
int show_version(Session& session);

}  // namespace mentor
