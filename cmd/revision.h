// A repository as it was at a revision, and the history of its files: what `--new-since` asks of git. Every function
// throws CommandError (usage, exit 2) with a remedy where git cannot answer.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/moves.h"
#include "cmd/env.h"
#include "cmd/revision_files.h"

namespace mentor {

class Revision {
 public:
  // One line of `git ls-tree`.
  struct TreeEntry {
    std::string mode, hash, path;
    bool is_link() const { return mode == "120000"; }
  };

  // The revision `name` of the git repository around `folder` (as it can be opened). `main...` is the point where the
  // current branch left main. Refused: what looks like an option, what git does not know, a folder outside git, no git.
  Revision(Env& env, std::string folder, const std::string& name);

  // The files below the folder at that revision, as paths relative to it. Only YAML and .gitignore have their bytes,
  // and what a link calls so. Empty where the folder was not there yet.
  RevisionFiles files() const;

  // The states of a file, from the newest commit to the oldest, also under earlier names: at most `most`, and whether
  // there are more. A file that git does not know has none.
  struct History {
    std::vector<FileVersion> versions;
    bool cut = false;
  };
  History history(const std::string& path, std::size_t most) const;

  // Whether the clone holds only the last commits.
  bool is_shallow() const;

 private:
  std::map<std::string, std::string> links_among(const std::vector<TreeEntry>& entries) const;
  std::string ask(const std::vector<std::string>& arguments, std::string_view input = {}) const;
  std::vector<std::string> blobs(const std::vector<std::string>& hashes) const;
  GitAnswer run(const std::vector<std::string>& arguments, std::string_view input = {}) const;
  [[noreturn]] void unknown(const std::string& name) const;
  [[noreturn]] void outside(const std::string& err) const;
  std::string resolved(const std::string& name) const;

  Env& env_;
  std::string folder_;
  std::string commit_;  // its full hash
};

}  // namespace mentor
