// Which files are not ours: patterns of `.gitignore` and of `exclude`, with git's meaning (gitignore manual page).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// Whether a path matches one glob: `*` and `?` within a name, `**` across folders, `[a-z]` sets, `\` before a literal.
// O(path × glob).
bool matches_glob(std::string_view glob, std::string_view path);

// The patterns of one folder's file, in order; the last one that matches decides.
class IgnoreList {
 public:
  // `folder` is where the patterns stand ("" for the root); lines as in a .gitignore.
  IgnoreList(std::string folder, std::string_view lines);

  enum class Verdict : unsigned char { silent, ignored, kept };
  // What this list says of a path relative to the root. O(patterns × path).
  Verdict verdict(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    std::string glob;
    bool negated = false;
    bool only_folders = false;
    bool anchored = false;  // relative to the folder, not to any folder below it
  };
  std::string folder_;
  std::vector<Pattern> patterns_;
};

// Whether a path is ignored by the lists of the folders above it, outermost first; the innermost that speaks decides.
bool is_ignored(const std::vector<IgnoreList>& lists, std::string_view path, bool is_folder);

}  // namespace mentor
