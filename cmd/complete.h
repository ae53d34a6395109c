// What may stand at the cursor of a shell. The scripts of `mentor completion` only ask `mentor complete` and hand on
// the answer, so that all shells offer the same, and always what this very program takes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/command.h"
#include "cmd/env.h"

namespace mentor {

// A word that may stand there, with what it means ("" where there is nothing to say).
struct Candidate {
  std::string value;
  std::string doc;
};

// Everything that may stand there. The shell itself knows files and folders best.
struct Completion {
  enum class Paths : unsigned char { none, files, folders };
  Paths paths = Paths::none;
  bool open = false;  // the word may go on after a candidate: `D101,R105`
  std::vector<Candidate> candidates;
};

// What a value is completed from.
struct Asked {
  Env& env;
  Language language = Language::en;
  std::optional<std::string> root;          // --root, where the words have it
  std::string command;                      // "match verify"; "" before one is chosen
  std::vector<std::string> arguments = {};  // those before this one that are no options
  std::string word;                         // what is typed of it
};

// How the values of a placeholder (`FORMAT`, `RULES`, `PATH…`) are found.
struct Completer {
  std::string_view placeholder;
  std::string_view command;  // only below this one; "" below any
  void (*fill)(const Asked& asked, Completion& into);
};

// The completer of a placeholder as options and positionals name it; nullptr where nobody has said how to complete it.
const Completer* completer_of(std::string_view placeholder, std::string_view command);

// The placeholders of a positional: `NAME [PATH…]` is NAME, then any number of PATH.
std::vector<std::string> placeholders_of(std::string_view positional);

// What may stand in the place of the last word (which may be empty), after the others; `mentor` itself is not among
// them. Reads the repository only where ids are asked for, and at most 16 MB of it: in a larger one no ids are offered.
Completion complete(const std::vector<std::string>& words, Env& env);

// The hidden command: `-- WORD…` prints in the first line what to offer besides (`words`, `open`, `files`, `folders`)
// and then a candidate in each line, with its meaning after a tab; `ids items|people|pairs [PREFIX] [--root DIR]`
// prints ids. Prints at most 1000 candidates and never an error. Returns the exit code, 0.
int run_complete(const std::vector<std::string>& arguments, Env& env) noexcept;

}  // namespace mentor
