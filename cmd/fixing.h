// What `mentor validate` does with --fix, --unsafe-fixes and --diff: mends texts in memory, then writes them or shows
// the difference.
#pragma once

#include <vector>

#include "check/check.h"
#include "cmd/session.h"

namespace mentor {

// The three flags as they were given.
struct FixFlags {
  bool fix = false;
  bool unsafe = false;
  bool diff = false;

  bool any() const { return fix || unsafe || diff; }
  bool writes() const { return any() && !diff; }
};

// Mends what `options` ask for and writes the files that change, each as a whole; `loaded` becomes the repository as it
// is now. Says on standard error what was done, and of each fix that was not applied why. Returns what is left. Throws
// CommandError (world) where a file cannot be written or was changed by somebody else meanwhile.
std::vector<Diagnostic> apply_fixes(Session& session, Session::Loaded& loaded, const CheckOptions& options,
                                    FixFlags flags);
// The same as a unified diff, without writing; paths as they can be opened from the current folder, or from the root
// where that stands elsewhere.
std::string diff_of_fixes(Session& session, Session::Loaded& loaded, const CheckOptions& options, FixFlags flags);

// One sentence about what could be mended, for after the summary; nothing where there is nothing.
void say_fixable(Session& session, const std::vector<Diagnostic>& findings);

}  // namespace mentor
