// Writing what the imports of answers made: all of its files, or none.
#pragma once

#include <string>
#include <vector>

#include "cmd/answers_source.h"

namespace mentor {

// Entries for a file; its path as the user would name it.
struct NewEntries {
  std::string path, kind;
  std::vector<NewValue> entries;
};
// Adds them to the files, prints them where no file is named, or shows the difference; nothing is written with a dry
// run. Every file is looked at before the first is written; those without entries are left alone. In a public
// repository identities are never shown, and are refused where git keeps their file. Returns what is to be said of the
// files at the end. Throws CommandError.
[[nodiscard]] std::vector<Message> write_entries(Session& session, const AnswersSource& source,
                                                 const AnswersOptions& options, std::vector<NewEntries> files);

}  // namespace mentor
