#include "cmd/command.h"

namespace mentor {

#define COMMAND(name) std::unique_ptr<Command> make_##name##_command();
#include "cmd/commands.def"
#undef COMMAND

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
#define COMMAND(name) commands.push_back(make_##name##_command());
#include "cmd/commands.def"
#undef COMMAND
  return commands;
}

}  // namespace mentor
