// Loading a repository: what every command calls first.
#pragma once

#include <optional>
#include "base/files.h"
#include "model/repository.h"

namespace mentor {

struct LoadOptions {
  std::string root;                                 // folder, as it can be opened
  unsigned threads = 0;                             // 0: as many as the machine has
  std::map<std::string, std::string> overlay = {};  // relative path → bytes that stand in for the file's
  // Folders of programmes: only what belongs to these and to those above them is read. Nothing: everything.
  std::optional<std::vector<std::string>> only = {};
};

// The folders that hold a mentor.yaml, relative to the root, in order ("" is the root, which is always there): what
// `only` takes, so that a large tree can be read part by part. Fails as load. O(files).
Result<std::vector<std::string>> programme_folders(const Files& files, const std::string& root);

// Reads everything below the root that data-model.md calls ours (Discovery), several files at once, and puts the
// programmes together: inheritance, periods, deadlines, parties. The result is the same whatever the number of threads.
// Failures: the root does not exist or cannot be listed. What is wrong in a file is a finding.
Result<std::unique_ptr<Repository>> load(const Files& files, const LoadOptions& options);

// The root for commands (cli.md): the topmost folder with a mentor.yaml at or above `start`; `start` itself (its
// folder, for a file) where there is none.
std::string find_root(const Files& files, const std::string& start);

}  // namespace mentor
