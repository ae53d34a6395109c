// What a change brought: the findings that were not there in an earlier state of the repository, and which file of that
// state is which today.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/repository.h"

namespace mentor {

// Earlier path → path now.
using Renames = std::map<std::string, std::string, std::less<>>;

// The files of ours that go under another name now: the bytes are the same, or at least half of the lines are (of the
// longer one); each file once, the most alike first. O(size of the files that are in one state only); of more than a
// thousand pairs only equal bytes are looked for.
Renames renamed_files(const Repository& before, const Repository& now);

// The findings of `now` that `before` has not: as often as one is there with the same identity (base/fingerprint.h, its
// file under today's name) it is taken away, and then as often as one has the same rule, file, marked text and sentence
// on a line that was edited elsewhere. In the order given. O(n + size of their lines).
std::vector<Diagnostic> new_findings(std::vector<Diagnostic> now, const std::vector<Diagnostic>& before,
                                     const Renames& renames);

}  // namespace mentor
