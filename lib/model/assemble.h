// From decoded files to programmes: which programme a file belongs to, what it inherits, what its phrases mean.
#pragma once

#include "model/content.h"

namespace mentor {

// Puts the contents (in path order; foreign ones left out) into the repository: programmes, inheritance, indexes,
// periods, deadlines, parties, duplicate ids. Deterministic. O(size × log).
void assemble(std::vector<FileContent>&& contents, Repository& repository);

// The shipped profiles, each read from the bytes inside the program. Throws where one is broken: a bug of ours.
void add_shipped_profiles(Repository& repository);

class CellReader;
class DeadlineReader;

// Fills what roadmaps' words mean within their programme: period, deadlines, parties (roadmap.h, "Understood"). The
// programme's own names are prepared once, and equal words are read once. The programme must outlive it.
class RoadmapReader {
 public:
  // O(people × log).
  explicit RoadmapReader(const Programme& programme);
  ~RoadmapReader();

  void understand(Roadmap& roadmap);

 private:
  void understand(Roadmap& roadmap, CellReader& cells);

  const Programme& programme_;
  std::unique_ptr<CellReader> cells_;
  std::unique_ptr<DeadlineReader> deadlines_;
};

// The names of a directory that splitting a cell must keep whole: keys of `parties` and abbreviations.
std::vector<std::string> known_names(const PartyDirectory& directory);

}  // namespace mentor
