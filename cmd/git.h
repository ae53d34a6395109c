// What git knows of a folder, asked of the `git` command: started only where a finding depends on it.
#pragma once

#include <string>
#include <vector>

namespace mentor {

// Which of the files (relative to the folder) git tracks there. Nothing where git is not installed, the folder is in no
// repository of its, or it fails. No hook and no program that the repository's own settings name is run.
std::vector<std::string> tracked_by_git(const std::string& folder, const std::vector<std::string>& paths);

}  // namespace mentor
