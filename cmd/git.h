// What git knows of a folder, asked of the `git` command: started only where an answer depends on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// How a call of git ended.
struct GitAnswer {
  bool started = false;  // false: there is no such program, or the system refused
  int exit = -1;         // -1: it was not started or a signal ended it
  std::string out;
  std::string err;
};

// Runs git in a folder, without a shell, with these bytes as its standard input, and waits for its end. No hook and no
// program that the repository's own settings name is run by the commands used here. Paths among the arguments are
// never patterns.
GitAnswer run_git(const std::string& folder, const std::vector<std::string>& arguments, std::string_view input);

// What git lists: the text between separators, each of which ends a part. O(size).
std::vector<std::string> parts_of(std::string_view text, char separator);

// Which of the files (relative to the folder) git tracks there. Nothing where git is not installed, the folder is in no
// repository of its, or it fails.
std::vector<std::string> tracked_by_git(const std::string& folder, const std::vector<std::string>& paths);

}  // namespace mentor
