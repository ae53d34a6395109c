// What the files of a repository say, document by document with the shape of its kind: what exports walk.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "model/repository.h"
#include "model/shape.h"
#include "yaml/read.h"

namespace mentor {

// One document of one of our kinds.
struct ModelDocument {
  const Programme* programme = nullptr;  // whose it is: the one in the nearest folder above
  const KindShape* kind = nullptr;
  yaml::Node root;
};

// All of them, in the order of paths and of the files; the trees are kept here, the sources in the repository.
struct ModelDocuments {
  std::deque<yaml::Reading> readings;
  std::vector<ModelDocument> documents;
};

// Reads the sources of the repository that lie in one of the paths (relative to the root; none: all). What a file holds
// beside our kinds is left out. O(size).
ModelDocuments documents_of(const Repository& repository, const std::vector<std::string>& paths);

}  // namespace mentor
