// What a command is: a description as data (from which parsing, help, manual pages and completion are made) and a
// function to run.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"

namespace mentor {

class Session;

// Where a parsed value goes. Strings that were not given stay nothing.
using OptionTarget = std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*, std::optional<long>*>;

// One option (`--format`) or, without leading dashes, the positional arguments (`PATH…`).
struct Option {
  std::string_view name;   // "--format", "-o,--output" or "PATH"
  std::string_view value;  // what stands for its value in help: "FORMAT"; empty for flags
  Text doc;
  OptionTarget target;
  std::vector<std::string_view> choices = {};  // the only values it takes; empty: any
};

// An example for help: what to type and what it does.
struct Example {
  std::string_view command;
  Text doc;
};

struct CommandInfo {
  std::string_view name;
  Text summary;      // one line
  Text description;  // a paragraph or two; may be empty
  std::vector<Example> examples;
  std::vector<Option> options;  // its own; the global ones are added
};

// One subcommand. It lives for one run.
class Command {
 public:
  virtual ~Command() = default;
  // Its description; targets point into this object.
  virtual CommandInfo info() = 0;
  // Commands below it (`match verify`).
  virtual std::vector<std::unique_ptr<Command>> subcommands() { return {}; }
  // Does the work; the exit code of cli.md. May throw CommandError.
  virtual int run(Session& session) = 0;
};

// Ends a command with a sentence on standard error: usage (exit 2) or the world (exit 3).
struct CommandError {
  int exit_code = 2;
  Message message;
  Message help = {};
};

// The value, or its failure as a CommandError: the world, else usage, which the user can mend.
template <class T>
T or_throw(Result<T> result) {
  if (!result) throw CommandError{result.error().kind == Failure::Kind::world ? 3 : 2, result.error().message};
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// Every subcommand in the order of commands.def.
std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace mentor
