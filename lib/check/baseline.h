// Living with old findings: how many of each rule each file has on a day is written down, and later so many are hidden.
// Counts, not lines: a baseline does not grow stale while its files are edited, and its differences stay small.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/check.h"

namespace mentor {

struct Baseline {
  // Path (relative to the root) → code of a rule → how many findings are hidden, at least 1.
  std::map<std::string, std::map<std::string, std::size_t>> files;

  // All that it hides. O(entries).
  std::size_t total() const;
};

// Whether a baseline may hide the finding: not where a file cannot be read, for then nothing in it is checked at all.
bool may_be_hidden(const Diagnostic& finding);

// The counts of the findings that may be hidden; one that no file gave counts for mentor.yaml. O(n log n).
Baseline baseline_of(const std::vector<Diagnostic>& findings);
// What a run that looked only at some paths and rules makes of an older baseline: the entries it did not look at stay.
Baseline merged(const Baseline& old, Baseline now, const CheckOptions& options);

// The file: YAML that says what it is, one line for each file and each rule, sorted by bytes.
std::string to_yaml(const Baseline& baseline);
// Reads such a file; `path` is how messages call it. Errors: usage – no YAML, another schema, an unknown rule, a count
// that is no whole number above 0 – with the line.
Result<Baseline> read_baseline(const std::string& path, std::string bytes);

// What a baseline does to findings.
struct BaselineUse {
  std::vector<Diagnostic> left;  // to be shown, in the order given
  std::size_t hidden = 0;
  std::vector<Message> stale;  // what the baseline allows and nobody needs any more, a sentence each
};
// Takes away the findings of a rule in a file where there are no more than the baseline allows. Where there are more,
// nobody can say which are new: all of them stay, and the help of the first says how many are too many. A file of the
// baseline that is gone is looked for under another name (the only one with the same file name, else the only one with
// the same counts); what was assumed is said in `stale`. `paths` are those of all files read, `options` those of the
// run: entries that it did not look at are not stale. O((findings + entries) log).
BaselineUse use(const Baseline& baseline, std::vector<Diagnostic> findings, const std::vector<std::string>& paths,
                const CheckOptions& options);

}  // namespace mentor
