// Reading YAML strictly: for any bytes either a tree equal to the specification's, or findings that name the fault and
// the remedy. The accepted language and what is refused are written down in docs/en/reference/yaml.md.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/tree.h"

namespace mentor::yaml {

// What a file may ask of the reader; beyond it there is a finding, never a crash or a long wait.
struct Limits {
  std::size_t file = 256U << 20U;     // bytes
  std::size_t depth = 64;             // nested collections
  std::size_t scalar = 64U << 10U;    // bytes of one scalar as written
  std::size_t expansion = 1'000'000;  // nodes that aliases stand for, all together; 64 bytes of text count as one
  std::size_t faults = 100;           // findings of one file; one more says that there are others
};

struct Reading {
  Tree tree;                       // what could be read; entries with a fault inside are left out as a whole
  std::vector<Diagnostic> faults;  // in the order of the file; empty: the tree is the whole file
};

// Reads one source. O(size). The source must outlive the result. Faults' rules are in faults.h.
Reading read(const Source& source, const Limits& limits = {});

}  // namespace mentor::yaml
