// What commands that change files share: the flags, looking at the repository as it would be, writing, showing.
#pragma once

#include <vector>

#include "change/draft.h"
#include "change/targets.h"
#include "cmd/session.h"

namespace mentor {

// The three flags as they were given.
struct ChangeFlags {
  bool dry_run = false;
  bool diff = false;
  bool force = false;
  bool writes() const { return !dry_run && !diff; }

  // Their description, for help and parsing.
  std::vector<Option> options();
};

// What the names on the command line mean, each thing once, in their order. Throws CommandError (usage) as find_target
// fails. O(names × everything of these kinds).
std::vector<Target> targets_of(const Session::Loaded& loaded, const std::vector<std::string>& names,
                               std::span<const TargetKind> kinds);

// What a draft holds, with a sentence for each change. Files are written, each as a whole, where `mentor validate`
// finds no error that was not there before, or with --force; what is new is shown on standard error. Nothing is written
// with
// --dry-run or --diff. Returns the exit code: 1 where errors stand against it. Throws CommandError: the draft cannot be
// made (usage), a file cannot be written (world).
int carry_out(Session& session, const Session::Loaded& loaded, const Draft& draft, const std::vector<Message>& said,
              ChangeFlags flags);

// Refuses (throws CommandError, usage) a file that would not be read as a part of the repository: what is added to it
// would be added again by the next run. Loads the repository once more.
void require_read(const Session& session, const Session::Loaded& loaded, const std::string& path,
                  const std::string& after);

// The changes as a unified diff; paths as they can be opened from the current folder, or from the root where that
// stands elsewhere. Escaped on a terminal. O(size × log).
std::string diff_of(const Session& session, const Session::Loaded& loaded, const ChangedTexts& texts);

// A day given for an option, in digits or words («вчера»); today where it was not given. Throws CommandError (usage).
Date day_of(const Session& session, std::string_view option, const std::optional<std::string>& words);

}  // namespace mentor
