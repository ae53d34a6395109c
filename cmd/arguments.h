// The command line as text → values. The only door to the argument parser (CLI11 is slow to compile).
#pragma once

#include <string>
#include <vector>

#include "cmd/command.h"

namespace mentor {

// Flags that every command takes, before or after its name.
struct GlobalOptions {
  std::optional<std::string> root, language, today, color;
  bool quiet = false;
  bool help = false;
  bool version = false;

  // Their description, for parsing and help.
  std::vector<Option> options();
};

// What was typed: the command that was chosen (nullptr: none) and the names that lead to it.
struct Parsed {
  Command* command = nullptr;
  std::vector<std::string> path;
};

// Parses the arguments into the targets of the global options and of the chosen command. Owns nothing: `commands` and
// their subcommands
// (`below`, filled here) must outlive the result. Throws CommandError (exit 2) with the nearest match for a mistyped
// name or value.
Parsed parse_arguments(std::vector<std::string> arguments, GlobalOptions& globals,
                       std::vector<std::unique_ptr<Command>>& commands, std::vector<std::unique_ptr<Command>>& below);

}  // namespace mentor
