// An imported roadmap as a new YAML file: the words of the document, with a comment at each place that is to be
// checked.
#pragma once

#include <string>
#include <vector>

#include "exchange/import/imported_roadmap.h"

namespace mentor {

// The file; `language` is that of its comments. Comments of doubts begin with "# ?", lines of the document without a
// field with "# |". The fields are as data-model.md has them, so that `validate` has nothing to say of the shape.
// `file`: what was imported, for the first line. O(size).
std::string roadmap_yaml(const SourceDocument& document, const ImportedRoadmap& roadmap, std::string_view file,
                         Language language);

// An id for a file's name: «План 2023.docx» → "plan-2023"; "roadmap" where nothing is left of it.
std::string id_for_file(std::string_view file);

// Every doubt with where it belongs ("", "sections[0].items[2]"), in the order of the file.
struct PlacedDoubt {
  std::string record;
  const Doubt* doubt;
};
std::vector<PlacedDoubt> doubts_of(const ImportedRoadmap& roadmap);

}  // namespace mentor
