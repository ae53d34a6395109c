// Which files of a folder are read (data-model.md, Discovery).
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"

namespace mentor {

// What stands below a root; paths are relative to it, with `/`, sorted by bytes.
struct Discovery {
  std::vector<std::string> yaml;        // *.yaml and *.yml
  std::vector<std::string> all;         // every file
  std::vector<std::string> links;       // symbolic links that lead out of the root
  std::vector<std::string> rings;       // symbolic links that lead to themselves
  std::vector<std::string> ignored;     // *.yaml and *.yml that .gitignore names: perhaps identities
  std::vector<std::string> unreadable;  // folders that could not be listed
};

// Walks the root without dot-folders and what `.gitignore` names; of ignored folders only YAML files are listed, at
// most two folders deep. A symbolic link to a file that is found by itself, or through another link, is left out of
// `yaml`: each file is read once. A link called mentor.yaml makes its folder a programme: it stays, and stands for the
// file that it leads to, unless that is itself called so. Fails where the root itself cannot be listed. O(files log
// files).
Result<Discovery> discover(const Files& files, const std::string& root);

// Whether `.gitignore` at the root, or in a folder on the way, names a path below the root or one of its folders; the
// path need not exist. O(length of these files × length of the path).
bool gitignore_names(const Files& files, const std::string& root, const std::string& path);

// Whether the path is that of the settings of a programme: mentor.yaml in some folder.
bool is_settings_file(std::string_view path);

// The folder of a path, "" where it has none: "a/b.yaml" → "a".
std::string folder_of(std::string_view path);
// The same as it can be opened: "." where the path names no folder, "/" at the very top.
std::string folder_to_open(std::string_view path);

}  // namespace mentor
