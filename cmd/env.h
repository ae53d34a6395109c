// What a command needs of the world, handed in: files, streams, the day, the language, the width. There is no other way
// to reach them, so that every command runs the same in a test.
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/files.h"
#include "cmd/git.h"

namespace mentor {

struct Env {
  Files& files;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  Date today;
  std::map<std::string, std::string> variables = {};  // of the environment: LANG, NO_COLOR, …
  std::string folder = {};                            // the current folder, absolute; "" in memory
  int width = 0;                                      // columns of the terminal; 0: the output is no terminal
  bool err_is_terminal = false;
  bool in_is_terminal = false;  // somebody is there to answer a question
  // Which of these files (relative to the folder) git tracks; nothing where there is no git or no repository of its.
  std::function<std::vector<std::string>(const std::string& folder, const std::vector<std::string>& paths)> tracked =
      {};
  // Runs git in a folder with arguments and standard input (cmd/git.h); nothing where there is no git to run.
  std::function<GitAnswer(const std::string& folder, const std::vector<std::string>& arguments, std::string_view input)>
      git = {};
  unsigned threads = 0;  // how many share the reading and checking; 0: as many as the machine has
  // What a command leaves to whoever called: a process that ends need not take a repository apart piece by piece.
  std::vector<std::shared_ptr<const void>> left = {};
};

}  // namespace mentor
