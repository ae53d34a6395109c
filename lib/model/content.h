// One file decoded: what it holds, before the programmes are put together.
#pragma once

#include <memory>

#include "base/files.h"
#include "model/repository.h"

namespace mentor {

struct FileContent {
  std::unique_ptr<Source> source;         // empty where the file could not be read
  std::vector<ProgrammeFile> programmes;  // at most one in a well-formed mentor.yaml
  std::vector<Roadmap> roadmaps;
  Few<Person> people;
  Few<Pair> pairs;
  Few<Survey> surveys;
  Few<Swot> swot;
  Few<QualityMarks> quality;
  Few<CountChange> changes;
  Few<Organisation> organisations;
  Few<Identity> identities;
  std::vector<CalendarFile> calendars;
  std::vector<Profile> profiles;
  std::vector<Span> comments;
  std::vector<Diagnostic> findings;
  bool foreign = false;  // has no `kind`: somebody else's, nothing of it is used
  bool written = false;  // foreign, but written by this program (a baseline): not worth a word
};

// Reads and decodes the file `path` (relative to the root). A file that cannot be read, YAML faults and wrong shapes
// are findings. Safe to call from several threads for different files. O(size).
FileContent read_content(const Files& files, const std::string& root, const std::string& path,
                         const std::map<std::string, std::string>& overlay);

}  // namespace mentor
