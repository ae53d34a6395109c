// Mending what was found: the fixes that findings bring are applied to the texts in memory, round by round, and what
// would make something else wrong is taken back. Nothing here reads or writes a file.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/check.h"
#include "edit/edit.h"

namespace mentor {

// A fix that was not kept: of which finding, and what would have come of it.
struct TakenBack {
  const RuleInfo* rule = nullptr;
  std::string path;
  std::uint32_t line = 1;
  Message why;
};

struct FixResult {
  std::shared_ptr<Repository> repository;  // as it is with the fixes
  std::vector<Diagnostic> findings;        // what is left of what `options` ask for, in output order
  ChangedTexts texts;                      // only files that are not what they were
  std::size_t found = 0;                   // what `options` ask for, before anything was fixed
  std::size_t fixed = 0;                   // findings that are mended; one fix may mend several
  std::vector<TakenBack> taken_back;
  bool finished = true;  // false: the last round still had fixes to apply
};

// Reads the repository again, with these texts (by path) in the place of files.
using Reload = std::function<Result<std::shared_ptr<Repository>>(const std::map<std::string, std::string>& texts)>;

// Applies the fixes of the findings that `options` ask for: the safe ones, with `unsafe` all. Each round takes those
// that do not overlap, in output order, applies them, reads and checks again; at most 40 rounds. A fix is kept where
// - what it was for is gone,
// - no rule finds more than before in any file; a fix of an error may bring warnings and notes to light in its file, of
//   what could not be checked before, but no error,
// - every file that was read is still read.
// Else it is taken back, and tried again after the others; findings that --select, --ignore, the paths or comments
// leave out are never fixed. The same whatever the number of threads; applied again it changes nothing. Failure:
// `reload` failed. O(rounds × checking), and checking × log for each fix that is taken back.
Result<FixResult> fix(std::shared_ptr<Repository> repository, const CheckOptions& options, bool unsafe,
                      const Reload& reload);

// How many findings have a fix of that sort. O(n).
struct FixCounts {
  std::size_t safe = 0;
  std::size_t unsafe = 0;
};
FixCounts count_fixes(const std::vector<Diagnostic>& findings);

}  // namespace mentor
