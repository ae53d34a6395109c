// From decoded files to programmes: which programme a file belongs to, what it inherits, what its phrases mean.
#pragma once

#include "model/content.h"

namespace mentor {

// Puts the contents (in path order; foreign ones left out) into the repository: programmes, inheritance, indexes,
// periods, deadlines, parties, duplicate ids. Single-threaded and deterministic. O(size × log).
void assemble(std::vector<FileContent>&& contents, Repository& repository);

// The shipped profiles, each read from the bytes inside the program. Throws where one is broken: a bug of ours.
void add_shipped_profiles(Repository& repository);

// Ids and names of the programme's own people, for the directories of its roadmaps. O(people × log).
KnownPeople known_people(const Programme& programme);

// Fills what a roadmap's words mean within its programme: period, deadlines, parties (roadmap.h, "Understood").
// `people` are the programme's.
void understand(const Programme& programme, const KnownPeople& people, Roadmap& roadmap);

// The names of a directory that splitting a cell must keep whole: keys of `parties` and abbreviations.
std::vector<std::string> known_names(const PartyDirectory& directory);

}  // namespace mentor
